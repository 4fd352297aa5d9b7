import { isSameName } from '../canonical/names.ts';
import type { Control } from '../model/control-total.ts';
import type { Statement } from '../model/statement.ts';
import { type Warning, sourceText } from '../model/warning.ts';
import { type Exact, ZERO, addExact, exactOf, exactToText, isZero, subtractExact } from '../money/exact.ts';
import type { ComparedControls, ShownTable } from '../results/estimate.ts';
import { fitsRow } from './fits-row.ts';
import { type RowOrder, makeRowOrder } from './order-rows.ts';

/** One published figure, where it stands, and what is computed there; `rows` are those that it is the sum of. */
type Compared = {
  control: Control;
  table: ShownTable;
  column: string;
  row: string;
  stated: string;
  computed: string | undefined;
  rows: readonly number[];
  position: number | undefined;
};

/** More differences than this are counted and not listed as queries. */
const QUERIES_MAX = 50;

/**
 * Published figures against those of the tables: what agrees, what does not, and where the document itself does not
 * foot. Undefined without any.
 */
export function compareControls(
  statement: Statement,
  tables: readonly ShownTable[],
): { controls: ComparedControls; warnings: readonly Warning[] } | undefined {
  const { controls = [] } = statement;
  if (controls.length === 0) return undefined;
  const lists = { order: makeRowOrder(statement), sections: statement.sections };
  const compared = controls.flatMap((control) => {
    const table = tables.find(({ number }) => number === control.table);
    return table === undefined
      ? []
      : Object.entries(control.amounts).map(([column, stated]) => compareOne(control, table, column, stated, lists));
  });
  const differing = compared.filter(
    ({ stated, computed }) => computed === undefined || !isZero(subtractExact(exactOf(stated), exactOf(computed))),
  );
  return {
    controls: {
      compared: compared.length,
      agreeing: compared.length - differing.length,
      differing: differing.map(({ table, column, row, stated, computed }) => ({
        table: table.number,
        column,
        row,
        stated,
        ...(computed !== undefined && { computed }),
      })),
    },
    warnings: [
      {
        severity: 'note',
        code: 'controls-compared',
        message:
          `${compared.length - differing.length} of ` +
          `${compared.length} published figures agree with what is computed.`,
      },
      ...limited([...differing.map(differenceQuery), ...footing(compared)]),
    ],
  };
}

function limited(warnings: readonly Warning[]): readonly Warning[] {
  if (warnings.length <= QUERIES_MAX) return warnings;
  return [
    ...warnings.slice(0, QUERIES_MAX),
    {
      severity: 'query',
      code: 'control-differs',
      message:
        `${warnings.length - QUERIES_MAX} further differences from published figures are not listed; the estimate ` +
        'has them all under "controls".',
    },
  ];
}

/** How groups lie in each other, and what sections are called. */
type Lists = { order: RowOrder; sections: Statement['sections'] };

function compareOne(
  control: Control,
  table: ShownTable,
  name: string,
  stated: string,
  { order, sections }: Lists,
): Compared {
  const { row, sum } = control;
  const same = { control, table, column: name, stated };
  const percent = table.percentages?.find(({ id, label }) => id === name || isSameName(label, name));
  const position = percent === undefined ? columnPosition(table, name) : undefined;
  const subtotal = table.subtotals?.findIndex(({ id }) => id !== undefined && id === sum) ?? -1;
  const rows = rowsOf(table, control, subtotal, order);
  const cell = { ...same, row: describeRow(control, table, sections), rows, position };
  if (percent !== undefined) {
    const index = row === undefined ? -1 : (rows[0] ?? -1);
    const found =
      row === undefined ? (sum === undefined ? percent.total : percent.subtotals[subtotal]) : percent.rows[index];
    return { ...cell, computed: found ?? undefined };
  }
  if (position === undefined) return { ...cell, computed: undefined };
  if (sum === 'net') return { ...cell, computed: textOf(table.totalNetOfStaffAssessment?.[position]) };
  if (sum !== undefined) return { ...cell, computed: textOf(table.subtotals?.[subtotal]?.values[position]) };
  if (row === undefined) return { ...cell, computed: textOf(table.total[position]) };
  // A sum that is rounded by itself is compared as it is shown.
  const own = table.subtotals?.find(
    ({ id, from, to }) => id === undefined && from === rows[0] && to === (rows.at(-1) ?? -1) + 1 && rows.length > 1,
  );
  const amounts =
    own === undefined ? rows.map((index) => table.rows[index]?.values[position] ?? 0) : [own.values[position] ?? 0];
  const added = amounts.reduce((total, amount) => total + amount, 0);
  // Posts have up to two decimals.
  return { ...cell, computed: String(table.measure === 'posts' ? Math.round(added * 100) / 100 : added) };
}

function textOf(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** A column by its id, its label, or the year with which it begins. */
export function columnPosition({ columnYears }: Pick<ShownTable, 'columnYears'>, name: string): number | undefined {
  const tests = [
    ({ id }: ShownTable['columnYears'][number]) => id === name,
    ({ label }: ShownTable['columnYears'][number]) => isSameName(label, name),
    ({ year }: ShownTable['columnYears'][number]) => String(year) === name,
  ];
  return tests.map((test) => columnYears.findIndex(test)).find((position) => position >= 0);
}

/** The rows that a published figure is the sum of: those that have all the names that it gives. */
function rowsOf(table: ShownTable, { row, sum }: Control, subtotal: number, order: RowOrder): readonly number[] {
  const all = table.rows.map((_, index) => index);
  if (row === undefined) {
    const span = table.subtotals?.[subtotal];
    return sum === undefined || span === undefined ? all : all.slice(span.from ?? 0, span.to);
  }
  return all.filter((index) => fitsRow(table.rows[index] ?? {}, row, order));
}

function describeRow({ row, sum }: Control, table: ShownTable, sections: Lists['sections']): string {
  if (sum !== undefined)
    return (
      table.subtotals?.find(({ id }) => id === sum)?.title ?? (sum === 'net' ? 'Total, net of staff assessment' : sum)
    );
  if (row === undefined) return table.totalTitle ?? 'Total';
  const { group, section, ...others } = row;
  const title = table.groups?.find(({ id }) => id === group)?.title ?? group;
  const sectionTitle = sections.find(({ number }) => number === section)?.title;
  const sectionText =
    section === undefined ? undefined : table.sectionNames === 'title' ? sectionTitle : `section ${section}`;
  const named = Object.entries(others).map(
    ([level, name]) => table.names?.find((one) => one.level === level && one.name === name)?.title ?? name,
  );
  return [title, sectionText, ...named].filter((one) => one !== undefined).join(', ');
}

function differenceQuery({ control, table, column, row, stated, computed, rows, position }: Compared): Warning {
  const label = position === undefined ? column : (table.columns[position] ?? column);
  const cell = `Table ${table.number}, ${row}, ${label}`;
  const source = sourceText(control.source);
  if (computed === undefined)
    return {
      severity: 'query',
      code: 'control-unmatched',
      message:
        `${cell}: ${spaced(stated)} stated (${source}), but the table has no such figure. Its columns are ` +
        `${table.columns.map((one) => `"${one}"`).join(', ')}.`,
      source: control.source,
    };
  if (control.row !== undefined && rows.length === 0)
    return {
      severity: 'query',
      code: 'control-unmatched',
      message: `${cell}: ${spaced(stated)} stated (${source}), but the table has no such row.`,
      source: control.source,
    };
  const difference = exactToText(subtractExact(exactOf(stated), exactOf(computed)));
  const isAcross = position !== undefined && table.columnYears[position]?.kind === 'sum';
  const how = rows.length > 1 ? 'from its rows' : isAcross ? 'from its columns' : 'computed';
  return {
    severity: 'query',
    code: 'control-differs',
    message:
      `${cell}: ${spaced(stated)} stated (${source}), ${spaced(computed)} ${how}, a difference of ` +
      `${spaced(difference)}.`,
    source: control.source,
  };
}

/**
 * Sums whose rows are all published in the same column, and which these do not come to: the document itself does not
 * foot.
 */
function footing(compared: readonly Compared[]): readonly Warning[] {
  const cells = new Map<string, Compared>();
  for (const one of compared)
    if (one.rows.length === 1 && one.control.row !== undefined)
      cells.set(`${one.table.number} ${one.position ?? ''} ${one.rows[0] ?? ''}`, one);
  return compared.flatMap((one): readonly Warning[] => {
    if (one.rows.length < 2 || one.position === undefined || one.control.sum === 'net') return [];
    const addends = one.rows.map((row) => cells.get(`${one.table.number} ${one.position ?? ''} ${row}`));
    if (addends.some((cell) => cell === undefined)) return [];
    const sum = addends.reduce((total: Exact, cell) => addExact(total, exactOf(cell?.stated ?? '0')), ZERO);
    const text = exactToText(sum);
    // Where the rows are computed as they are stated, the difference is told already.
    if (isZero(subtractExact(sum, exactOf(one.stated))) || text === one.computed) return [];
    return [
      {
        severity: 'query',
        code: 'does-not-foot',
        message:
          `Table ${one.table.number}, ${one.row}, ` +
          `${one.table.columns[one.position] ?? one.column}: ${spaced(one.stated)} ` +
          `stated (${sourceText(one.control.source)}), ${spaced(text)} from the rows that are stated.`,
        source: one.control.source,
      },
    ];
  });
}

/** Digits in threes, as documents print them. */
function spaced(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ' ');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}
