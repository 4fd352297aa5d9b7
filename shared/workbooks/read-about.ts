import { LANGUAGES, type Language } from '../languages/language.ts';
import { Refused } from '../model/problem.ts';
import { Words } from '../print/workbook/words.ts';
import type { ReadSheet } from './read-workbook.ts';

/** A revision that a workbook says it was made from. */
export type NamedRevision = { id: string; revision: number; hash: string };

export type MadeFrom = {
  language: Language;
  statement: NamedRevision;
  scenarios: readonly NamedRevision[];
  rateCards: readonly NamedRevision[];
  engine: string;
};

/**
 * From what a workbook was made, as its first sheet says in whatever language it left.
 *
 * @throws Refused for a workbook that did not leave this service, or no longer says from what it was made.
 */
export function readAbout(sheets: readonly ReadSheet[]): MadeFrom {
  for (const language of LANGUAGES) {
    const words = new Words(language, '');
    const about = sheets.find(({ name }) => name === words.sheet('about'));
    if (about !== undefined) return readFacts(about, words);
  }
  return refuse();
}

function readFacts({ rows }: ReadSheet, words: Words): MadeFrom {
  const facts = rows.map(({ cells }) => {
    const textIn = (column: number) => cells.find((cell) => cell.column === column)?.value.trim() ?? '';
    return [textIn(0), textIn(1)] as const;
  });
  const named = (key: 'workbook.made-from' | 'workbook.scenario' | 'workbook.rate-card') =>
    facts.flatMap(([fact, text]) => (fact === words.say(key) ? [readRevision(text, words)] : []));
  const [statement, another] = named('workbook.made-from');
  if (statement === undefined || another !== undefined) refuse();
  const [, computedBy = ''] = facts.find(([fact]) => fact === words.say('workbook.computed-by')) ?? [];
  return {
    language: words.voice.language,
    statement,
    scenarios: named('workbook.scenario'),
    rateCards: named('workbook.rate-card'),
    engine: words.read('workbook.engine', ['engine'], computedBy)?.['engine'] ?? '',
  };
}

function readRevision(text: string, words: Words): NamedRevision {
  const { id = '', revision = '', hash = '' } = words.read('workbook.revision', ['id', 'revision', 'hash'], text) ?? {};
  if (!/^.{1,300}$/.test(id) || !/^\d{1,9}$/.test(revision) || !/^\S{10,200}$/.test(hash)) return refuse();
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
