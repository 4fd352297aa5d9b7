import { compareExact, exactOf, subtractExact, type Exact } from '../money/exact.ts';
import type { Analogue, Analogues, Criterion, PublishedSummary, Subject } from '../results/analogues.ts';
import { LIST_CURRENCY, type AnalogueList, type PublishedStatement } from './analogue-list.ts';
import { assessPlausibility } from './assess-plausibility.ts';
import { type Compared, judgeAnalogue, RULES } from './judge-analogue.ts';
import { kindsOfWork } from './kinds-of-work.ts';
import { subjectWords, tellingWords } from './subject-words.ts';
import { summarizePublished } from './summarize-published.ts';

/** In how many criteria one is alike at least, and how many are shown. */
export type AnalogueChoice = { least: number; limit: number };

/**
 * Finds the published statements of a list that resemble a subject: those alike in so many criteria, size not counted,
 * the most alike first. Size is left out of the choice so that a total may be held against amounts that were not
 * chosen for being near it.
 *
 * @param draft the symbol of the subject's draft resolution, by which the list may have the subject itself.
 */
export function findAnalogues(
  list: AnalogueList,
  subject: Subject,
  { least, limit }: AnalogueChoice,
  draft?: string,
): Omit<Analogues, 'list'> {
  const itself = list.statements.find((one) => isItself(one, subject, draft));
  const others = list.statements.filter((one) => one !== itself);
  const titles = others.map(({ title }) => subjectWords(title));
  const isTelling = tellingWords(titles);
  const told: Subject = { ...subject, words: subject.words.filter(isTelling) };
  const judged = others.map((statement, index): Analogue => {
    const words = (titles[index] ?? []).filter(isTelling);
    return judgeOne(told, compare(statement, subject, words));
  });
  const alike = judged
    .filter(({ criteria }) => countAlike(criteria, 'size') >= least)
    .sort((a, b) => b.alike - a.alike || a.different - b.different || byDistance(subject, a, b));
  return {
    subject: told,
    rules: Object.entries(RULES).map(([criterion, rule]) => ({ criterion: criterion as Criterion, rule })),
    least,
    compared: others.length,
    ...(itself !== undefined && { itself: summarize(itself, subject) }),
    analogues: alike.slice(0, limit),
    found: alike.length,
    plausibility: assessPlausibility(
      subject,
      alike.map(({ statement }) => statement),
    ),
  };
}

/** The draft that the subject is about, or the statement itself among its documents. */
function isItself({ symbol, documents }: PublishedStatement, subject: Subject, draft: string | undefined): boolean {
  const names = new Set([subject.symbol, ...(draft === undefined ? [] : [draft])].map((name) => name.toUpperCase()));
  return (
    names.has(symbol.toUpperCase()) ||
    documents.some((one) => one.symbol.toUpperCase() === subject.symbol.toUpperCase())
  );
}

/** The amount of the subject's own stage, or of the stage with the last word where that has none. */
function summarize(statement: PublishedStatement, { stage }: Subject): PublishedSummary {
  const own = summarizePublished(statement, stage);
  const last = summarizePublished(statement);
  return { ...last, ...(own.amount && { amount: own.amount }), ...(own.posts && { posts: own.posts }) };
}

function compare(statement: PublishedStatement, subject: Subject, words: readonly string[]): Compared {
  const said = [statement.title, ...statement.documents.map(({ notes = '', grades = '' }) => `${notes} ${grades}`)];
  return { summary: summarize(statement, subject), work: kindsOfWork(said.join('\n')), words };
}

function judgeOne(subject: Subject, compared: Compared): Analogue {
  const criteria = judgeAnalogue(subject, compared);
  const count = (wanted: string) => criteria.filter(({ verdict }) => verdict === wanted).length;
  return {
    statement: compared.summary,
    alike: count('alike'),
    different: count('different'),
    unknown: count('unknown'),
    criteria,
  };
}

function countAlike(criteria: Analogue['criteria'], apart: Criterion): number {
  return criteria.filter(({ criterion, verdict }) => criterion !== apart && verdict === 'alike').length;
}

/** Of two that are as alike, the nearer amount comes first, one that is not known last. */
function byDistance(subject: Subject, a: Analogue, b: Analogue): number {
  const [one, other] = [distance(subject, a.statement), distance(subject, b.statement)];
  if (one !== undefined && other !== undefined)
    return compareExact(one, other) || (a.statement.id < b.statement.id ? -1 : 1);
  if (one === undefined && other === undefined) return a.statement.id < b.statement.id ? -1 : 1;
  return one === undefined ? 1 : -1;
}

function distance({ amount: mine, currency }: Subject, { amount }: PublishedSummary): Exact | undefined {
  if (amount === undefined || currency !== LIST_CURRENCY) return undefined;
  const { numerator, denominator } = subtractExact(exactOf(amount.amount), exactOf(String(mine)));
  return { numerator: numerator < 0n ? -numerator : numerator, denominator };
}
