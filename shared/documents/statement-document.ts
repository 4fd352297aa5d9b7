import type { Language } from '../languages/language.ts';

// What belongs in this folder: a statement as a document for people: what it says in which order, with every number
// bound to the figure that it shows. Nothing here knows a file format.

/** Text in a paragraph, a heading or a cell. */
export type Inline =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Where it is not that of the document: what the statement says itself. */
      readonly language?: Language;
    }
  /** A number that shows a figure of the estimate: `figure` names it (`figure-id.ts`), `shown` is how it is printed. */
  | {
      readonly kind: 'figure';
      readonly figure: string;
      readonly value: string;
      readonly shown: string;
      /** Of the sentence in which it stands, where that is not the document's: what the statement says itself. */
      readonly language?: Language;
    }
  /** What is missing: a phrase that the language lacks, or a text that the statement lacks. */
  | { readonly kind: 'gap'; readonly key: string }
  /** The mark of a note below a table. */
  | { readonly kind: 'mark'; readonly text: string };

export type Inlines = readonly Inline[];

type Heading = {
  readonly kind: 'heading';
  readonly level: 1 | 2;
  /** "IV" or "A"; none where headings are not numbered. */
  readonly number?: string;
  readonly text: Inlines;
};

type Paragraph = { readonly kind: 'paragraph'; readonly number?: string; readonly text: Inlines };

/** An entry of a list: "(a)" at level 1, "(i)" at level 2. */
export type ListItem = {
  readonly kind: 'item';
  readonly marker: string;
  readonly level: 1 | 2;
  readonly text: Inlines;
};

export type TableColumn = {
  readonly head: Inlines;
  /** Figures stand at the end of their cells, names at their beginning. */
  readonly align: 'start' | 'end';
  /** Its width beside the others. */
  readonly share: number;
};

export type TableRow = {
  readonly role: 'heading' | 'row' | 'subtotal' | 'total';
  /** How far its name is set in. */
  readonly indent: number;
  /** The first cell is the name of the row; a heading has no other. */
  readonly cells: readonly Inlines[];
};

export type Note = { readonly mark: string; readonly text: Inlines };

export type DocumentTable = {
  readonly kind: 'table';
  /** Unique in the document: "table-1", "annex-1". */
  readonly id: string;
  /** "Table 1"; none for the annex, which is named by its heading. */
  readonly label?: Inlines;
  readonly title: Inlines;
  /** "(United States dollars)" */
  readonly subtitle?: Inlines;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly Note[];
  /** Too wide for a page held upright. */
  readonly isWide: boolean;
};

/** What follows begins on a page of its own. */
type PageBreak = { readonly kind: 'page-break' };

export type Block = Heading | Paragraph | ListItem | DocumentTable | PageBreak;

export type StatementDocument = {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly symbol: string;
  /** The day of the statement, which is the document's. */
  readonly date: string;
  readonly title: string;
  /** What stands above and below the title, line by line. */
  readonly masthead: { readonly above: readonly Inlines[]; readonly below: readonly Inlines[] };
  readonly blocks: readonly Block[];
  /** By what it was made: revisions, rate cards, scenarios. */
  readonly colophon: readonly Inlines[];
  /** The keys of everything that is shown as missing, each once. */
  readonly gaps: readonly string[];
};
