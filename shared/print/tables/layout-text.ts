import type { RowLevel, RowNames } from '../../model/row-levels.ts';
import type { Estimate, Subtotal, Table } from '../../results/estimate.ts';
import { RULE, type TextRow, alignRows, wrap } from './align-rows.ts';
import { columnHeads, rowCells } from './cells.ts';

/** What stands over the names of the rows where a layout does not say it. */
const HEADINGS: Readonly<Record<RowLevel, string>> = {
  group: 'Component',
  section: 'Budget section',
  object: 'Object of expenditure',
  line: 'Line',
};

/** A table of its own layout: headings of groups, sections and objects, rows, sums where they stand, and how amounts go on. */
export function layoutText(estimate: Estimate, table: Table): string {
  const { by = [], unit, thereafter } = table;
  const currency = unit?.shownIn === 'thousands' ? `thousands of ${estimate.currency}` : estimate.currency;
  const body: TextRow[] = [
    { label: table.heading ?? HEADINGS[by[0] ?? 'section'], values: columnHeads(table) },
    ...rowsText(estimate, table),
    { label: RULE },
    { label: table.totalTitle ?? 'Total', values: rowCells(table, table.total, 'total') },
  ];
  return [
    `Table ${table.number}`,
    `${table.title} (${estimate.basis})`,
    `(${currency})`,
    '',
    ...alignRows(body),
    ...(thereafter === undefined ? [] : ['', ...wrap(thereafter, 100)]),
    ...(unit?.rule === 'summed-then-rounded'
      ? ['', 'Every figure is rounded from its own exact sum, so that sums may differ from what is shown by a unit.']
      : []),
    '',
  ].join('\n');
}

/** A heading above rows, or the row itself: by which it is told from others, and its name. */
type Step = { key: string; label: string; names: RowNames };

function rowsText(estimate: Estimate, table: Table): readonly TextRow[] {
  const body: TextRow[] = [];
  let before: readonly Step[] = [];
  table.rows.forEach((row, position) => {
    if (position > 0) body.push(...sumsAfter(estimate, table, position));
    const steps = stepsOf(estimate, table, row);
    const headings = steps.slice(0, -1);
    const same = headings.findIndex((step, depth) => step.key !== before[depth]?.key);
    const first = same < 0 ? headings.length : same;
    headings.slice(first).forEach((step, place) => {
      const depth = first + place;
      const above =
        table.subtotals?.findIndex((sum) => sum.above === true && sum.from === position && isOf(sum, step)) ?? -1;
      const values = above < 0 ? undefined : subtotalCells(table, above);
      body.push({ label: `${'  '.repeat(depth)}${step.label}`, ...(values !== undefined && { values }) });
    });
    before = headings;
    const label = `${'  '.repeat(headings.length)}${steps.at(-1)?.label ?? ''}`;
    body.push({ label, values: rowCells(table, row.values, { row: position }) });
  });
  return [...body, ...sumsAfter(estimate, table, table.rows.length)];
}

/** The groups, section, object and label of a row, in the order of the layout's levels. */
function stepsOf(estimate: Estimate, table: Table, row: RowNames): readonly Step[] {
  const steps: Step[] = [];
  const names: RowNames = {};
  for (const level of table.by ?? []) {
    const name = row[level];
    if (name === undefined) continue;
    if (level === 'group') {
      for (const group of chainOf(table, name)) {
        steps.push({
          key: `${steps.length} group ${group.id}`,
          label: group.title,
          names: { ...names, group: group.id },
        });
      }
      names.group = name;
    } else {
      names[level] = name;
      const label = level === 'section' ? sectionName(estimate, table, name) : name;
      steps.push({ key: `${steps.at(-1)?.key ?? ''} / ${level} ${name}`, label, names: { ...names } });
    }
  }
  // A group of one section by the same name is the row itself.
  const [heading, leaf] = steps.slice(-2);
  return heading !== undefined &&
    leaf !== undefined &&
    heading.names.section === undefined &&
    heading.label === leaf.label
    ? [...steps.slice(0, -2), leaf]
    : steps;
}

function chainOf({ groups = [] }: Pick<Table, 'groups'>, id: string): readonly { id: string; title: string }[] {
  const found = groups.find((one) => one.id === id);
  if (found === undefined) return [{ id, title: id }];
  if (found.in === undefined) return [found];
  return [...chainOf({ groups: groups.filter((one) => one !== found) }, found.in), found];
}

/** Whether a subtotal is of exactly what a heading names. */
function isOf(sum: Subtotal, { names }: Step): boolean {
  return sum.group === names.group && sum.section === names.section && sum.object === names.object;
}

/** The sums that end with the rows so far, the innermost first, then running totals. */
function sumsAfter(estimate: Estimate, table: Table, position: number): readonly TextRow[] {
  return (table.subtotals ?? []).flatMap((sum, index): TextRow[] => {
    if (sum.above === true || sum.to !== position) return [];
    return [{ label: subtotalLabel(estimate, table, sum), values: subtotalCells(table, index) }];
  });
}

function subtotalLabel(estimate: Estimate, table: Table, { title, id, section, object, group }: Subtotal): string {
  if (title !== undefined) return id === undefined ? `  ${title}` : title;
  const name =
    object ??
    (section === undefined ? chainOf(table, group ?? '').at(-1)?.title : sectionName(estimate, table, section)) ??
    '';
  return `  Subtotal, ${name}`;
}

function subtotalCells(table: Table, index: number): readonly string[] {
  return rowCells(table, table.subtotals?.[index]?.values ?? [], { subtotal: index });
}

function sectionName({ sections }: Estimate, { sectionNames }: Table, number: string): string {
  const title = sections.find((section) => section.number === number)?.title ?? '';
  return sectionNames === 'title' ? title : `Section ${number}, ${title}`;
}
