import { POST_LEVELS, ROW_LEVELS, type PostLevel, type RowLevel, type RowNames } from '../../model/row-levels.ts';
import type { Estimate, ShownSubtotal, ShownTable } from '../../results/estimate.ts';
import type { PrintedRow } from './cells.ts';

/** Every level by which rows may be told apart. */
const LEVELS: readonly (RowLevel | PostLevel)[] = [...new Set([...ROW_LEVELS, ...POST_LEVELS])];

/** What the rows of a table are named after. */
type Named = Pick<Estimate, 'sections'>;

/** A heading above rows, or the row itself: by which it is told from others, and its name. */
type Step = { key: string; label: string; section?: string; names: RowNames };

/** The rows of a table of its own layout as they are printed, but for the total. */
export function layoutRows(estimate: Named, table: ShownTable): readonly PrintedRow[] {
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
function stepsOf(estimate: Named, table: ShownTable, row: RowNames): readonly Step[] {
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
      const label = level === 'section' ? sectionName(estimate, table, name) : titleOf(table, level, name);
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

function chainOf({ groups = [] }: Pick<ShownTable, 'groups'>, id: string): readonly { id: string; title: string }[] {
  const found = groups.find((one) => one.id === id);
  if (found === undefined) return [{ id, title: id }];
  if (found.in === undefined) return [found];
  return [...chainOf({ groups: groups.filter((one) => one !== found) }, found.in), found];
}

/** Whether a subtotal is of exactly what a heading names. */
function isOf(sum: ShownSubtotal, { names }: Step): boolean {
  return LEVELS.every((level) => level === 'line' || sum[level] === names[level]);
}

/** The sums that end with the rows so far, the innermost first, then running totals. */
function sumsAfter(estimate: Named, table: ShownTable, position: number): readonly PrintedRow[] {
  return (table.subtotals ?? []).flatMap((sum, index): PrintedRow[] => {
    if (sum.above === true || sum.to !== position) return [];
    const of = { subtotal: index };
    const { title, id, section } = sum;
    if (title !== undefined) return [{ label: id === undefined ? `  ${title}` : title, of }];
    const { name, level } = nameOfSum(estimate, table, sum);
    return [{ label: `  Subtotal, ${name}`, sumOf: { name, ...(level === 'section' && { section }) }, of }];
  });
}

/** What a subtotal is of: the innermost level that it names. */
function nameOfSum(estimate: Named, table: ShownTable, sum: ShownSubtotal): { name: string; level: string } {
  const level = (table.by ?? ['section']).findLast((one) => sum[one] !== undefined) ?? 'group';
  const name = sum[level] ?? '';
  if (level === 'group') return { name: chainOf(table, name).at(-1)?.title ?? '', level };
  return { name: level === 'section' ? sectionName(estimate, table, name) : titleOf(table, level, name), level };
}

/** What a name of a row is called, where it is an id. */
function titleOf({ names = [] }: ShownTable, level: RowLevel | PostLevel, name: string): string {
  return names.find((one) => one.level === level && one.name === name)?.title ?? name;
}

function sectionName({ sections }: Named, { sectionNames }: ShownTable, number: string): string {
  const title = sections.find((section) => section.number === number)?.title ?? '';
  return sectionNames === 'title' ? title : `Section ${number}, ${title}`;
}
