import type { Statement } from '../../model/statement.ts';
import type { EstimateBasis } from '../../rate-validity/estimate-basis.ts';
import type { Estimate } from '../../results/estimate.ts';
import { placeBases } from './bases-sheet.ts';
import { componentsSheet } from './components-sheet.ts';
import { fundsSheet } from './funds-sheet.ts';
import { inputsSheet } from './inputs-sheet.ts';
import { linesSheets } from './lines-sheets.ts';
import { assumptionsSheet, postsSheet, sourcesSheet } from './list-sheets.ts';
import { placeComponents } from './place-components.ts';
import { allEqual, proofSheet, verdictCell } from './proof-sheet.ts';
import type { Row, Sheet } from './sheet.ts';
import { layoutFormulas, plainFormulas } from './table-formulas.ts';
import { tableSheet } from './table-sheet.ts';

/** What a workbook is made of: an estimate, and the statement and revisions that it was made from. */
export type WorkbookInputs = { estimate: Estimate; statement: Statement; basis: EstimateBasis };

/** The sheets of a workbook: tables first, then what they are computed from, down to rates and sources. */
export function workbookSheets({ estimate, statement, basis }: WorkbookInputs): readonly Sheet[] {
  const places = placeComponents(estimate);
  const bases = placeBases(estimate);
  const lines = linesSheets(estimate, places);
  const tables = estimate.tables.map((table) => {
    const layout = statement.tables.find(({ number }) => number === table.number);
    if (layout === undefined) throw new Error(`the statement has no layout of table ${table.number}`);
    const formulas =
      table.by === undefined
        ? plainFormulas(estimate, table, layout, places)
        : layoutFormulas(estimate, table, places, bases);
    return tableSheet(estimate, table, formulas);
  });
  const funds = estimate.funds === undefined ? undefined : fundsSheet(estimate, estimate.funds);
  const proof = proofSheet(
    [...tables, ...(funds === undefined ? [] : [funds]), lines].flatMap(({ figures }) => figures),
  );
  const sheets = [
    ...tables.map(({ sheet }) => sheet),
    ...(funds === undefined ? [] : [funds.sheet]),
    ...(estimate.posts.length === 0 ? [] : [postsSheet(estimate)]),
    proof,
    ...lines.sheets.toReversed(),
    componentsSheet(estimate, places),
    inputsSheet('Rates', places.rates),
    inputsSheet('Quantities', places.quantities),
    ...(bases.sheet === undefined ? [] : [bases.sheet]),
    assumptionsSheet(estimate, statement),
    sourcesSheet(estimate, statement),
  ];
  return [aboutSheet(estimate, basis, sheets), ...sheets];
}

/** What the workbook is, by what it was made, and whether its figures still are those of the estimate. */
function aboutSheet(estimate: Estimate, basis: EstimateBasis, sheets: readonly Sheet[]): Sheet {
  const { symbol, title, date, currency, basis: prices, rounding, engine } = estimate;
  const revision = ({ id, revision: number, hash }: EstimateBasis['statement']) => `${id}, revision ${number}, ${hash}`;
  const facts: readonly (readonly [string, string])[] = [
    ['Statement', symbol],
    ['Date', date],
    ['Currency', currency],
    ['Prices', prices],
    ['Rounding', `to ${rounding.to}, halves away from zero`],
    ['Computed by', `rule153, engine ${engine}`],
    ['Made from', revision(basis.statement)],
    ...basis.scenarios.map((one) => ['Scenario', revision(one)] as const),
    ...basis.rateCards.map((one) => ['Rate card', revision(one)] as const),
    ['Sheets', sheets.map(({ name }) => name).join(', ')],
    [
      'Use',
      'Tables add lines, lines round sums, sums add components, ' +
        'components multiply rates and quantities. Change what is blue.',
    ],
    ['Precision', 'Spreadsheets count with some 15 digits, rule153 exactly; the proof says where the two differ.'],
  ];
  const rows: Row[] = [
    { cells: [{ text: title, style: { font: 'title' } }], height: 20 },
    { cells: [] },
    {
      cells: [
        { text: 'Proof', style: { font: 'bold' } },
        { formula: verdictCell, value: allEqual, style: { font: 'bold' } },
      ],
    },
    ...facts.map(([name, text]): Row => ({
      cells: [
        { text: name, style: { font: 'bold' } },
        { text, style: { wrap: true } },
      ],
      height: 13.5 * Math.max(1, Math.ceil((text.length * 1.1) / 100)),
    })),
  ];
  return { name: 'About', widths: [18, 100], frozen: { rows: 1, columns: 0 }, length: rows.length, rows };
}
