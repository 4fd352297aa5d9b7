import { defined } from '../canonical/defined.ts';
import type { DocumentLot } from '../requirements/document-lot.ts';
import type { KindTable } from './kind-table.ts';
import * as shared from './requirement-columns.ts';
import { readSchedule, scheduleText, YEARS_COLUMN } from './schedule-text.ts';

/** Documents outside sessions: rows of one id are one requirement, a row for each kind of document. */
export const DOCUMENT_TABLE: KindTable<'document', DocumentLot> = {
  kind: 'document',
  columns: [
    ...shared.idColumns('annual-report', 'Report to the General Assembly'),
    ...shared.chargeColumns('2', 'Documentation services'),
    shared.servicingColumn('conference', 'conference'),
    YEARS_COLUMN,
    {
      name: 'documentTitle',
      required: true,
      also: ['document title'],
      about: 'the document',
      example: 'Annual report',
    },
    { name: 'stage', required: true, about: 'pre-session, in-session or post-session', example: 'pre-session' },
    { name: 'number', also: ['documents', 'count'], about: 'how many; 1 if left out', example: '1' },
    { name: 'words', about: 'words of each; or its pages', example: '8500' },
    { name: 'pages', about: 'pages of each, at a rate by the page', example: '' },
    { name: 'languages', about: 'how many languages the rate covers; 6 if left out', example: '6' },
    shared.rateColumn('rate', 'what a word, or a page, costs in all languages', {
      required: true,
      also: ['rate per word', 'unit cost'],
      example: '2.88',
    }),
    ...shared.ENDING_COLUMNS,
  ],
  fields: { ...shared.COMMON_FIELDS, schedule: ['years'], charge: shared.CHARGE_FIELDS },
  cells: (whole) => ({
    ...shared.commonCells(whole),
    ...shared.chargeCells(whole.charge),
    years: scheduleText(whole.schedule),
  }),
  make: (row, before) => ({
    kind: 'document',
    ...shared.commonOf(row),
    charge: shared.chargeOf(row, before?.charge, 'conference'),
    ...defined({ schedule: readSchedule(row, before?.schedule) }),
    documents: before?.documents ?? [],
  }),
  columnOf: ([first, second, third]) => {
    if (first === 'charge') return String(second ?? 'section');
    if (first === 'schedule') return 'years';
    if (first !== 'documents') return String(first ?? 'id');
    return third === 'title' || third === undefined ? 'documentTitle' : String(third);
  },
  parts: {
    path: ['documents'],
    nameColumn: 'documentTitle',
    fields: {
      ...{ title: ['documentTitle'], stage: ['stage'], number: ['number'], words: ['words'], pages: ['pages'] },
      ...{ languages: ['languages'], rate: ['rate'] },
    },
    of: ({ documents }) => documents,
    nameOf: ({ title }) => title,
    cells: ({ title, stage, number, words, pages, languages, rate }) => ({
      ...{ documentTitle: title, stage, number, words, pages, languages },
      rate: shared.rateText(rate),
    }),
    make: (row, before) => ({
      stage: row.text('stage')?.toLowerCase(),
      number: row.decimal('number') ?? '1',
      languages: row.decimal('languages') ?? '6',
      ...defined({
        title: row.text('documentTitle'),
        words: row.decimal('words'),
        pages: row.decimal('pages'),
        rate: shared.rateIn(row, 'rate', row.text('pages') === undefined ? 'per word' : 'per page', before?.rate),
      }),
    }),
    put: (whole, documents) => ({ ...whole, documents }),
  },
};
