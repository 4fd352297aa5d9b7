import { defined } from '../canonical/defined.ts';
import { lastYearShown } from '../figures/last-year-shown.ts';
import { netByYear } from '../figures/net-by-year.ts';
import type { Statement } from '../model/statement.ts';
import type { Estimate } from '../results/estimate.ts';
import type { Subject } from '../results/analogues.ts';
import { kindsOfWork } from './kinds-of-work.ts';
import { subjectWords } from './subject-words.ts';
import { committeeOf } from './summarize-published.ts';

/** Years after the tables in which what recurs shows, also every second or fourth year. */
const YEARS_AFTER = 4;

/** What of a statement and its estimate is compared with published ones; amounts are those of the estimate. */
export function describeSubject(
  statement: Statement,
  estimate: Estimate,
  amountOf: 'first-year' | 'all-years',
): Subject {
  const { first } = estimate.years;
  const last = amountOf === 'first-year' ? first : estimate.years.last;
  const shown = lastYearShown(estimate);
  const after = netByYear(estimate, shown + YEARS_AFTER).years.slice(shown - first + 1);
  const netted = new Set(estimate.sections.flatMap(({ number, netted: isNetted }) => (isNetted ? [number] : [])));
  const { mandates, requirements, symbol, title } = statement;
  const committee = committeeOf(symbol);
  return {
    symbol,
    ...defined({ committee: committee === '5' ? committeeOf(statement.draft?.symbol ?? '') : committee }),
    stage: committee === '5' ? 'fifth-committee-statement' : 'statement',
    currency: estimate.currency,
    amount: netByYear(estimate, last).total,
    years: { first, last },
    posts: estimate.posts.reduce((sum, { count, action }) => (action === undefined ? sum + count : sum), 0),
    sections: [
      ...new Set(estimate.lines.flatMap(({ section, amounts }) => (amounts.length > 0 ? [section] : []))),
    ].filter((number) => !netted.has(number)),
    recurrent: after.some((amount) => amount !== 0),
    work: kindsOfWork(
      [
        title,
        ...mandates.flatMap((mandate) => [mandate.title, mandate.summary ?? '']),
        ...requirements.map((requirement) => requirement.title),
        ...estimate.lines.map(({ object, line }) => `${object} ${line ?? ''}`),
      ].join('\n'),
    ),
    words: subjectWords(title),
  };
}
