import type { Estimate, ShownTable, TableRow } from '../../results/estimate.ts';
import type { PrintedRow } from './cells.ts';

/** The rows of a table without a layout of its own: headings of sections, objects with their lines, subtotals. */
export function plainRows(estimate: Pick<Estimate, 'sections'>, table: ShownTable): readonly PrintedRow[] {
  const titleOf = (section = '') => estimate.sections.find(({ number }) => number === section)?.title ?? '';
  const body: PrintedRow[] = [];
  let section: string | undefined;
  let object: string | undefined;
  table.rows.forEach((row, position) => {
    const name = `Section ${row.section ?? ''}, ${titleOf(row.section)}`;
    if (row.object === undefined) {
      body.push({ label: name, section: row.section, of: { row: position } });
      return;
    }
    if (row.section !== section) {
      closeSection(table, section, body);
      body.push({ label: name, section: row.section });
      object = undefined;
    }
    section = row.section;
    object = pushRow(row, position, object, body);
  });
  closeSection(table, section, body);
  return body;
}

/** The totals of such a table, and the income that takes some of it back. */
export function plainTotals(table: ShownTable): readonly PrintedRow[] {
  const isNet = table.totalNetOfStaffAssessment !== undefined;
  return [
    { label: isNet ? 'Total, including staff assessment' : 'Total', of: 'total' },
    ...(isNet ? [{ label: 'Total, net of staff assessment', of: 'net' as const }] : []),
    ...(table.income ?? []).map(({ section, title }, income) => ({
      label: `Income section ${section.replace('IS', '')}, ${title}`,
      of: { income },
    })),
  ];
}

/** A labelled line stands below its object; an object is written once. */
function pushRow(row: TableRow, position: number, object: string | undefined, body: PrintedRow[]): string | undefined {
  if (row.line === undefined) {
    body.push({ label: `  ${row.object ?? ''}`, of: { row: position } });
    return undefined;
  }
  if (row.object !== object) body.push({ label: `  ${row.object ?? ''}` });
  body.push({ label: `    ${row.line}`, of: { row: position } });
  return row.object;
}

function closeSection(table: ShownTable, section: string | undefined, body: PrintedRow[]): void {
  const subtotal = table.subtotals?.findIndex((one) => one.section === section) ?? -1;
  if (subtotal < 0) return;
  body.push({ label: `  Subtotal (section ${section ?? ''})`, of: { subtotal } });
}
