import { addToDay } from '../time/calendar.ts';

type Told = {
  place: string | undefined;
  obstacles: readonly string[];
  sharesStates: boolean;
  /** From which day on they were looked for, where that is later than the first day possible. */
  wished: string | undefined;
};

/** Tells where a workshop was placed, and what stood in the way of earlier days. */
export function placementText(
  { from, until }: { from: string; until: string },
  { place, obstacles, sharesStates, wished }: Told,
): string {
  const where = place === undefined ? '' : ` in ${place}`;
  const since = wished === undefined ? '' : ` from ${wished} on, which spreads the workshops over the period`;
  const free = sharesStates
    ? `the earliest days on which hub and team are free${since}; none ` +
      'are left on which no State of it is at another workshop'
    : `the earliest free days${since}`;
  const passed = [...new Set(obstacles)].filter((one) => one !== 'weekend').slice(0, 4);
  return (
    `Held from ${from} to ${addToDay(until, { days: -1 })}${where}, ` +
    `${free}${passed.length === 0 ? '' : `; earlier ones were not, because of ${passed.join(', ')}`}.`
  );
}
