import { defined } from '../canonical/defined.ts';
import { nameKey } from '../canonical/names.ts';
import type { Estimate, EstimatedLine, PostLayoutTable, Table } from '../results/estimate.ts';
import type { RowNames } from '../model/row-levels.ts';
import type { ProofQuestion } from '../results/proof.ts';
import { rowText } from '../print/row-text.ts';

import { postRowText } from './prove-posts.ts';
import { questionOf } from './prove-figure.ts';

/** A figure that somebody may mean: how it is called, what it comes to, in which table, how it is asked for. */
export type AskedFigure = { label: string; amount: number; table?: number; question: ProofQuestion; titles: string };

/** Every figure that an estimate shows: cells, subtotals and totals of its tables, and lines that no table shows. */
export function listAsked(estimate: Estimate): readonly AskedFigure[] {
  const shown = estimate.tables.flatMap((table) =>
    table.by === undefined ? plainCells(estimate, table) : layoutCells(estimate, table),
  );
  const known = new Set(shown.map(({ question }) => nameOf(question)));
  const further = estimate.lines
    .flatMap((line) => line.amounts.map(({ year, amount }) => lineFigure(estimate, line, year, amount)))
    .filter(({ question }) => !known.has(nameOf(question)));
  return [...shown, ...further, ...(estimate.postTables ?? []).flatMap(postCells)];
}

function nameOf({ section, object, line, servicing, group, category, year, table }: ProofQuestion): string {
  return [section, object, line, servicing, group, category, year, table].join('\u0000');
}

function lineFigure(
  estimate: Estimate,
  line: EstimatedLine,
  year: number,
  amount: number,
  table?: number,
): AskedFigure {
  return {
    label: `${rowText(line)}, ${year}`,
    amount,
    ...(table !== undefined && { table }),
    question: questionOf(line, year),
    titles: titleOfSection(estimate, line.section),
  };
}

function titleOfSection({ sections }: Estimate, section = ''): string {
  return sections.find(({ number }) => number === section)?.title ?? '';
}

function namesKey(section = '', object = '', line = ''): string {
  return [section, nameKey(object), nameKey(line)].join('\u0000');
}

function plainCells(estimate: Estimate, table: Table): readonly AskedFigure[] {
  const { number } = table;
  const byNames = new Map<string, EstimatedLine[]>();
  for (const one of estimate.lines) {
    const key = namesKey(one.section, one.object, one.line);
    byNames.set(key, [...(byNames.get(key) ?? []), one]);
  }
  const sum = (what: string, values: readonly number[] | undefined, asked: ProofQuestion): readonly AskedFigure[] =>
    table.columnYears.flatMap(({ year, label }, position) =>
      year === undefined || values === undefined
        ? []
        : [
            {
              label: `Table ${number}, ${what}, ${label}`,
              amount: values[position] ?? 0,
              table: number,
              question: { table: number, ...asked, year },
              titles: `${table.title} ${titleOfSection(estimate, asked.section)}`,
            },
          ],
    );
  const rows = table.rows.flatMap(({ section, object, line, values }) => {
    if (object === undefined) return sum(`Section ${section ?? ''}`, values, defined({ section }));
    const lines = byNames.get(namesKey(section, object, line)) ?? [];
    return table.columnYears.flatMap(({ year }, position) =>
      lines.flatMap((one) => {
        if (year === undefined) return [];
        const amount = one.amounts.find((found) => found.year === year)?.amount ?? 0;
        const isHere = lines.length === 1 || amount === values[position] || one.group !== undefined;
        return isHere ? [lineFigure(estimate, one, year, amount, number)] : [];
      }),
    );
  });
  const subtotals = (table.subtotals ?? []).flatMap(({ section, values }) =>
    sum(`Section ${section ?? ''} subtotal`, values, defined({ section })),
  );
  return [
    ...rows,
    ...subtotals,
    ...sum('Total', table.total, {}),
    ...sum('Total net of staff assessment', table.totalNetOfStaffAssessment, { net: true }),
  ];
}

function postCells(table: PostLayoutTable): readonly AskedFigure[] {
  const cells = (names: RowNames & { sum?: string | undefined }, values: readonly number[]): readonly AskedFigure[] =>
    table.columnYears.map(({ id, label }, position) => ({
      label: `Table ${table.number}, ${postRowText(table, names)}, ${label}`,
      amount: values[position] ?? 0,
      table: table.number,
      question: { table: table.number, ...names, column: id },
      titles: `${table.title} posts`,
    }));
  return [
    ...table.rows.flatMap(({ values, ...names }) => cells(names, values)),
    ...(table.subtotals ?? []).flatMap(({ values, id, title: _title, from: _from, to: _to, above: _above, ...names }) =>
      cells(id === undefined ? names : { sum: id }, values),
    ),
    ...cells({}, table.total),
  ];
}

function layoutCells(estimate: Estimate, table: Table): readonly AskedFigure[] {
  const cells = (what: string, values: readonly number[], asked: ProofQuestion): readonly AskedFigure[] =>
    table.columnYears.map(({ id, label }, position) => ({
      label: `Table ${table.number}, ${what}, ${label}`,
      amount: values[position] ?? 0,
      table: table.number,
      question: { table: table.number, ...asked, column: id ?? label },
      titles: `${table.title} ${titleOfSection(estimate, asked.section)}`,
    }));
  return [
    ...table.rows.flatMap(({ section, object, line, group, fund, values }) =>
      cells(rowText({ section, object, line, group, fund }), values, defined({ section, object, line, group, fund })),
    ),
    ...(table.subtotals ?? []).flatMap(({ id, title, section, object, group, fund, values }) =>
      cells(
        title ?? `${rowText({ section, object, group, fund })} subtotal`,
        values,
        defined({ sum: id, section, object, group, fund }),
      ),
    ),
    ...cells('Total', table.total, {}),
  ];
}
