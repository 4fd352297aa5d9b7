import type { FundTable } from '../../results/fund-table.ts';
import type { Spoken } from '../document-inputs.ts';
import { cellText } from '../../languages/number-forms.ts';
import { formatAmount } from '../../print/format-amount.ts';
import { columnHead, unitOf } from '../table-names.ts';
import type { Block, Inlines, TableRow } from '../statement-document.ts';

/** Who pays, where the statement lists funds: a table by fund and year. */
export function fundBlocks(spoken: Spoken): readonly Block[] {
  const { voice, estimate } = spoken;
  const { funds } = estimate;
  if (funds === undefined) return [];
  const rows = funds.rows.flatMap(({ fund, title, values, entities = [] }): TableRow[] => [
    row(funds, 'row', 0, voice.own(title), fund, values),
    ...entities.map((entity) => row(funds, 'row', 1, voice.own(entity.name), `${fund}/${entity.name}`, entity.values)),
  ]);
  return [
    { kind: 'heading', level: 2, text: voice.say('heading.funds') },
    {
      kind: 'table',
      id: 'funds',
      title: voice.say('heading.funds'),
      subtitle: unitOf(spoken, {}),
      columns: [
        { head: voice.say('table.fund'), align: 'start', share: 4 },
        ...funds.columnYears.map((column) => ({
          head: columnHead(spoken, column),
          align: 'end' as const,
          share: 1,
        })),
      ],
      rows: [
        ...rows,
        row(funds, 'total', 0, voice.say('funds.total'), 'total', funds.total),
        row(funds, 'subtotal', 1, voice.say('funds.absorbed'), 'absorbed', funds.absorbed),
        row(funds, 'subtotal', 1, voice.say('funds.others'), 'others', funds.others),
        row(funds, 'total', 0, voice.say('funds.requested'), 'requested', funds.requested),
      ],
      notes: funds.thereafter === undefined ? [] : [{ mark: '', text: voice.own(funds.thereafter) }],
      isWide: funds.columns.length > 7,
    },
  ];
}

function row(
  { columnYears, negatives }: FundTable,
  role: TableRow['role'],
  indent: number,
  name: Inlines,
  key: string,
  values: readonly number[],
): TableRow {
  const cells = values.map((value, at): Inlines => {
    const { year, every } = columnYears[at] ?? { year: 0 };
    const column = every === undefined ? String(year) : `${year} and every ${every}`;
    const shown = cellText(formatAmount(value, ' ', negatives));
    return [{ kind: 'figure', figure: `funds/${key}/${column}`, value: String(value), shown }];
  });
  return { role, indent, cells: [name, ...cells] };
}
