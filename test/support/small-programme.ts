// Made-up programmes of workshops, for tests and benches: what a case is about is given, the rest is there.
import type { StatedRate } from '../../shared/model/rate.ts';
import type { Programme } from '../../shared/workshops/programme.ts';
import type { ProgrammeWorkshop } from '../../shared/workshops/programme-workshop.ts';
import { readProgramme } from '../../shared/workshops/read-programme.ts';

export const source = [{ symbol: 'A/C.9/99/L.2', paragraph: 'paragraph 3' }];

/** A rate stated in place. */
export function rate(value: string): StatedRate {
  return { value, currency: 'USD', basis: 'per unit', source };
}

/**
 * What a made-up workshop has unless told otherwise: three days in Nairobi from Monday 4 March 2030, one group of
 * participants.
 */
export type WorkshopInput = Partial<Omit<ProgrammeWorkshop, 'start'>> & {
  id: string;
  start?: ProgrammeWorkshop['start'] | null;
};

export function workshop({ start, ...over }: WorkshopInput): Record<string, unknown> {
  return {
    title: `Workshop ${over.id}`,
    source,
    mandates: [{ mandate: 'op-1' }],
    place: { hub: 'nairobi' },
    ...(start !== null && { start: start ?? { on: '2030-03-04' } }),
    days: '3',
    invited: ['KEN', 'UGA'],
    participants: [
      {
        id: 'reps',
        title: 'Representatives',
        number: { perState: '2' },
        paidBy: 'programme',
        cost: { perHead: rate('1000') },
      },
    ],
    ...over,
  };
}

export function smallProgramme(
  workshops: readonly Record<string, unknown>[],
  over: Partial<Record<keyof Programme, unknown>> = {},
): Programme {
  return readProgramme(rawProgramme(workshops, over));
}

export function rawProgramme(
  workshops: readonly Record<string, unknown>[],
  over: Partial<Record<keyof Programme, unknown>> = {},
): Record<string, unknown> {
  return {
    schema: 'rule153/workshop-programme/3',
    id: 'programme',
    symbol: 'A/C.9/99/L.1',
    title: 'A made-up programme',
    date: '2029-11-01',
    currency: 'USD',
    priceBasis: { description: 'at 2030 prices', ratesAsOf: '2030-01-01' },
    years: { first: 2030, last: 2032 },
    section: { number: '16', title: 'Crime prevention' },
    rateCards: [],
    mandates: [{ id: 'op-1', paragraph: '1', title: 'Do it', source }],
    milestones: [{ id: 'adoption', title: 'Adoption', rule: { on: '2030-01-07' }, source }],
    registers: [],
    treatyStatus: [],
    posts: [],
    sessions: [],
    workshops,
    ...over,
  };
}
