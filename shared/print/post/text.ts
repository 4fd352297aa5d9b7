import { formatDecimal } from '../format-amount.ts';
import type { PostProfile } from '../../posts/post-profile.ts';
import { alignAmounts, alignColumns } from '../align-columns.ts';
import { indent } from '../assessment/text.ts';
import type { PostReport } from '../../results/post-report.ts';

/** A post for reading. */
export function postText(profile: PostProfile, report: PostReport): string {
  const { milestones, hours, hourCost, notes } = report;
  const { title, grade, dutyStation, organization, reportsTo, partTimeResources } = profile;
  const blocks = [
    [
      `${title}${grade === undefined ? '' : `, ${grade}`}, ${dutyStation} (${organization})`,
      `Reports to ${reportsTo}${partTimeResources.length === 0 ? '' : `; coordinates ${partTimeResources.map((one) => `${one.number === undefined ? '' : `${one.number} `}${one.title}`).join(', ')}`}`,
    ],
    ...(milestones.length === 0
      ? []
      : [['Contract', ...indent(alignColumns(milestones.map(({ day, title, because }) => [day, title, because])))]]),
    ...(hours === undefined
      ? []
      : [
          [
            `Hours a week: ${hours.weekly}, of which ${hours.unpaid} unpaid: ${hours.paid} paid`,
            ...(hourCost === undefined
              ? []
              : [
                  `  ${formatDecimal(hourCost.costAnHour)} a paid hour, of ${formatDecimal(hourCost.hoursAYear)} a ` +
                    `year (${hourCost.assumption})`,
                ]),
          ],
        ]),
    ...areaBlock(profile, report),
    ...(notes.length === 0 ? [] : [['Notes', ...notes.map((note) => `  ${note}`)]]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function areaBlock({ areas }: PostProfile, { cost }: PostReport): readonly (readonly string[])[] {
  if (cost === undefined)
    return [['Areas', ...indent(alignColumns(areas.map(({ id, title, share = '' }) => [id, share, title])))]];
  const rows = cost.areas.map(({ id, share, exact, rounded }) => [
    id,
    share,
    formatDecimal(exact),
    formatDecimal(String(rounded)),
  ]);
  const sum = cost.areas.reduce((total, { rounded }) => total + rounded, 0);
  const { single, joint, unattributed } = cost.byParagraph;
  const paragraphs = [
    ...single.map(({ mandate, amount }) => [mandate, formatDecimal(amount)]),
    ...joint.map(({ mandates, amount }) => [`${mandates.join(', ')} jointly`, formatDecimal(amount)]),
    ['unattributed', formatDecimal(unattributed)],
  ];
  return [
    [
      'Cost by area',
      ...indent(
        alignAmounts(
          [
            ['area', 'share', 'exact', 'rounded'],
            ...rows,
            ['total', '1', formatDecimal(cost.cost), formatDecimal(String(sum))],
          ],
          1,
        ),
      ),
    ],
    ...(single.length + joint.length === 0
      ? []
      : [['Cost by operative paragraph', ...indent(alignAmounts(paragraphs, 1))]]),
  ];
}
