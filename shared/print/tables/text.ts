import type { Estimate, Table, TableRow } from '../../results/estimate.ts';
import { formatAmount } from '../format-amount.ts';
import { RULE, type TextRow, alignRows } from './align-rows.ts';
import { layoutText } from './layout-text.ts';

/** The tables as an officer knows them: section headings, objects, amounts with thousands apart, a dash for zero. */
export function tablesText(estimate: Estimate, tables: readonly Table[] = estimate.tables): string {
  return tables
    .map((table) => (table.by === undefined ? tableText(estimate, table) : layoutText(estimate, table)))
    .join('\n');
}

function tableText(estimate: Estimate, table: Table): string {
  const titleOf = (section = '') => estimate.sections.find(({ number }) => number === section)?.title ?? '';
  const heading = [`Table ${table.number}`, `${table.title} (${estimate.basis})`, `(${estimate.currency})`, ''];
  const body: TextRow[] = [{ label: 'Budget section', values: table.columns }];
  let section: string | undefined;
  let object: string | undefined;
  for (const row of table.rows) {
    if (row.object === undefined) {
      body.push(amounts(`Section ${row.section ?? ''}, ${titleOf(row.section)}`, row.values));
      continue;
    }
    if (row.section !== section) {
      closeSection(table, section, body);
      body.push({ label: `Section ${row.section ?? ''}, ${titleOf(row.section)}` });
      object = undefined;
    }
    section = row.section;
    object = pushRow(row, object, body);
  }
  closeSection(table, section, body);
  body.push(
    { label: RULE },
    amounts(table.totalNetOfStaffAssessment === undefined ? 'Total' : 'Total, including staff assessment', table.total),
  );
  if (table.totalNetOfStaffAssessment !== undefined)
    body.push(amounts('Total, net of staff assessment', table.totalNetOfStaffAssessment));
  for (const income of table.income ?? [])
    body.push(amounts(`Income section ${income.section.replace('IS', '')}, ${income.title}`, income.values));
  return [...heading, ...alignRows(body), ''].join('\n');
}

function amounts(label: string, values: readonly number[]): TextRow {
  return { label, values: values.map((value) => formatAmount(value)) };
}

/** A labelled line stands below its object; an object is written once. */
function pushRow(row: TableRow, object: string | undefined, body: TextRow[]): string | undefined {
  if (row.line === undefined) {
    body.push(amounts(`  ${row.object ?? ''}`, row.values));
    return undefined;
  }
  if (row.object !== object) body.push({ label: `  ${row.object ?? ''}` });
  body.push(amounts(`    ${row.line}`, row.values));
  return row.object;
}

function closeSection(table: Table, section: string | undefined, body: TextRow[]): void {
  const subtotal = table.subtotals?.find((one) => one.section === section);
  if (subtotal !== undefined) body.push(amounts(`  Subtotal (section ${subtotal.section ?? ''})`, subtotal.values));
}
