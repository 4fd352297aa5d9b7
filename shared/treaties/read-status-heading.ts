import type { InstrumentKind } from '../time/register.ts';

/** What a column of a table of participants holds; `other` is nothing that a register keeps. */
export type StatusColumn = 'signed' | 'deposited' | 'withdrawn' | 'provisional' | 'other';

/**
 * What the heading of a table says: what each column holds, what an instrument without a letter is, and what letters
 * mean.
 */
export type StatusHeading = {
  columns: readonly StatusColumn[];
  plain: InstrumentKind;
  letters: ReadonlyMap<string, string>;
};

/** A table without a heading is taken to have two columns, as nearly every treaty of the depositary has. */
export const USUAL_HEADING: StatusHeading = {
  columns: ['signed', 'deposited'],
  plain: 'ratification',
  letters: new Map(),
};

// In English and French, as the depositary publishes, without accents.
const INSTRUMENT = /ratif|accept|approb|approv|access|adhes|confirm|consent|deposit/;
const PLAIN: readonly (readonly [RegExp, InstrumentKind])[] = [
  [/ratif/, 'ratification'],
  [/access|adhes/, 'accession'],
  [/accept/, 'acceptance'],
  [/approv|approb/, 'approval'],
];

/** The heading of a table, if its first line is one: a line that has no day. */
export function readStatusHeading(cells: readonly string[]): StatusHeading | undefined {
  const [first = '', ...heads] = cells.map(plainWords);
  const columns = heads.map(columnOf);
  const isHeading =
    /^\W*(?:participant|part(?:y|ies)|states?|etats?)\b/.test(first) || columns.some((column) => column !== undefined);
  if (!isHeading || heads.some((head) => /\d{4}/.test(head))) return undefined;
  const [instrument = ''] = heads.filter((_, position) => columns[position] === 'deposited');
  const unmarked = instrument.split(',').filter((part) => !/\([a-z]{1,2}\)/.test(part));
  return {
    columns: columns.map((column) => column ?? 'other'),
    plain: PLAIN.find(([words]) => unmarked.some((part) => words.test(part)))?.[1] ?? 'ratification',
    letters: new Map(
      [...cells.join(', ').matchAll(/([^,()]+)\(([A-Za-z]{1,2})\)/g)].map(([, words = '', letter = '']) => [
        letter,
        words.trim(),
      ]),
    ),
  };
}

function columnOf(head: string): StatusColumn | undefined {
  if (/provision/.test(head) && !INSTRUMENT.test(head)) return 'provisional';
  if (/withdraw|denunc|denonc|retrait/.test(head)) return 'withdrawn';
  if (/entry into force|entree en vigueur|effective date/.test(head)) return 'other';
  if (INSTRUMENT.test(head) || /^definitive/.test(head)) return 'deposited';
  if (/^sign/.test(head) || /\bsign(?:ature|ed)\b/.test(head)) return 'signed';
  return /succession/.test(head) ? 'deposited' : undefined;
}

function plainWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
