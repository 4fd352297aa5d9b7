import { splitByMandate } from '../paragraphs/split-by-mandate.ts';
import { Refused } from '../model/problem.ts';
import { isDecimalText } from '../money/decimal-text.ts';
import { type Exact, ZERO, addExact, exactOf, exactToText, multiplyExact } from '../money/exact.ts';
import { allocateWhole } from './allocate-whole.ts';
import type { PostProfile } from './post-profile.ts';
import type { CostByArea } from '../results/post-report.ts';

/**
 * Spreads a cost over the areas of a post by their shares of time.
 *
 * @throws Refused where the profile gives no shares, since equal ones would be a guess, and for a cost that is no
 * decimal.
 */
export function costByArea(profile: PostProfile, cost: string): CostByArea {
  if (!isDecimalText(cost) || cost.startsWith('-'))
    throw new Refused([
      {
        code: 'invalid',
        path: 'cost',
        message: `must be a decimal string that is not negative; found ${JSON.stringify(cost)}`,
      },
    ]);
  if (profile.areas.some(({ share }) => share === undefined)) {
    throw new Refused([
      {
        code: 'invalid',
        path: 'areas',
        message: `"${profile.id}" gives no shares of time, and none are guessed. Add a share to every area.`,
      },
    ]);
  }
  const whole = exactOf(cost);
  const areas = profile.areas.map((area) => ({ area, amount: multiplyExact(whole, exactOf(area.share ?? '0')) }));
  const activities = areas.flatMap(({ area, amount }) => {
    if (area.activities.length === 0 || area.activities[0]?.share === undefined)
      return [{ area: area.id, id: area.id, title: area.title, share: '1', amount }];
    return area.activities.map(({ id, title, share }) => ({
      area: area.id,
      id,
      title,
      share: share ?? '0',
      amount: multiplyExact(amount, exactOf(share ?? '0')),
    }));
  });
  const areaUnits = allocateWhole(areas.map(({ amount }) => amount));
  const activityUnits = allocateWhole(activities.map(({ amount }) => amount));
  return {
    cost,
    areas: areas.map(({ area, amount }, position) => ({
      id: area.id,
      title: area.title,
      share: area.share ?? '0',
      exact: exactToText(amount),
      rounded: areaUnits[position] ?? 0,
    })),
    activities: activities.map(({ area, id, title, share, amount }, position) => ({
      area,
      id,
      title,
      share,
      exact: exactToText(amount),
      rounded: activityUnits[position] ?? 0,
    })),
    byParagraph: paragraphs(
      profile,
      areas.map(({ amount }) => amount),
    ),
  };
}

function paragraphs(profile: PostProfile, amounts: readonly Exact[]): CostByArea['byParagraph'] {
  const single = new Map<string, Exact>();
  const joint = new Map<string, { mandates: readonly string[]; amount: Exact }>();
  let unattributed = ZERO;
  profile.areas.forEach((area, position) => {
    const split = splitByMandate(amounts[position] ?? ZERO, area.mandates ?? [], `areas[${position}].mandates`);
    for (const { mandate, amount } of split.single) single.set(mandate, addExact(single.get(mandate) ?? ZERO, amount));
    if (split.joint !== undefined) {
      const key = split.joint.mandates.join(' ');
      joint.set(key, {
        mandates: split.joint.mandates,
        amount: addExact(joint.get(key)?.amount ?? ZERO, split.joint.amount),
      });
    }
    unattributed = addExact(unattributed, split.unattributed);
  });
  return {
    single: [...single].map(([mandate, amount]) => ({ mandate, amount: exactToText(amount) })),
    joint: [...joint.values()].map(({ mandates, amount }) => ({ mandates, amount: exactToText(amount) })),
    unattributed: exactToText(unattributed),
  };
}
