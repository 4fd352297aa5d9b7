// What a document says, whoever made it: paragraphs and grids of cells in their order, as a reader of its file found
// them. What the cells mean is found out elsewhere in this folder; nothing here knows a file format.

/** A cell as printed. Marks of footnotes that the file tells apart (superscripts) are left out by its reader. */
export type GridCell = {
  readonly text: string;
  /** How far the label is set in, in any unit that grows; 0 where it is not. */
  readonly indent?: number;
  /** Over how many columns it reaches; 1 if left out. */
  readonly span?: number;
};

export type Paragraph = { readonly kind: 'paragraph'; readonly text: string };
export type Grid = { readonly kind: 'grid'; readonly name?: string; readonly rows: readonly (readonly GridCell[])[] };

export type DocumentContent = { readonly blocks: readonly (Paragraph | Grid)[] };

/** How much of a document is read: whatever is larger is refused before it is searched. */
export const contentLimits = {
  /** Cells of all tables together. */
  cells: 50_000,
  rows: 5_000,
  /** Of one table. */
  columns: 200,
  paragraphs: 20_000,
  /** Characters of a paragraph or of a cell. */
  characters: 100_000,
} as const;
