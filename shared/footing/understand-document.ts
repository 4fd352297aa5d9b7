import { defined } from '../canonical/defined.ts';
import type { DocumentContent, Grid } from './document-content.ts';
import type { FiguresTable } from './figures-table.ts';
import { plainBlanks } from './read-figure.ts';
import { understandTable } from './understand-table.ts';

/** A paragraph with the number under which people quote it. */
export type NumberedParagraph = {
  /** "15", "7 (a) (ii)"; undefined before the first number. */
  readonly number?: string;
  /** Counted from 1 among all paragraphs. */
  readonly at: number;
  readonly text: string;
  readonly block: number;
};

export type UnderstoodDocument = {
  readonly tables: readonly FiguresTable[];
  readonly paragraphs: readonly NumberedParagraph[];
};

const tableNumber = /^(?:table|tableau|cuadro)\s+([\dA-Z][\w.]*)[.:]?/iu;

/** A line and no paragraph. */
function isTitleLike(text: string): boolean {
  return text.length <= 200 && !/^(?:\d{1,3}\.|\([a-z]+\))\s|[.;]$/u.test(text);
}

/** A title stands at most so many paragraphs above its table. */
const titleParagraphsMax = 4;

/** Numbers the paragraphs, and gives each table the title above it. */
export function understandDocument(content: DocumentContent): UnderstoodDocument {
  const blocks = joinPages(content.blocks);
  const paragraphs = numberParagraphs(
    blocks.flatMap((block, at) => (block.kind === 'paragraph' ? [{ text: block.text, block: at }] : [])),
  );
  let unnamed = 0;
  const tables = blocks.flatMap((block, at) => {
    if (block.kind === 'paragraph') return [];
    const above = textsAbove(blocks, at);
    const titled = above.findLastIndex((text) => tableNumber.test(text));
    const number = tableNumber.exec(above[titled] ?? '')?.[1]?.replace(/\.$/u, '');
    const title = (titled === -1 ? above.filter(isTitleLike).slice(-2) : above.slice(titled))
      .map((text) => text.replace(tableNumber, '').trim())
      .filter((text) => text !== '')
      .join(' ');
    if (number === undefined) unnamed += 1;
    const [annex] = above.slice(-2).filter((text) => /^(?:annexe?|anexo)(?:\s[IVX\d]+)?$/iu.test(text));
    const plainName =
      annex ?? (block.name === undefined ? `Unnumbered table ${unnamed}` : `${block.name}, table ${unnamed}`);
    const name = number === undefined ? plainName : `Table ${number}`;
    return understandTable(block.rows, { name, title, block: at, ...defined({ number }) }) ?? [];
  });
  return { tables, paragraphs };
}

/** Lines between two pages of a table: running heads, page numbers, a note. */
const linesBetweenPagesMax = 3;

/** A table that goes on overleaf, with its heads again and no title of its own, is one table. */
function joinPages(blocks: DocumentContent['blocks']): DocumentContent['blocks'] {
  const joined: DocumentContent['blocks'][number][] = [];
  for (const block of blocks) {
    const lastGrid = joined.findLastIndex(({ kind }) => kind === 'grid');
    const before = joined[lastGrid];
    const between = joined.slice(lastGrid + 1);
    const isContinued =
      block.kind === 'grid' &&
      before?.kind === 'grid' &&
      between.length <= linesBetweenPagesMax &&
      headKey(before) === headKey(block) &&
      !between.some(
        (one) =>
          one.kind === 'paragraph' &&
          /^(?:table|tableau|cuadro)\b(?!.*\b(?:continued|cont\.|suite|continuación))/iu.test(one.text.trim()),
      );
    if (isContinued) joined[lastGrid] = { ...before, rows: [...before.rows, ...block.rows] };
    else joined.push(block);
  }
  return joined;
}

/** The heads of a table: those of nothing but figures and blanks are none. */
function headKey({ rows }: Grid): string | symbol {
  const [first = []] = rows;
  const texts = first.map(({ text }) => plainBlanks(text).trim());
  return texts.filter((text) => text !== '').length > 1 && rows.length > 1 ? texts.join('|') : Symbol('no heads');
}

function textsAbove(blocks: DocumentContent['blocks'], at: number): readonly string[] {
  const texts: string[] = [];
  for (let above = at - 1; above >= 0 && texts.length < titleParagraphsMax; above -= 1) {
    const block = blocks[above];
    if (block?.kind !== 'paragraph') break;
    texts.unshift(plainBlanks(block.text).trim());
  }
  return texts;
}

function numberParagraphs(paragraphs: readonly { text: string; block: number }[]): readonly NumberedParagraph[] {
  let [number, letter]: (string | undefined)[] = [];
  return paragraphs.map(({ text, block }, at) => {
    const plain = plainBlanks(text)
      .replace(/^\s*[-•]\s+/u, '')
      .trim();
    const [, numbered] = /^(\d{1,3})\.\s/u.exec(plain) ?? [];
    const [, lettered] = /^\(([a-z]{1,2})\)\s/u.exec(plain) ?? [];
    const isRoman =
      lettered !== undefined && /^(?:i{1,3}|iv|vi{0,3}|ix|x)$/u.test(lettered) && !(lettered === 'i' && letter === 'h');
    if (numbered !== undefined) [number, letter] = [numbered, undefined];
    else if (lettered !== undefined && !isRoman) letter = lettered;
    const [, roman = isRoman ? lettered : undefined] = /^\((i{1,3}|iv|vi{0,3}|ix)\)\s/u.exec(plain) ?? [];
    const quoted = [
      number,
      lettered !== undefined || roman !== undefined ? bracket(letter) : undefined,
      isRoman ? bracket(roman) : undefined,
    ];
    const shown = quoted.filter((one) => one !== undefined).join(' ');
    return { at: at + 1, text: plain, block, ...defined({ number: number === undefined ? undefined : shown }) };
  });
}

function bracket(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `(${text})`;
}

/** Where a paragraph is, as a reader would quote it. */
export function paragraphPlace({ number, at }: Pick<NumberedParagraph, 'number' | 'at'>): string {
  return number === undefined ? `Paragraph at place ${at}` : `Paragraph ${number}`;
}
