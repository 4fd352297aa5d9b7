import type { ProgrammePlan } from '../../results/programme-plan.ts';
import { formatDecimal } from '../format-amount.ts';
import { addToDay } from '../../time/calendar.ts';
import { alignAmounts } from '../align-columns.ts';
import { indent } from '../assessment/text.ts';

/**
 * A proposed schedule for reading: what is held and when, why, what is left, and how good the choice is known to be.
 */
export function planText(plan: ProgrammePlan): string {
  const {
    title,
    currency,
    period,
    budget,
    cost,
    proposed,
    left,
    objective,
    claimText,
    signatoriesReached,
    signatoriesOpen,
    othersReached,
    asOf,
    byYear,
  } = plan;
  const rows = proposed.map(({ workshop, from, until, cost: own, addsSignatories, addsOthers }) => [
    workshop,
    from,
    addToDay(until, { days: -1 }),
    formatDecimal(own),
    String(addsSignatories.length),
    String(addsOthers.length),
  ]);
  return `${[
    `${title}: proposed schedule from ${period.from} up to ${period.until}, signatures and deposits as of ${asOf}`,
    '',
    `Objective: ${objective}`,
    '',
    ...(rows.length === 0
      ? ['Nothing can be held.']
      : indent(
          alignAmounts(
            [
              ['workshop', 'from', 'to', currency, 'signatories', 'others'],
              ...rows,
              ['total', '', '', formatDecimal(cost), String(signatoriesReached), String(othersReached)],
            ],
            3,
          ),
        )),
    '',
    `${formatDecimal(cost)} of ${formatDecimal(budget)} ${currency}. It reaches ${signatoriesReached} of ${signatoriesOpen} States that have signed and not deposited, and ${othersReached} that have done neither. ${claimText}`,
    ...(byYear.length < 2 && byYear.every((one) => one.budget === undefined)
      ? []
      : ['', ...byYear.map((one) => `${yearText(one)}.`)]),
    ...(proposed.length === 0 ? [] : ['', 'Why', ...proposed.map(({ workshop, why }) => `  ${workshop}: ${why}`)]),
    ...(left.length === 0 ? [] : ['', 'Left', ...left.map(({ workshop, why }) => `  ${workshop}: ${why}`)]),
  ].join('\n')}\n`;
}

function yearText({ year, workshops, cost, budget }: ProgrammePlan['byYear'][number]): string {
  const held = workshops === 1 ? '1 workshop' : `${workshops} workshops`;
  return `${year}: ${held}, ${formatDecimal(cost)}${budget === undefined ? '' : ` of ${formatDecimal(budget)}`}`;
}
