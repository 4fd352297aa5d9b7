import { Refused } from '../model/problem.ts';
import type { Estimate } from '../results/estimate.ts';
import { type AskedFigure, listAsked } from './list-asked.ts';
import { amountText } from './proof-text.ts';

/** The figure that words mean, and others that they fit as well. */
export type FoundFigure = { asked: AskedFigure; alternatives: readonly AskedFigure[] };

/** Figures that a refusal or a proof names at most. */
const NAMED_MOST = 12;

/** What stands in a question without meaning a figure. */
const EMPTY_WORDS = new Set(
  (
    'a an and amount are at by come comes did do does figure for from how in is it its me of on show the this usd us ' +
    'dollars to under was what where which why with'
  ).split(' '),
);

/**
 * Finds the figure that somebody asks for in words, by amount, or both: "80 500", "interpretation 2028", "Table 3 total
 * 2025", or the name that a proof has for it. Every word must fit.
 *
 * @throws Refused (`no-such-line`) where nothing fits, or several figures do, with their names and amounts.
 */
export function findAsked(estimate: Estimate, question: string): FoundFigure {
  const all = listAsked(estimate);
  const exact = all.filter(({ label }) => plainText(label) === plainText(question));
  const fitting = exact.length > 0 ? exact : fit(all, question);
  const distinct = [...new Map(fitting.map((one) => [JSON.stringify(one.question), one])).values()];
  const [only, ...others] = prefer(distinct);
  if (only !== undefined && others.length === 0)
    return { asked: only, alternatives: distinct.filter((one) => one !== only).slice(0, NAMED_MOST) };
  throw new Refused([
    {
      code: 'no-such-line',
      path: 'question',
      message:
        only === undefined
          ? `No figure of ${estimate.symbol} fits "${question.slice(0, 200)}". Ask by an ` +
            'amount that it shows, by words of its tables with a year ("interpretation ' +
            '2028", "Table 1 total 2028"), or by section, object, line and year.'
          : `"${question.slice(0, 200)}" fits ${distinct.length} figures of ${estimate.symbol}; ask for one by its ` +
            `name: ${named([only, ...others])}.`,
    },
  ]);
}

/** Of a line and sums that show nothing but it, the line is meant. */
function prefer(fitting: readonly AskedFigure[]): readonly AskedFigure[] {
  const lines = fitting.filter(({ question }) => question.table === undefined);
  const [line] = lines;
  if (line === undefined || lines.length > 1) return fitting;
  const isSame = fitting.every(
    ({ amount, question }) =>
      amount === line.amount &&
      (question.year === undefined || question.year === line.question.year) &&
      (question.section === undefined || question.section === line.question.section),
  );
  return isSame ? [line] : fitting;
}

function named(figures: readonly AskedFigure[]): string {
  const shown = figures.slice(0, NAMED_MOST).map(({ label, amount }) => `"${label}" (${amountText(amount)})`);
  return `${shown.join('; ')}${figures.length > NAMED_MOST ? `; and ${figures.length - NAMED_MOST} more` : ''}`;
}

function fit(all: readonly AskedFigure[], question: string): readonly AskedFigure[] {
  const { amounts, years, table, section, words } = readQuestion(question);
  if (amounts.length === 0 && words.length === 0 && table === undefined && section === undefined && years.length === 0)
    return [];
  return all.filter((one) => {
    if (amounts.length > 0 && !amounts.includes(Math.abs(one.amount))) return false;
    if (table !== undefined && one.table !== table) return false;
    if (section !== undefined && one.question.section?.toLowerCase() !== section) return false;
    const own = plainText(`${one.label} ${one.titles}`).split(' ');
    return [...words, ...years].every((word) => own.some((name) => name.startsWith(word)));
  });
}

type Question = {
  amounts: readonly number[];
  years: readonly string[];
  table: number | undefined;
  section: string | undefined;
  words: readonly string[];
};

/** Digits in groups of three are an amount; four digits of this and the last century are a year. */
function readQuestion(question: string): Question {
  let rest = question.normalize('NFKC').slice(0, 500).toLowerCase();
  const take = (pattern: RegExp): readonly string[] => {
    const found = [...rest.matchAll(pattern)].map((match) => match[1] ?? match[0]);
    rest = rest.replace(pattern, ' ');
    return found;
  };
  const [table] = take(/\btable\s+(\d{1,2})\b/g);
  const [section] = take(/\bsection\s+(\d{1,2}[a-z]?)\b/g);
  const grouped = take(
    /(?<![\d.,])\d{1,3}(?:(?: \d{3})+|(?:,\d{3})+|(?:\.\d{3})+|(?:['\u2019]\d{3})+)(?:[.,]\d{1,2})?(?!\d)/g,
  );
  const years = take(/(?<![\d.,])(?:19|20|21)\d\d(?![\d.,]?\d)/g);
  const plain = take(/(?<![\w.,-])\d+(?:[.,]\d{1,2})?(?![\w-])/g);
  return {
    amounts: [...grouped, ...plain].map(amountOf),
    years,
    table: table === undefined ? undefined : Number(table),
    section,
    words: plainText(rest)
      .split(' ')
      .filter((word) => word !== '' && !EMPTY_WORDS.has(word)),
  };
}

/** "80 500", "80,500.00", "80.500,00": whole amounts, however they are written; one with cents is none that is shown. */
function amountOf(written: string): number {
  const cents = /[.,](\d{1,2})$/.exec(written)?.[1] ?? '';
  const whole = cents === '' ? written : written.slice(0, -cents.length - 1);
  return Number(`${whole.replace(/\D/g, '')}.${cents}0`);
}

/** Letters and digits in small letters, one blank between words. */
function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
