import { defined } from '../canonical/defined.ts';
import type { PublishedAmount, PublishedSummary, Stage } from '../results/analogues.ts';
import type { Committee, PublishedDocument, PublishedStatement } from './analogue-list.ts';

/** From the last word to the first; a document of no known type says least. */
const LAST_WORD_FIRST: readonly Stage[] = [
  'fifth-committee-decision',
  'acabq-report',
  'fifth-committee-statement',
  'statement',
  'unknown',
];

/** What searches show of a published statement. Of a stage that is named, its amount and posts. */
export function summarizePublished(
  { id, symbol, title, documents, ...statement }: PublishedStatement,
  stage?: Stage,
): PublishedSummary {
  const session = sessionOf(symbol);
  return {
    id,
    symbol,
    title,
    ...defined({
      committee: committeeOf(symbol),
      session,
      year: yearOf(statement.year, documents, session),
    }),
    stages: [...LAST_WORD_FIRST].reverse().filter((one) => documents.some((document) => stageOf(document) === one)),
    ...defined({ amount: amountOf(documents, stage), posts: postsOf(documents, stage) }),
    sections: sectionsOf(documents),
    ...defined({ recurring: recurringOf(documents) }),
  };
}

/** How far the work had come with a document. */
function stageOf({ type, committee }: PublishedDocument): Stage {
  return type === 'statement' && committee === '5' ? 'fifth-committee-statement' : type;
}

/** The committee of a draft by its symbol: "A/C.3/79/L.53" is of the third, "A/79/L.5" of the plenary. */
export function committeeOf(symbol: string): Committee | undefined {
  const [, number] = /^A\/C\.([1-6])\//i.exec(symbol) ?? [];
  if (number !== undefined) return number as Committee;
  return /^A\/\d/i.test(symbol) ? 'Plenary' : undefined;
}

/** The session of the General Assembly in a symbol. */
function sessionOf(symbol: string): number | undefined {
  const [, number] = /^A\/(?:C\.[1-6]\/)?(?:ES-)?(\d{1,3})\//i.exec(symbol) ?? [];
  return number === undefined || /^A\/(?:C\.[1-6]\/)?ES-/i.test(symbol) ? undefined : Number(number);
}

/** The first session opened in 1946, in January; every one since opened in the autumn of 1945 and its number. */
function yearOf(
  listed: number | undefined,
  documents: readonly PublishedDocument[],
  session: number | undefined,
): PublishedSummary['year'] {
  if (listed !== undefined) return { year: listed, by: 'list' };
  const [day] = documents.flatMap(({ published }) => published ?? []).sort();
  if (day !== undefined) return { year: Number(day.slice(0, 4)), by: 'day' };
  return session === undefined ? undefined : { year: 1945 + session, by: 'session' };
}

/** The last amount of a stage, or of the stage with the last word; what was checked counts before what is listed. */
function amountOf(documents: readonly PublishedDocument[], stage?: Stage): PublishedAmount | undefined {
  for (const wanted of stage === undefined ? LAST_WORD_FIRST : [stage]) {
    const [last] = documents
      .flatMap((document): PublishedAmount[] => {
        const amount = document.checked?.amount ?? document.amount;
        return amount === undefined || stageOf(document) !== wanted
          ? []
          : [{ amount, symbol: document.symbol, stage: wanted, ...(document.checked && { checked: true as const }) }];
      })
      .slice(-1);
    if (last !== undefined) return last;
  }
  return undefined;
}

function postsOf(documents: readonly PublishedDocument[], stage?: Stage): PublishedSummary['posts'] {
  for (const wanted of stage === undefined ? LAST_WORD_FIRST : [stage]) {
    const [last] = documents
      .filter((document) => stageOf(document) === wanted)
      .flatMap(({ posts, symbol }) => (posts === undefined ? [] : [{ count: posts, symbol }]))
      .slice(-1);
    if (last !== undefined) return last;
  }
  return undefined;
}

/** Budget sections that the documents name: "Sections 9 (…) and 10 (…)". Income sections are none. */
function sectionsOf(documents: readonly PublishedDocument[]): readonly string[] {
  const found = documents.flatMap(({ section = '' }) =>
    section
      .replace(/income sections?\s+\d+/gi, '')
      // What stands in parentheses is a title, or the years of a budget.
      .replace(/\([^()]*\)/g, ' ')
      .split(/\bsections?\b/i)
      .slice(1)
      .flatMap((text) => [...text.matchAll(/(?<![\w-])(\d{1,2}[A-H]?)(?![\w-])/g)].map(([, number = '']) => number)),
  );
  return [...new Set(found)];
}

function recurringOf(documents: readonly PublishedDocument[]): boolean | undefined {
  const known = documents.flatMap(({ recurring }) => recurring ?? []);
  return known.length === 0 ? undefined : known.includes(true);
}
