import { Refused } from '../model/problem.ts';
import type { ReadSheet } from './read-workbook.ts';

/** A revision that a workbook says it was made from. */
export type NamedRevision = { id: string; revision: number; hash: string };

export type MadeFrom = {
  statement: NamedRevision;
  scenarios: readonly NamedRevision[];
  rateCards: readonly NamedRevision[];
  engine: string;
};

/**
 * From what a workbook was made, as its sheet "About" says.
 *
 * @throws Refused for a workbook that did not leave this service, or no longer says from what it was made.
 */
export function readAbout(sheets: readonly ReadSheet[]): MadeFrom {
  const rows = sheets.find(({ name }) => name === 'About')?.rows ?? [];
  const facts = rows.map(({ cells }) => {
    const textIn = (column: number) => cells.find((cell) => cell.column === column)?.value.trim() ?? '';
    return [textIn(0), textIn(1)] as const;
  });
  const named = (name: string) => facts.flatMap(([fact, text]) => (fact === name ? [readRevision(text)] : []));
  const [statement, another] = named('Made from');
  if (statement === undefined || another !== undefined) refuse();
  const [, engine = ''] = facts.find(([fact]) => fact === 'Computed by') ?? [];
  return {
    statement,
    scenarios: named('Scenario'),
    rateCards: named('Rate card'),
    engine: /engine (\S+)/.exec(engine)?.[1] ?? '',
  };
}

function readRevision(text: string): NamedRevision {
  const [, id, revision, hash] = /^(.{1,300}), revision (\d{1,9}), (\S{10,200})$/.exec(text) ?? [];
  if (id === undefined || revision === undefined || hash === undefined) return refuse();
  return { id, revision: Number(revision), hash };
}

function refuse(): never {
  throw new Refused([
    {
      code: 'invalid',
      path: 'About',
      message:
        'The workbook does not say from which revision of which statement it was made (sheet "About", "Made from"). ' +
        'What comes back must have left as an export of a statement.',
    },
  ]);
}
