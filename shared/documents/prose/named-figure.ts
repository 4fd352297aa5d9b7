/** A figure that a text may name: its value, of what, and where it stands, in words. */
export type NamedFigure = {
  readonly figure: string;
  readonly value: string;
  readonly measure: 'amount' | 'posts' | 'percentage';
  readonly where: string;
  /** The year and the budget section that it is of, where it is of one. */
  readonly year?: number;
  readonly section?: string;
};

export type NamedFigures = ReadonlyMap<string, NamedFigure>;
