/**
 * What a published table becomes: amounts that are required, by year; a base from which changes are shown; or controls,
 * which are compared with what is computed.
 */
export type PublishedChoice = {
  becomes?: 'amounts' | 'base' | 'controls' | undefined;
  /** Of a base: its id, what a new one is called, and which year of the table it has. */
  base?: string | undefined;
  title?: string | undefined;
  year?: string | undefined;
  /** Of controls: the number of the statement's table that they are compared with. */
  table?: string | undefined;
};
