import { bookmarkNames } from '../bookmarks.ts';
import type { DocumentTable, Inlines, StatementDocument } from '../statement-document.ts';
import { readTokens, type Token } from './read-tokens.ts';

/** A place at which a document shows a figure: how it is called, and what stands there. */
export type FigurePlace = {
  readonly figure: string;
  readonly bookmark: string;
  readonly shown: string;
  /** Where that is, for people: "paragraph 11", "table 2, Posts, 2026". */
  readonly place: string;
  /** The sentence or row around it. */
  readonly context: string;
};

/** A token of a document as it is made; of a figure, which of the places it is. */
type ExpectedToken = Token & { readonly place?: number };

/** A document as it is made, as tokens in the order of reading, with the places of its figures. */
export type ExpectedText = { readonly tokens: readonly ExpectedToken[]; readonly places: readonly FigurePlace[] };

/** What a document says, token by token: with it, what comes back is compared. */
export function documentTokens(document: StatementDocument): ExpectedText {
  const tokens: ExpectedToken[] = [];
  const places: FigurePlace[] = [];
  const name = bookmarkNames();
  const write = (inlines: Inlines, place: string, context = shownText(inlines)) => {
    for (const inline of inlines) {
      if (inline.kind !== 'figure') {
        tokens.push(...readTokens(shownText([inline])));
        continue;
      }
      const { figure, shown } = inline;
      const [token] = readTokens(shown).filter(({ kind }) => kind === 'number');
      tokens.push({ kind: 'number', key: token?.key ?? shown, raw: shown, place: places.length });
      places.push({ figure, bookmark: name(figure), shown, place, context });
    }
  };
  for (const line of [...document.masthead.above, ...document.masthead.below]) write(line, 'masthead');
  let paragraph = '';
  for (const block of document.blocks) {
    if (block.kind === 'page-break') continue;
    if (block.kind === 'table') {
      writeTable(block, write);
      continue;
    }
    const number = block.kind === 'item' ? block.marker : (block.number ?? '');
    tokens.push(...readTokens(number));
    if (block.kind === 'heading') write(block.text, `heading "${shownText(block.text)}"`);
    else if (block.kind === 'item') write(block.text, `${block.marker} below paragraph ${paragraph}`);
    else {
      paragraph = number.replace('.', '');
      write(block.text, `paragraph ${paragraph}`);
    }
  }
  for (const line of document.colophon) write(line, 'end');
  return { tokens, places };
}

type Write = (inlines: Inlines, place: string, context?: string) => void;

function writeTable({ id, label, title, subtitle, columns, rows, notes }: DocumentTable, write: Write): void {
  const name = label === undefined ? id.replace('-', ' ') : shownText(label).toLowerCase();
  for (const line of [label, title, subtitle]) if (line !== undefined) write(line, name);
  for (const { head } of columns) write(head, name);
  for (const { cells } of rows) {
    const row = cells.map(shownText);
    const rowName = row.find((cell) => /\p{L}/u.test(cell)) ?? '';
    cells.forEach((cell, at) => {
      write(cell, `${name}, "${rowName}", ${shownText(columns[at]?.head ?? [])}`, row.join(' '));
    });
  }
  for (const { mark, text } of notes) write(mark === '' ? text : [{ kind: 'mark', text: mark }, ...text], name);
}

function shownText(inlines: Inlines): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'figure') return inline.shown;
      if (inline.kind === 'gap') return inline.key;
      // Readers of files leave marks of notes out.
      return inline.kind === 'mark' ? '' : inline.text;
    })
    .join('');
}
