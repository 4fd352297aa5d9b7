import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Footer,
  HeadingLevel,
  LineRuleType,
  type IParagraphOptions,
  type IRunOptions,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import type {
  Block,
  DocumentTable,
  Inlines,
  ListItem,
  StatementDocument,
} from '../../../shared/documents/statement-document.ts';
import { directionOfText } from '../../../shared/languages/language.ts';
import { wordLanguage } from './docx-styles.ts';
import { docxTable } from './docx-table.ts';
import { xmlText } from './xml-characters.ts';

/** How far entries of lists and numbers of paragraphs reach, in twentieths of a point. */
const step = 480;

/** Writes the parts of one document; every figure under a bookmark of its own, in the order in which they are written. */
export class DocxWriter {
  readonly #document: StatementDocument;
  readonly #nameFigure: (figure: string) => string;
  readonly #widths: { upright: number; onSide: number };
  readonly #fromRight: boolean;

  constructor(document: StatementDocument, nameFigure: (figure: string) => string, upright: number, onSide: number) {
    this.#document = document;
    this.#nameFigure = nameFigure;
    this.#widths = { upright, onSide };
    this.#fromRight = document.direction === 'rtl';
  }

  masthead(): readonly Paragraph[] {
    const { symbol, title, masthead } = this.#document;
    const rule = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 4 };
    return [
      this.#paragraph([this.#run(symbol, { isBold: true, isOwn: true })], {
        alignment: AlignmentType.END,
        style: 'Masthead',
        border: { bottom: rule },
      }),
      ...masthead.above.map((line) => this.paragraph(line, { style: 'Masthead' })),
      this.#paragraph([this.#run(title, { isOwn: true })], { heading: HeadingLevel.TITLE }),
      ...masthead.below.map((line, at) =>
        this.paragraph(
          line,
          {
            ...(at === masthead.below.length - 1 && { border: { bottom: rule } }),
          },
          true,
        ),
      ),
    ];
  }

  colophon(): readonly Paragraph[] {
    return this.#document.colophon.map((line, at) =>
      this.paragraph(line, {
        style: 'TableNote',
        ...(at === 0 && {
          spacing: { before: 360 },
          border: { top: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 4 } },
        }),
      }),
    );
  }

  /** Ends pages that are held one way: some programs lose their place in bookmarks of a paragraph that ends a section. */
  endOfPages(): Paragraph {
    return new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT }, children: [] });
  }

  footer(): Footer {
    const pages = new TextRun({ children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES], size: 16 });
    return new Footer({
      children: [
        new Paragraph({
          tabStops: [{ type: TabStopType.RIGHT, position: this.#widths.upright }],
          children: [new TextRun({ text: xmlText(this.#document.symbol), size: 16 }), tab(), pages],
        }),
      ],
    });
  }

  blocks(blocks: readonly Block[], isOnSide: boolean): readonly (Paragraph | Table)[] {
    return blocks.flatMap((block, at): readonly (Paragraph | Table)[] => {
      if (block.kind === 'table') return this.#table(block, isOnSide);
      if (block.kind === 'item') return [this.#item(block)];
      if (block.kind === 'page-break') return [];
      const { number = '' } = block;
      const before = number === '' ? [] : [this.#run(number), tab()];
      const tabStops = [{ type: TabStopType.LEFT, position: step }];
      if (block.kind === 'paragraph')
        return [this.paragraph(block.text, { tabStops, keepNext: introduces(blocks[at + 1]) }, false, before)];
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      const wide = [{ type: TabStopType.LEFT, position: step * 1.5 }];
      const indent = number === '' ? {} : { indent: { start: step * 1.5, hanging: step * 1.5 } };
      return [this.paragraph(block.text, { heading, tabStops: wide, ...indent }, false, before)];
    });
  }

  #item({ marker, level, text }: ListItem): Paragraph {
    return this.paragraph(
      text,
      {
        indent: { start: step * (level + 1), hanging: step },
        tabStops: [{ type: TabStopType.LEFT, position: step * (level + 1) }],
        spacing: { after: 40 },
      },
      false,
      [this.#run(marker), tab()],
    );
  }

  #table(table: DocumentTable, isOnSide: boolean): readonly (Paragraph | Table)[] {
    const { label, title, subtitle, notes } = table;
    const above = [label, title, subtitle].filter((line) => line !== undefined);
    return [
      ...above.map((line) =>
        this.paragraph(line, { keepNext: true, spacing: { after: line === above.at(-1) ? 100 : 20 } }, line === title),
      ),
      docxTable(table, {
        width: isOnSide ? this.#widths.onSide : this.#widths.upright,
        isFromRight: this.#fromRight,
        paragraph: (inlines, options, bold) => this.paragraph(inlines, options, bold),
      }),
      ...notes.map(({ mark, text }) =>
        this.paragraph(text, { style: 'TableNote' }, false, [
          ...(mark === '' ? [] : [new TextRun({ text: mark, superScript: true }), this.#run(' ')]),
        ]),
      ),
      new Paragraph({ style: 'Cell', children: [] }),
    ];
  }

  /** A paragraph of inlines in the direction of the document. */
  paragraph(
    inlines: Inlines,
    options: IParagraphOptions = {},
    bold = false,
    before: readonly ParagraphChild[] = [],
  ): Paragraph {
    return this.#paragraph([...before, ...inlines.map((inline) => this.#inline(inline, bold))], options);
  }

  #paragraph(children: readonly ParagraphChild[], options: IParagraphOptions): Paragraph {
    return new Paragraph({ ...options, ...(this.#fromRight && { bidirectional: true }), children });
  }

  #inline(inline: Inlines[number], bold: boolean): ParagraphChild {
    switch (inline.kind) {
      case 'figure': {
        const isOwn = directionOfText(inline.shown) === 'ltr';
        const children = [this.#run(inline.shown, { isBold: bold, isOwn })];
        return new Bookmark({ id: this.#nameFigure(inline.figure), children });
      }
      case 'gap':
        return this.#run(`⟦${inline.key}⟧`, { isBold: true, isOwn: true });
      case 'mark':
        return new TextRun({ text: inline.text, superScript: true });
      case 'text':
        return this.#run(inline.text, { isBold: bold, isOwn: inline.language !== undefined });
    }
  }

  /** Text; `isOwn` where it is read from left to right whatever the document is: figures, symbols, the statement's own. */
  #run(text: string, { isBold = false, isOwn = false }: { isBold?: boolean; isOwn?: boolean } = {}): TextRun {
    const options: IRunOptions = {
      text: xmlText(isOwn && this.#fromRight ? fromLeft(text) : text),
      ...(isBold && { bold: true, boldComplexScript: true }),
      ...(this.#fromRight && !isOwn && { rightToLeft: true }),
      ...(isOwn && this.#document.language !== 'en' && { language: wordLanguage('en') }),
    };
    return new TextRun(options);
  }
}

const LEFT_TO_RIGHT_MARK = '\u200e';

/** Text that is read from the left among text that is not: a full stop at its end, or a bracket, stays on its side. */
function fromLeft(text: string): string {
  const isOpen = /^[^\p{L}\p{N}]/u.test(text);
  const isEnding = /[^\p{L}\p{N}]$/u.test(text);
  return `${isOpen ? LEFT_TO_RIGHT_MARK : ''}${text}${isEnding ? LEFT_TO_RIGHT_MARK : ''}`;
}

/** What introduces a list or a table stands on its page. */
function introduces(next: Block | undefined): boolean {
  return next?.kind === 'item' || next?.kind === 'table';
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}
