import { defined } from '../canonical/defined.ts';
import { contractMilestones } from '../engagements/contract-milestones.ts';
import { costByArea } from './cost-by-area.ts';
import { costPerPaidHour, paidHours } from './paid-hours.ts';
import type { PostProfile } from './post-profile.ts';
import type { PostReport } from '../results/post-report.ts';

/**
 * What is calculated of a post from: when its contract starts, what it costs a year, and how many weeks a year are
 * paid, with the reason.
 */
export type PostInput = {
  profile: PostProfile;
  start?: string | undefined;
  yearlyCost?: string | undefined;
  weeks?: { number: string; assumption: string } | undefined;
};

/**
 * Calculates the contract milestones of a post, the cost of its paid hour and its cost by area.
 *
 * @throws Refused for a start that is no day and amounts that are no decimals.
 */
export function reportPost({ profile, start, yearlyCost, weeks }: PostInput): PostReport {
  const notes: string[] = [];
  const hours = paidHours(profile);
  if (hours === undefined) notes.push('The profile gives no hours a week, so no hour can be costed.');
  if (profile.hours !== undefined && profile.hours.daysAWeek === undefined && profile.hours.unpaidADay !== '0')
    notes.push(
      'Assumed: five days a week. The profile names hours a week and unpaid hours a day, but not the days of a week.',
    );
  if (start !== undefined && profile.term === undefined)
    notes.push('The profile gives no term, so the contract has a start and no further milestones.');
  const hasShares = profile.areas.every(({ share }) => share !== undefined);
  if (!hasShares)
    notes.push('The profile gives no shares of time, and none are guessed: its cost is not spread over its areas.');
  if (yearlyCost === undefined) notes.push('Without a yearly cost neither an hour nor an area is costed.');
  else if (weeks === undefined && hours !== undefined)
    notes.push('Without the weeks of a year, and what they stand for, no hour is costed.');
  const { id, title, dutyStation, grade } = profile;
  return {
    id,
    title,
    dutyStation,
    ...defined({ grade }),
    milestones: start === undefined ? [] : contractMilestones(profile, start),
    ...defined({ hours }),
    ...(!(yearlyCost === undefined || weeks === undefined || hours === undefined) && {
      hourCost: costPerPaidHour(profile, { yearlyCost, weeksAYear: weeks.number, assumption: weeks.assumption }),
    }),
    ...(!(yearlyCost === undefined || !hasShares) && { cost: costByArea(profile, yearlyCost) }),
    notes,
  };
}
