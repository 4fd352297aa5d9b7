import type { Estimate, Table, TableRow } from '../../results/estimate.ts';
import { formatAmount } from '../format-amount.ts';

/** The tables as an officer knows them: section headings, objects, amounts with thousands apart, a dash for zero. */
export function tablesText(estimate: Estimate, tables: readonly Table[] = estimate.tables): string {
  return tables.map((table) => tableText(estimate, table)).join('\n');
}

function tableText(estimate: Estimate, table: Table): string {
  const titleOf = (section: string) => estimate.sections.find(({ number }) => number === section)?.title ?? '';
  const heading = [`Table ${table.number}`, `${table.title} (${estimate.basis})`, `(${estimate.currency})`, ''];
  const body: TextRow[] = [{ label: 'Budget section', values: table.columns }];
  let section: string | undefined;
  let object: string | undefined;
  for (const row of table.rows) {
    if (row.object === undefined) {
      body.push(amounts(`Section ${row.section}, ${titleOf(row.section)}`, row.values));
      continue;
    }
    if (row.section !== section) {
      closeSection(table, section, body);
      body.push({ label: `Section ${row.section}, ${titleOf(row.section)}` });
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
  return [...heading, ...layOut(body), ''].join('\n');
}

type TextRow = { label: string; values?: readonly string[] };
const RULE = '\u0000rule';

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
  if (subtotal !== undefined) body.push(amounts(`  Subtotal (section ${subtotal.section})`, subtotal.values));
}

const WIDEST_LABEL = 62;

function layOut(rows: readonly TextRow[]): readonly string[] {
  const columns = rows[0]?.values?.length ?? 0;
  const columnLines = (rows[0]?.values ?? []).map((label) => wrap(label, 14));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(
      9,
      ...(columnLines[column] ?? []).map((line) => line.length),
      ...rows.slice(1).map((row) => row.values?.[column]?.length ?? 0),
    ),
  );
  const labelWidth = Math.min(
    WIDEST_LABEL,
    Math.max(...rows.filter(({ values }) => values !== undefined).map(({ label }) => label.length)),
  );
  const rule = '-'.repeat(labelWidth + widths.reduce((sum, width) => sum + width + 2, 0));
  const headDepth = Math.max(1, ...columnLines.map((lines) => lines.length));
  const head = Array.from({ length: headDepth }, (_, depth) =>
    line(
      depth === headDepth - 1 ? 'Budget section' : '',
      columnLines.map((lines) => lines[depth - headDepth + lines.length] ?? ''),
      widths,
      labelWidth,
    ),
  );
  return [
    ...head,
    rule,
    ...rows.slice(1).flatMap((row) => {
      if (row.label === RULE) return [rule];
      const lines = wrap(row.label, Math.max(labelWidth, 40));
      if (row.values === undefined) return wrap(row.label, Math.max(rule.length, WIDEST_LABEL));
      return [...lines.slice(0, -1), line(lines.at(-1) ?? '', row.values, widths, labelWidth)];
    }),
  ];
}

function line(label: string, values: readonly string[], widths: readonly number[], labelWidth: number): string {
  return `${label.padEnd(labelWidth)}${values.map((value, column) => `  ${value.padStart(widths[column] ?? 0)}`).join('')}`.trimEnd();
}

/** Breaks a text at spaces, and within a word only where the word alone is too wide; what follows is indented as its first line is, and two further. */
function wrap(text: string, width: number): readonly string[] {
  if (text.length <= width) return [text];
  const indent = ' '.repeat(text.length - text.trimStart().length + (width > 20 ? 2 : 0));
  const lines: string[] = [];
  let current = text.slice(0, text.length - text.trimStart().length);
  for (const word of text
    .trim()
    .split(' ')
    .flatMap((one) => pieces(one, width - indent.length))) {
    if (current.trim() !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = indent + word;
    } else {
      current = current.trim() === '' ? current + word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}

/** A word in pieces of at most a width. */
function pieces(word: string, width: number): readonly string[] {
  const letters = Array.from(word);
  const count = Math.max(1, Math.ceil(letters.length / width));
  return Array.from({ length: count }, (_, piece) => letters.slice(piece * width, (piece + 1) * width).join(''));
}
