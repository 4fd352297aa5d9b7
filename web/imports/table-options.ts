/** A table that the API takes into a document: what it is, and what it may be told besides. */
export type ImportableTable = {
  title: string;
  about: string;
  options: readonly TableOption[];
};

export type TableOption = { name: string; label: string; hint: string; choices?: readonly string[] };

const OF_REGISTER: readonly TableOption[] = [
  { name: 'register', label: 'Register', hint: 'its id; that of the statement, if it has one alone' },
  { name: 'asOf', label: 'Day of the table', hint: 'year-month-day; that of the register if left out' },
  { name: 'title', label: 'Title', hint: 'of a new register' },
];

const OF_PUBLISHED: readonly TableOption[] = [
  {
    name: 'becomes',
    label: 'It becomes',
    hint: 'amounts that are required, a base, or controls that are compared',
    choices: ['amounts', 'base', 'controls'],
  },
  { name: 'base', label: 'Base', hint: 'of a base: its id' },
  { name: 'title', label: 'Title', hint: 'of a new base' },
  { name: 'year', label: 'Year', hint: 'of a base: which year of the table' },
  { name: 'table', label: 'Table', hint: 'of controls: the number of the table that they are compared with' },
];

/** Tables that go into a statement, by their names in the API. */
export const TABLES_OF_STATEMENTS = {
  posts: { title: 'Posts', about: 'one row a post, by title, grade, place and day', options: [] },
  requirements: { title: 'Requirements', about: 'so many units at so much each, year by year', options: [] },
  documents: {
    title: 'Documents',
    about: 'one row a document outside sessions, by its stage and its words or pages',
    options: [],
  },
  sessions: { title: 'Sessions', about: 'one row a session, or one for each of its services', options: [] },
  travel: {
    title: 'Travel',
    about: 'one row a journey, at an average a head or by ticket, nights and terminal expenses',
    options: [],
  },
  consultants: {
    title: 'Consultants',
    about: 'one row an engagement by days or months, or one for each deliverable',
    options: [],
  },
  published: {
    title: 'A published table',
    about: 'a whole table of a document, whose amounts are known and not what they are made of',
    options: OF_PUBLISHED,
  },
  figures: { title: 'Figures', about: 'an estimate that left as CSV, as controls', options: [] },
  'treaty-status': { title: 'Status of a treaty', about: 'one row a State, into a register', options: OF_REGISTER },
} as const satisfies Record<string, ImportableTable>;

export type TableOfStatement = keyof typeof TABLES_OF_STATEMENTS;

/** The table that goes into a rate card. */
export const TABLE_OF_RATES: ImportableTable = {
  title: 'Rates',
  about: 'one row a rate, with its source',
  options: [],
};
