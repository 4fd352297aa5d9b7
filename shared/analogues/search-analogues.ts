import { searchText } from '../canonical/search-text.ts';
import type { PublishedSummary, Stage } from '../results/analogues.ts';
import { compareExact, exactOf } from '../money/exact.ts';
import type { AnalogueList, Committee, PublishedStatement } from './analogue-list.ts';
import { summarizePublished } from './summarize-published.ts';

/** What is asked of a list. Everything that is asked must hold; what is not known holds nothing. */
export type AnalogueQuestion = {
  /** Texts with blanks between that all stand in the symbols, the title, the notes or the sections. */
  q?: string | undefined;
  committee?: Committee | undefined;
  fromYear?: number | undefined;
  toYear?: number | undefined;
  /** With a document of that stage, whose amount then counts. */
  stage?: Stage | undefined;
  /** Amounts in whole dollars, both included. */
  fromAmount?: string | undefined;
  toAmount?: string | undefined;
  fromPosts?: number | undefined;
  toPosts?: number | undefined;
  section?: string | undefined;
};

/** What fits a question, in the order of the list, and how many say nothing on what was asked. */
export type FoundAnalogues = { found: readonly PublishedSummary[]; notKnown: number };

/** Finds the published statements of a list that fit a question. */
export function searchAnalogues({ statements }: AnalogueList, question: AnalogueQuestion): FoundAnalogues {
  const texts = searchText(question.q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const found: PublishedSummary[] = [];
  let notKnown = 0;
  for (const statement of statements) {
    if (texts.length > 0 && !saysAll(statement, texts)) continue;
    const summary = summarizePublished(statement, question.stage);
    const verdicts = verdictsOn(summary, statement, question);
    if (verdicts.includes(false)) continue;
    if (verdicts.includes(undefined)) notKnown += 1;
    else found.push(summary);
  }
  return { found, notKnown };
}

/** What was asked, each as held, not held, or not known. */
function verdictsOn(
  { committee, year, stages, amount, posts, sections }: PublishedSummary,
  { documents }: PublishedStatement,
  asked: AnalogueQuestion,
): readonly (boolean | undefined)[] {
  const isAmount = asked.fromAmount !== undefined || asked.toAmount !== undefined;
  return [
    ...(asked.committee === undefined
      ? []
      : [committee === asked.committee || documents.some((one) => one.committee === asked.committee)]),
    ...(asked.stage === undefined ? [] : [stages.includes(asked.stage)]),
    ...(asked.section === undefined ? [] : [sections.length === 0 ? undefined : sections.includes(asked.section)]),
    ...(asked.fromYear === undefined && asked.toYear === undefined
      ? []
      : [year && isWithin(year.year, asked.fromYear, asked.toYear)]),
    ...(isAmount ? [amount && isAmountWithin(amount.amount, asked.fromAmount, asked.toAmount)] : []),
    ...(asked.fromPosts === undefined && asked.toPosts === undefined
      ? []
      : [posts && isWithin(posts.count, asked.fromPosts, asked.toPosts)]),
  ];
}

function isWithin(value: number, least = -Infinity, most = Infinity): boolean {
  return value >= least && value <= most;
}

function isAmountWithin(amount: string, least: string | undefined, most: string | undefined): boolean {
  const exact = exactOf(amount);
  return (
    (least === undefined || compareExact(exact, exactOf(least)) >= 0) &&
    (most === undefined || compareExact(exact, exactOf(most)) <= 0)
  );
}

function saysAll({ symbol, title, documents }: PublishedStatement, texts: readonly string[]): boolean {
  const said = searchText(
    [
      symbol,
      title,
      ...documents.flatMap((one) => [one.symbol, one.notes ?? '', one.section ?? '', one.grades ?? '']),
    ].join('\n'),
  );
  return texts.every((text) => said.includes(text));
}
