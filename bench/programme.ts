// A large programme, to see that planning stays interactive: 200 workshops of up to 40 invited States. `benchProgramme`
// is a section like the others; this file alone prints it: `tsx bench/programme.ts`.
import { fileURLToPath } from 'node:url';
import { calendarDocument } from '../shared/calendars/calendar-document.ts';
import { icalendar } from '../shared/calendars/icalendar.ts';
import { publicHolidays } from '../shared/calendars/public-holidays.ts';
import { paragraphPrices } from '../shared/paragraphs/paragraph-prices.ts';
import { addToDay } from '../shared/time/calendar.ts';
import { clashes } from '../shared/workshops/clashes.ts';
import { coverage } from '../shared/workshops/coverage.ts';
import { HUBS } from '../shared/workshops/hub.ts';
import { hubWorkload } from '../shared/workshops/hub-workload.ts';
import { programmeCalendar } from '../shared/workshops/programme-calendar.ts';
import { programmeCosts } from '../shared/workshops/programme-costs.ts';
import { proposeSchedule } from '../shared/workshops/propose-schedule.ts';
import { readProgramme } from '../shared/workshops/read-programme.ts';
import { STATES } from '../shared/workshops/states.ts';
import { rate, rawProgramme, workshop } from '../test/support/small-programme.ts';
import { median } from './measure.ts';
import { printSection, type Section } from './section.ts';

const WORKSHOPS = 200;
const STATES_A_WORKSHOP = 40;
const ROUNDS = 5;

/** Medians in milliseconds, by what was done. */
export type ProgrammeResult = Readonly<Record<string, number>>;

export function benchProgramme(): Section<ProgrammeResult> {
  const raw = largeProgramme('start');
  const programme = readProgramme(raw);
  const open = readProgramme(largeProgramme('window'));
  const costs = programmeCosts(programme, []);
  const costOf = new Map(costs.workshops.map(({ workshop, total }) => [workshop, total]));
  const entries = programmeCalendar(programme);
  const jobs: Readonly<Record<string, () => unknown>> = {
    'read and check': () => readProgramme(raw),
    'estimate, cost by workshop': () => programmeCosts(programme, []),
    coverage: () => coverage(programme, '2030-01-01'),
    'clashes, with public holidays': () => clashes(programme, publicHolidays),
    'workload of hubs': () => hubWorkload(programme),
    'propose a schedule of three years': () =>
      proposeSchedule(open, {
        budget: '9000000',
        period: { from: '2030-01-01', until: '2033-01-01' },
        asOf: '2030-01-01',
        costs: costOf,
        holidays: publicHolidays,
      }),
    'calendar and feed': () => icalendar(entries, { title: 'Programme', stamp: '2030-01-01T00:00:00Z' }),
    'calendar as JSON': () => calendarDocument('Programme', programmeCalendar(programme)),
    'prices of paragraphs': () => paragraphPrices(costs.budget, programme.mandates),
  };
  const timed = Object.entries(jobs).map(([name, job]) => [name, time_ms(job)] as const);
  return {
    result: Object.fromEntries(timed),
    title: `Programme: ${WORKSHOPS} workshops × ${STATES_A_WORKSHOP} States (medians of ${ROUNDS} rounds)`,
    header: ['job', 'milliseconds'],
    rows: timed.map(([name, taken_ms]) => [name, taken_ms.toFixed(1)]),
  };
}

function time_ms(job: () => unknown): number {
  job();
  return median(
    Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      job();
      return performance.now() - start;
    }),
  );
}

/**
 * Made-up workshops at the six hubs, one after another; every third State has signed. Rates are round numbers without
 * meaning.
 */
function largeProgramme(dates: 'start' | 'window'): Record<string, unknown> {
  const codes = [...STATES.keys()];
  const workshops = Array.from({ length: WORKSHOPS }, (_, index) =>
    largeWorkshop(index, HUBS[index % HUBS.length]?.id ?? '', codes, dates),
  );
  return rawProgramme(workshops, {
    id: 'large',
    title: 'A large programme',
    hubs: HUBS,
    treatyStatus: codes.filter((_, index) => index % 3 === 0).map((state) => ({ state, signed: { by: '2029-01-01' } })),
    posts: HUBS.flatMap(({ id, city }) =>
      ['officer', 'assistant'].map((title) => ({
        id: `${id}-${title}`,
        title,
        station: city,
        effective: { on: '2030-01-01' },
      })),
    ),
    workload: { staffDaysToPrepare: '20', staffDaysAYear: '220' },
    sessions: [{ id: 'session', title: 'Session', start: { on: '2031-01-27' }, days: '10', dutyStation: 'Vienna' }],
    note: 'Made up.',
  });
}

const travel = {
  ticket: rate('900'),
  subsistence: rate('200'),
  nights: '4',
  terminalExpenses: rate('94'),
  memberOfOrgan: true,
};

function largeWorkshop(
  index: number,
  hub: string,
  codes: readonly string[],
  dates: 'start' | 'window',
): Record<string, unknown> {
  const day = addToDay('2030-01-07', { days: Math.floor(index / HUBS.length) * 28 });
  const invited = Array.from(
    { length: STATES_A_WORKSHOP },
    (_, offset) => codes[(index * 7 + offset * 3) % codes.length] ?? '',
  );
  return workshop({
    id: `workshop-${String(index).padStart(3, '0')}`,
    title: `Workshop ${index}`,
    place: { hub },
    ...(dates === 'start'
      ? { start: { on: day } }
      : { start: null, window: { from: { days: 30, after: { milestone: 'adoption' } }, until: { in: 2033 } } }),
    invited: [...new Set(invited)],
    participants: (['least-developed', 'developing', 'other'] as const).map((group) => ({
      id: group,
      title: group,
      group,
      number: { perState: '1' },
      paidBy: group === 'other' ? 'own' : 'programme',
      cost: travel,
    })),
    experts: [
      {
        id: 'experts',
        title: 'Experts',
        number: String(1 + (index % 3)),
        paidBy: 'programme',
        cost: travel,
        fee: { days: '3', rate: rate('535') },
      },
    ],
    staff: [
      {
        id: 'staff',
        title: 'Staff',
        number: '2',
        from: 'Vienna',
        paidBy: 'programme',
        cost: { perHead: rate('2500') },
      },
    ],
    interpretation: { languages: ['en', 'fr'], rooms: '1', paidBy: 'programme', rate: rate('1100') },
    services: [
      {
        id: 'venue',
        title: 'Venue',
        kind: 'venue',
        quantity: '1',
        unit: 'venue',
        per: 'workshop-day',
        paidBy: 'programme',
        rate: rate('450'),
      },
    ],
    team: [`${hub}-officer`, `${hub}-assistant`],
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(printSection(benchProgramme()));
