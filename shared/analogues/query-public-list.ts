import { type ListedDraft, type PublicList, readListed, totalsByCommittee, unknownFields } from './public-list.ts';

/** Something about an entry, counted from 1, that is no reason to refuse it, but to look. Entry 0 is the whole list. */
export type RowQuery = { row: number; field: string; message: string };

/** What a careful reader asks of the public list, whose amounts a machine took from documents. */
export function queryPublicList(list: PublicList): readonly RowQuery[] {
  const unknown = unknownFields(list);
  return [
    ...(unknown.length === 0
      ? []
      : [{ row: 0, field: unknown.join(', '), message: 'has no place in a list of analogues and is not kept' }]),
    ...list.flatMap((draft, index) => queryDraft(draft).map((query) => ({ row: index + 1, ...query }))),
  ];
}

function queryDraft(draft: ListedDraft): readonly Omit<RowQuery, 'row'>[] {
  const { documents } = readListed(draft);
  const totals: Readonly<Record<string, number>> = totalsByCommittee(documents);
  const stated = draft.total_by_committee ?? totals;
  const plenary = draft.plenary_amount ?? undefined;
  return [
    ...documents.flatMap(({ amount = '' }, index) =>
      amount.startsWith('-')
        ? [{ field: `stages[${index}].amount`, message: `is ${amount}: below zero, or a mark of something else?` }]
        : [],
    ),
    ...draft.stages.flatMap(({ publication_date: date }, index) =>
      date === null || date === undefined || /^.{10}(?:T00:00:00(?:\.0+)?Z?)?$/.test(date)
        ? []
        : [{ field: `stages[${index}].publication_date`, message: `is ${date}, of which the day alone is kept` }],
    ),
    ...(draft.plenary_amount !== undefined && plenary !== totals['Plenary']
      ? [
          {
            field: 'plenary_amount',
            message: `is ${shown(plenary)}; the last document of the plenary ${says(totals['Plenary'])}, which is kept`,
          },
        ]
      : []),
    ...[...new Set([...Object.keys(stated), ...Object.keys(totals)])].flatMap((committee) => {
      const [said, found] = [stated[committee], totals[committee]];
      return said === found
        ? []
        : [
            {
              field: `total_by_committee.${committee}`,
              message: `is ${shown(said)}; its last document ${says(found)}, which is kept`,
            },
          ];
    }),
    ...slips(documents.map(({ amount, symbol }) => ({ amount, symbol }))),
  ];
}

/** Amounts of one draft that differ by tens alone: one of them has a digit too many or too few. */
function slips(
  documents: readonly { amount?: string | undefined; symbol: string }[],
): readonly Omit<RowQuery, 'row'>[] {
  const known = documents.flatMap(({ amount, symbol }, index) =>
    amount === undefined || amount === '0' ? [] : [{ amount, symbol, index, digits: amount.replace(/0+$/, '') }],
  );
  return known.flatMap((one, position) => {
    const other = known.slice(0, position).find(({ digits, amount }) => digits === one.digits && amount !== one.amount);
    return other === undefined
      ? []
      : [
          {
            field: `stages[${one.index}].amount`,
            message: `is ${one.amount} in ${one.symbol} and ${other.amount} in ${other.symbol}: the same digits, apart by tens`,
          },
        ];
  });
}

function shown(amount: number | undefined): string {
  return amount === undefined ? 'not known' : String(amount);
}

function says(amount: number | undefined): string {
  return amount === undefined ? 'says nothing' : `says ${amount}`;
}
