import type { RowNames } from '../../model/row-levels.ts';
import type { Estimate, Subtotal, Table } from '../../results/estimate.ts';
import type { PrintedRow } from './cells.ts';

/** What the rows of a table are named after. */
type Named = Pick<Estimate, 'sections'>;

/** A heading above rows, or the row itself: by which it is told from others, and its name. */
type Step = { key: string; label: string; section?: string; names: RowNames };

/** The rows of a table of its own layout as they are printed, but for the total. */
export function layoutRows(estimate: Named, table: Table): readonly PrintedRow[] {
  const body: PrintedRow[] = [];
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
      const label = `${'  '.repeat(depth)}${step.label}`;
      body.push({ label, section: step.section, ...(above >= 0 && { of: { subtotal: above } }) });
    });
    before = headings;
    const label = `${'  '.repeat(headings.length)}${steps.at(-1)?.label ?? ''}`;
    body.push({ label, section: steps.at(-1)?.section, of: { row: position } });
  });
  return [...body, ...sumsAfter(estimate, table, table.rows.length)];
}

/** The groups, section, object and label of a row, in the order of the layout's levels. */
function stepsOf(estimate: Named, table: Table, row: RowNames): readonly Step[] {
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
      const key = `${steps.at(-1)?.key ?? ''} / ${level} ${name}`;
      steps.push({ key, label, ...(level === 'section' && { section: name }), names: { ...names } });
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
function sumsAfter(estimate: Named, table: Table, position: number): readonly PrintedRow[] {
  return (table.subtotals ?? []).flatMap((sum, index): PrintedRow[] => {
    if (sum.above === true || sum.to !== position) return [];
    const of = { subtotal: index };
    const { title, id, section, object, group } = sum;
    if (title !== undefined) return [{ label: id === undefined ? `  ${title}` : title, of }];
    const name =
      object ??
      (section === undefined ? chainOf(table, group ?? '').at(-1)?.title : sectionName(estimate, table, section)) ??
      '';
    return [{ label: `  Subtotal, ${name}`, sumOf: { name, ...(object === undefined && { section }) }, of }];
  });
}

function sectionName({ sections }: Named, { sectionNames }: Table, number: string): string {
  const title = sections.find((section) => section.number === number)?.title ?? '';
  return sectionNames === 'title' ? title : `Section ${number}, ${title}`;
}
