import type { Statement } from '../../shared/model/statement.ts';

// What belongs in this folder: two estimates side by side, and what leads from one to the other.

/**
 * One side of a comparison, as an address has it: `stated`, `revision:3`, `card:id` (a rate card above those of the
 * statement), or `scenarios:one,two`.
 */
export type Side =
  | { of: 'stated' }
  | { of: 'revision'; number: number }
  | { of: 'card'; id: string }
  | { of: 'scenarios'; ids: readonly string[] };

/** Reads a side. Undefined for what names none, which must be said: it stands in an address that somebody has sent. */
export function parseSide(text: string): Side | undefined {
  if (text === 'stated') return { of: 'stated' };
  const [, of, rest = ''] = /^(revision|card|scenarios):(.{1,500})$/.exec(text) ?? [];
  const ids = rest.split(',');
  const areIds = ids.every((id) => /^[a-z0-9][a-z0-9-]{0,99}$/.test(id));
  if (of === 'revision' && /^[1-9]\d{0,8}$/.test(rest)) return { of, number: Number(rest) };
  if (of === 'card' && areIds && ids.length === 1) return { of, id: rest };
  if (of === 'scenarios' && areIds) return { of, ids };
  return undefined;
}

export function printSide(side: Side): string {
  switch (side.of) {
    case 'stated':
      return 'stated';
    case 'revision':
      return `revision:${side.number}`;
    case 'card':
      return `card:${side.id}`;
    case 'scenarios':
      return `scenarios:${side.ids.join(',')}`;
  }
}

type ComparedInputs = { statement: string; revision?: number; rateCards?: string[]; scenarios?: string[] };

/** A side as the API takes it. */
export function inputsOfSide(id: string, statement: Pick<Statement, 'rateCards'>, side: Side): ComparedInputs {
  switch (side.of) {
    case 'stated':
      return { statement: id };
    case 'revision':
      return { statement: id, revision: side.number };
    case 'card':
      return { statement: id, rateCards: [...statement.rateCards.filter((card) => card !== side.id), side.id] };
    case 'scenarios':
      return { statement: id, scenarios: [...side.ids] };
  }
}

/** How a side is called: by titles where they are known. */
export function sideName(side: Side, titles: ReadonlyMap<string, string>): string {
  const title = (id: string) => titles.get(id) ?? id;
  switch (side.of) {
    case 'stated':
      return 'As stated';
    case 'revision':
      return `Revision ${side.number}`;
    case 'card':
      return `With ${title(side.id)}`;
    case 'scenarios':
      return side.ids.map(title).join(' + ');
  }
}
