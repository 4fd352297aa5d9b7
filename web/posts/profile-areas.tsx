import type { CostByArea } from '../../shared/results/post-report.ts';
import type { components } from '../api/published.d.ts';
import { amountText, centsAsText, decimalText } from '../format/numbers.ts';
import { PlainTable, type PlainRow } from '../shell/plain-table.tsx';

type Profile = components['schemas']['PostProfile'];

/** The areas of a post and their activities: shares of time as the profile gives them, cost as the service spreads it. */
export function ProfileAreas({ profile, cost }: { profile: Profile; cost: CostByArea | undefined }) {
  const hasShares = profile.areas.some(({ share }) => share !== undefined);
  const money = (row: { exact: string; rounded: number } | undefined) =>
    cost === undefined
      ? []
      : [
          { number: row === undefined ? '' : centsAsText(row.exact) },
          { number: row === undefined ? '' : amountText(row.rounded) },
        ];
  const share = (given: string | undefined) =>
    hasShares ? [{ number: given === undefined ? '' : decimalText(given) }] : [];
  const rows = profile.areas.flatMap((area): readonly PlainRow[] => [
    {
      key: area.id,
      isSum: true,
      cells: [
        area.title,
        ...share(area.share),
        paragraphs(area.mandates),
        ...money(cost?.areas.find(({ id }) => id === area.id)),
      ],
    },
    ...(area.activities ?? []).map((activity) => ({
      key: `${area.id} ${activity.id}`,
      cells: [
        activity.title,
        ...share(activity.share),
        paragraphs(activity.mandates),
        ...money(cost?.activities.find(({ id }) => id === activity.id)),
      ],
    })),
  ]);
  return (
    <PlainTable
      columns={[
        { title: 'Area and activity' },
        ...(hasShares ? [{ title: 'Share', isNumber: true }] : []),
        { title: 'Paragraphs' },
        ...(cost === undefined
          ? []
          : [
              { title: 'Cost, exact', isNumber: true },
              { title: 'Cost, rounded', isNumber: true },
            ]),
      ]}
      rows={rows}
    />
  );
}

function paragraphs(mandates: readonly { mandate: string }[] | undefined): string {
  return (mandates ?? []).map(({ mandate }) => mandate).join(', ');
}
