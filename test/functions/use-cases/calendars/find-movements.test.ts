import { describe, expect, it } from 'vitest';
import { type CalendarState, findMovements } from '../../../../functions/use-cases/calendars/find-movements.ts';
import type { CalendarEntry } from '../../../../shared/results/calendar.ts';

const entry = (uid: string, from: string): CalendarEntry => ({
  uid,
  kind: 'session',
  title: uid,
  when: { known: 'days', from, until: '2031-01-01' },
  certainty: 'dated',
  because: [],
});
const state = (number: number, days: Readonly<Record<string, string>>): CalendarState => ({
  number,
  time: `2030-01-01T00:00:${String(number % 60).padStart(2, '0')}.000Z`,
  entries: Object.entries(days).map(([uid, from]) => entry(uid, from)),
});

/** The states before the last one, the latest first, as a service gives them. */
async function* before(states: readonly CalendarState[]): AsyncGenerator<CalendarState> {
  for (const one of [...states].reverse().slice(1)) yield await Promise.resolve(one);
}

async function sequencesOf(states: readonly CalendarState[]): Promise<Record<string, number>> {
  const present = states.at(-1);
  if (present === undefined) throw new Error('a calendar has a present state');
  const movementOf = await findMovements(present, before(states));
  return Object.fromEntries(present.entries.map((one) => [one.uid, movementOf(one).sequence]));
}

describe('the number of an event', () => {
  const states = [
    state(1, { a: '2030-03-01', b: '2030-04-01' }),
    state(2, { a: '2030-03-01', b: '2030-04-01' }),
    state(3, { a: '2030-03-08', b: '2030-04-01' }),
    state(4, { a: '2030-03-08', b: '2030-04-01', c: '2030-05-01' }),
  ];

  it('is that of the state in which it last moved or appeared, and nothing for one that never moved', async () => {
    expect(await sequencesOf(states)).toEqual({ a: 3, b: 0, c: 4 });
  });

  it('grows from state to state for those that moved alone', async () => {
    const all = await Promise.all(states.map((_, index) => sequencesOf(states.slice(0, index + 1))));
    expect(all).toEqual([
      { a: 0, b: 0 },
      { a: 0, b: 0 },
      { a: 3, b: 0 },
      { a: 3, b: 0, c: 4 },
    ]);
  });

  it('never falls, however many states there are: beyond a hundred it goes in steps of as many', async () => {
    const many = Array.from({ length: 260 }, (_, index) =>
      state(index + 1, { a: index < 30 ? '2030-01-07' : '2030-02-04' }),
    );
    const numbers: number[] = [];
    for (const at of [20, 31, 60, 130, 131, 132, 200, 231, 232, 260])
      numbers.push((await sequencesOf(many.slice(0, at)))['a'] ?? -1);
    expect(numbers).toEqual([0, 31, 31, 31, 100, 100, 100, 200, 200, 200]);
  });
});
