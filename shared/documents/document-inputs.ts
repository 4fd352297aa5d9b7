import type { Statement } from '../model/statement.ts';
import type { EstimateBasis } from '../rate-validity/estimate-basis.ts';
import { kindOf } from '../requirements/index.ts';
import type { AnnexPost, Estimate } from '../results/estimate.ts';
import type { Voice } from '../languages/voice.ts';
import type { NamedFigures } from './prose/named-figure.ts';

/** What a document is made of: an estimate, and the statement and revisions that it was made from. */
export type DocumentInputs = { estimate: Estimate; statement: Statement; basis: EstimateBasis };

/** The same with the voice that speaks, and the figures that the statement's own texts may name. */
export type Spoken = DocumentInputs & { voice: Voice; figures: NamedFigures };

/** The section under which posts of the annex are established; undefined where a scenario brought them. */
export function sectionOfPosts({ statement }: DocumentInputs, { requirement: id }: AnnexPost): string | undefined {
  const found = statement.requirements.find((requirement) => requirement.id === id);
  return found === undefined ? undefined : kindOf(found).posts?.of(found).charge.section;
}

/** Documents with the places in them, as a reader looks them up. */
export function sourceNames(source: readonly { symbol: string; paragraph?: string | undefined }[]): string {
  return source
    .map(({ symbol, paragraph }) => (paragraph === undefined ? symbol : `${symbol}, ${paragraph}`))
    .join('; ');
}

/** Whether it is the budget of another body, and no statement on a draft of the Assembly or its organs. */
export function isOfAnotherBody({ draft, symbol }: Statement): boolean {
  return draft === undefined && !/^[AE]\//.test(symbol);
}

/** The phrase of a key as the body says it whose document it is. */
export function bodyOf(statement: Statement) {
  const isAnother = isOfAnotherBody(statement);
  return <
    Key extends
      | 'heading.mandates'
      | 'heading.programme-plan'
      | 'mandates.lead'
      | 'programme-plan.lead'
      | 'first-year.lead'
      | 'conclusion.lead'
      | 'conclusion.posts',
  >(
    key: Key,
  ) => (isAnother ? (`${key}-of-another-body` as const) : key);
}

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'] as const;

/** 4 as "IV"; below 90, as headings and lists have it. */
export function roman(number: number): string {
  const tens =
    ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX'][Math.floor(number / 10)] ??
    'X'.repeat(Math.floor(number / 10));
  return `${tens}${ROMAN[number % 10] ?? ''}`;
}

/** The marker of an entry of a list: (a) to (z), then (aa); at the second level (i), (ii). */
export function marker(position: number, level: 1 | 2): string {
  if (level === 2) return `(${roman(position + 1).toLowerCase()})`;
  const letter = String.fromCharCode(97 + (position % 26));
  return `(${letter.repeat(1 + Math.floor(position / 26))})`;
}
