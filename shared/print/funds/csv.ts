import type { FundTable } from '../../results/fund-table.ts';
import type { CsvFigure } from '../tables/csv.ts';

/**
 * The amounts by fund as further records of the tables' CSV: "funds" as table, the title as object and the id as line.
 */
export function fundFigures(funds: FundTable | undefined): readonly CsvFigure[] {
  if (funds === undefined) return [];
  const cells = (title: string, id: string, kind: string, values: readonly number[]) =>
    values.map((value, column) => ({
      table: 'funds',
      names: { object: title, line: id },
      kind,
      column: funds.columns[column] ?? '',
      amount: String(value),
    }));
  return [
    ...funds.rows.flatMap(({ fund, title, values, entities = [] }) => [
      ...cells(title, fund, 'fund', values),
      ...entities.flatMap(({ name, values: part }) => cells(name, fund, 'entity', part)),
    ]),
    ...cells('', '', 'total', funds.total),
    ...cells('', '', 'absorbed', funds.absorbed),
    ...cells('', '', 'other funds', funds.others),
    ...cells('', '', 'requested', funds.requested),
  ];
}
