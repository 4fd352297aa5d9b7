import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { estimateScenario } from '../../../shared/scenarios/apply-scenario.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import { programmeCosts } from '../../../shared/workshops/programme-costs.ts';
import { programmeStatement } from '../../../shared/workshops/programme-statement.ts';
import { readProgramme } from '../../../shared/workshops/read-programme.ts';
import { card } from '../engine/small-statement.ts';
import { readText, referenceCard, referenceStatement } from '../../support/reference.ts';
import { rate, rawProgramme, smallProgramme, source, workshop } from '../../support/small-programme.ts';

function amounts(costs: ReturnType<typeof programmeCosts>): Record<string, Record<number, number>> {
  return Object.fromEntries(
    costs.budget.lines.map(({ object, amounts: years }) => [
      object,
      Object.fromEntries(years.map(({ year, amount }) => [year, amount])),
    ]),
  );
}

describe('the programme of A/C.3/79/L.53', () => {
  const programme = readProgramme(JSON.parse(readText('shared/reference/workshops/l53-programme.json')));
  const costs = programmeCosts(programme, [referenceCard('l53-identified')]);

  it('gives 160,200 for fifty representatives and 23,900 for experts in 2025, and 127,700 for 46 representatives in 2026', () => {
    expect(amounts(costs)).toEqual({
      Experts: { 2025: 23_900 },
      'Travel of representatives': { 2025: 160_200, 2026: 127_700 },
    });
    expect(costs.budget.tables[0]?.total).toEqual([184_100, 127_700, 0, 0]);
  });

  it('gives the lines that the statement itself gives', () => {
    const statement = estimate(referenceStatement(), [referenceCard('l53-identified')]);
    for (const object of ['Experts', 'Travel of representatives']) {
      const line = statement.lines.find((one) => one.section === '16' && one.object === object);
      expect(Object.fromEntries(line?.amounts.map(({ year, amount }) => [year, amount]) ?? [])).toEqual(
        amounts(costs)[object],
      );
    }
  });

  it('costs 3,204 and a share of the experts a participant of the workshops, and 2,776 a participant of the meeting', () => {
    // 17, 13, 10 and 10 × 3,204, and 5,975 for the experts of each: 50 × 3,204 + 4 × 5,975 = 184,100.
    expect(
      costs.workshops.map(({ total, participants, perParticipant }) => [total, participants, perParticipant]),
    ).toEqual([
      ['60443', 17, '3555.470588'],
      ['47627', 13, '3663.615385'],
      ['38015', 10, '3801.5'],
      ['38015', 10, '3801.5'],
      ['127696', 46, '2776'],
    ]);
  });

  it('moves the meeting of the network with entry into force', () => {
    const statement = programmeStatement(programme);
    const milestones = statement.milestones.map((milestone) =>
      milestone.id === 'entry-into-force' ? { ...milestone, assumed: { in: 2029 } } : milestone,
    );
    const moved = estimate({ ...statement, milestones }, [referenceCard('l53-identified')]);
    const line = moved.lines.find(({ object }) => object === 'Travel of representatives');
    expect(line?.amounts.map(({ year, amount }) => [year, amount])).toEqual([
      [2025, 160_200],
      [2028, 127_700],
    ]);
  });
});

describe('a scenario', () => {
  it('applies to a programme as to any statement: the network meets two years later, with ten more representatives', () => {
    const programme = readProgramme(JSON.parse(readText('shared/reference/workshops/l53-programme.json')));
    const scenario: Scenario = {
      schema: 'rule153/scenario/1',
      id: 'late',
      title: 'Late',
      base: { statement: programme.symbol },
      changes: [
        { kind: 'set-milestone', id: 'later', milestone: 'entry-into-force', to: { in: 2029 } },
        {
          kind: 'set-quantity',
          id: 'more',
          target: { requirement: 'network-meeting', quantity: 'travellers' },
          to: '56',
        },
      ],
    };
    const line = estimateScenario(
      programmeStatement(programme),
      [referenceCard('l53-identified')],
      [scenario],
    ).lines.find(({ object }) => object === 'Travel of representatives');
    // 56 × 2,776 = 155,456
    expect(line?.amounts.find(({ year }) => year === 2028)?.amount).toBe(155_500);
  });
});

const driven = workshop({
  id: 'nairobi',
  participants: [
    // 2 States × 2 = 4 representatives: ticket 900, subsistence 200 × 4 nights × 1.15, terminals 94.
    {
      id: 'reps',
      title: 'Members of the organ',
      number: { perState: '2' },
      paidBy: 'programme',
      cost: {
        ticket: rate('900'),
        subsistence: rate('200'),
        nights: '4',
        terminalExpenses: rate('94'),
        memberOfOrgan: true,
      },
    },
    { id: 'self', title: 'Developed States', number: '6', paidBy: 'own' },
    { id: 'donor', title: 'Civil society', number: '3', paidBy: 'donor', cost: { perHead: rate('700') } },
  ],
  experts: [
    {
      id: 'expert',
      title: 'Expert',
      number: '2',
      paidBy: 'programme',
      cost: { perHead: rate('1500') },
      fee: { days: '2.5', rate: rate('400') },
    },
  ],
  staff: [
    {
      id: 'vienna',
      title: 'Staff from Vienna',
      number: '1',
      from: 'Vienna',
      paidBy: 'programme',
      cost: { perHead: rate('3000') },
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
    {
      id: 'materials',
      title: 'Materials',
      kind: 'materials',
      quantity: '10',
      unit: 'copies',
      per: 'workshop',
      paidBy: 'programme',
      rate: rate('12.5'),
    },
  ],
});

describe('the cost of a programme', () => {
  it('comes from its drivers, each in its object of expenditure', () => {
    const costs = programmeCosts(smallProgramme([driven]), []);
    // Representatives: 4 × 900 + 4 × 4 × 200 × 1.15 + 4 × 94 = 3,600 + 3,680 + 376 = 7,656. Experts: 2 × 1,500 + 2 ×
    // 2.5 × 400 = 5,000. Interpretation: 2 languages × 3 days × 1,100 = 6,600. Venue and materials: 3 × 450 + 10 × 12.5
    // = 1,475.
    expect(costs.workshops[0]).toMatchObject({
      total: '23731',
      participants: 13,
      states: 2,
      perState: '11865.5',
      byObject: [
        { object: 'Other staff costs', amount: '6600' },
        { object: 'Experts', amount: '5000' },
        { object: 'Travel of representatives', amount: '7656' },
        { object: 'Travel of staff', amount: '3000' },
        { object: 'Contractual services', amount: '1475' },
      ],
    });
    expect(amounts(costs)).toEqual({
      'Other staff costs': { 2030: 6600 },
      Experts: { 2030: 5000 },
      'Travel of representatives': { 2030: 7700 },
      'Travel of staff': { 2030: 3000 },
      'Contractual services': { 2030: 1500 },
    });
  });

  it('shows apart what donors pay, and charges nobody for those who pay themselves', () => {
    const costs = programmeCosts(smallProgramme([driven]), []);
    expect(costs.others.map(({ payer, estimate: own }) => [payer, own.tables[0]?.total])).toEqual([
      ['donor', [2100, 0, 0]],
    ]);
  });

  it('counts participants of a group by the States of the group on the day of the workshop', () => {
    // Of these Nepal and Bhutan were least developed in 2023; Bhutan no longer in 2030.
    const group = {
      id: 'reps',
      title: 'Least developed',
      group: 'least-developed' as const,
      number: { perState: '3' },
      paidBy: 'programme' as const,
      cost: { perHead: rate('1000') },
    };
    const costs = programmeCosts(
      smallProgramme([workshop({ id: 'w', invited: ['NPL', 'BTN', 'JPN'], participants: [group] })]),
      [],
    );
    expect(costs.workshops[0]).toMatchObject({ participants: 3, total: '3000' });
  });

  it('shifts to the host what its place costs beyond the established one, and shows it apart', () => {
    const hosted = workshop({
      id: 'hosted',
      place: { city: 'Doha', country: 'QAT', timeZone: 'Asia/Qatar' },
      hostCountryAgreement: { establishedPlace: 'Vienna' },
      participants: [
        {
          id: 'reps',
          title: 'Representatives',
          number: '10',
          paidBy: 'programme',
          cost: { perHead: rate('2000') },
          costAtEstablishedPlace: { perHead: rate('1700') },
        },
      ],
      staff: [
        {
          id: 'staff',
          title: 'Staff from Vienna',
          number: '3',
          paidBy: 'programme',
          cost: { perHead: rate('2500') },
          costAtEstablishedPlace: 'none',
        },
      ],
      services: [
        {
          id: 'venue',
          title: 'Venue',
          kind: 'venue',
          quantity: '1',
          unit: 'venue',
          per: 'workshop',
          paidBy: 'host',
          rate: rate('9000'),
        },
      ],
    });
    const costs = programmeCosts(smallProgramme([hosted]), []);
    expect(amounts(costs)).toEqual({ 'Travel of representatives': { 2030: 17_000 } });
    expect(costs.host).toEqual([
      {
        workshop: 'hosted',
        establishedPlace: 'Vienna',
        byObject: [
          { object: 'Travel of representatives', atPlace: '20000', atEstablishedPlace: '17000', difference: '3000' },
          { object: 'Travel of staff', atPlace: '7500', atEstablishedPlace: '0', difference: '7500' },
        ],
        difference: '10500',
        nothingToPay: false,
      },
    ]);
    expect(costs.others.map(({ payer, estimate: own }) => [payer, own.tables[0]?.total])).toEqual([
      ['host', [9000, 0, 0]],
    ]);
  });

  it('moves every amount by a year when every date moves by a year, at flat rates', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            year: fc.integer({ min: 2030, max: 2032 }),
            cost: fc.integer({ min: 0, max: 99_999 }),
            number: fc.integer({ min: 0, max: 60 }),
          }),
          { minLength: 1, maxLength: 8 },
        ),
        (rows) => {
          const at = (shift: number) =>
            programmeCosts(
              smallProgramme(
                rows.map(({ year, cost, number }, index) =>
                  workshop({
                    id: `w${index}`,
                    start: { on: `${year + shift}-05-06` },
                    participants: [
                      {
                        id: 'reps',
                        title: 'Representatives',
                        number: String(number),
                        paidBy: 'programme',
                        cost: { perHead: rate(String(cost)) },
                      },
                    ],
                  }),
                ),
                { years: { first: 2030 + shift, last: 2032 + shift } },
              ),
              [],
            ).budget.tables[0]?.total;
          expect(at(1)).toEqual(at(0));
        },
      ),
      { numRuns: 40 },
    );
  });
});

function problemsOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof Refused) return error.problems.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
}

describe('a programme that is wrong', () => {
  it('is refused with every reference that leads nowhere', () => {
    const bad = rawProgramme(
      [
        workshop({
          id: 'w',
          place: { hub: 'atlantis' },
          invited: ['KEN', 'XXX', 'KEN'],
          team: ['nobody'],
          mandates: [{ mandate: 'op-9' }],
        }),
        workshop({ id: 'w' }),
      ],
      {
        treatyStatus: [{ state: 'ZZZ' }],
      },
    );
    expect(problemsOf(() => readProgramme(bad))).toEqual([
      expect.stringContaining('workshops: "w" is a duplicate'),
      expect.stringContaining('treatyStatus[0].state: there is no State with the code "ZZZ"'),
      expect.stringContaining('workshops[0].invited: there is no State with the code "XXX"'),
      expect.stringContaining('workshops[0].invited: "KEN" is a duplicate'),
      expect.stringContaining('workshops[0].place.hub: there is no hub "atlantis"'),
      expect.stringContaining('workshops[0].team[0]: there is no post "nobody"'),
      expect.stringContaining('workshops[0].mandates[0].mandate: there is no mandate "op-9"'),
    ]);
  });

  it('is refused where a stated cost has no counterpart at the established place', () => {
    const bad = rawProgramme([workshop({ id: 'w', hostCountryAgreement: { establishedPlace: 'Vienna' } })]);
    expect(problemsOf(() => readProgramme(bad))).toEqual([
      expect.stringContaining('workshops[0].participants[0].costAtEstablishedPlace: is needed'),
    ]);
  });

  it('is refused without a time, without days where days are counted, and without a cost that somebody pays', () => {
    const bad = rawProgramme([
      {
        ...workshop({ id: 'w', start: null }),
        days: undefined,
        interpretation: { languages: ['en'], rooms: '1', paidBy: 'programme', rate: rate('1') },
        participants: [{ id: 'x', title: 'X', number: '1', paidBy: 'donor' }],
      },
    ]);
    const problems = problemsOf(() => readProgramme(bad));
    expect(problems).toEqual(
      expect.arrayContaining([expect.stringContaining('workshops[0].participants[0].cost: is needed unless')]),
    );
    const timeless = problemsOf(() =>
      readProgramme(
        rawProgramme([
          {
            ...workshop({ id: 'w', start: null }),
            days: undefined,
            interpretation: { languages: ['en'], rooms: '1', paidBy: 'programme', rate: rate('1') },
          },
        ]),
      ),
    );
    expect(timeless).toEqual([
      expect.stringContaining('workshops[0].start: or "window" is needed'),
      expect.stringContaining('workshops[0].days: is needed'),
    ]);
  });

  it('is refused with prototype keys and wrong types, and nothing breaks', () => {
    for (const value of [
      null,
      3,
      [],
      { workshops: '__proto__' },
      JSON.parse('{"__proto__": {"schema": "x"}}') as unknown,
      { ...rawProgramme([]), constructor: 1 },
    ]) {
      expect(problemsOf(() => readProgramme(value)).length).toBeGreaterThan(0);
    }
  });

  it('names the rate that no card holds', () => {
    const programme = smallProgramme([
      workshop({
        id: 'w',
        participants: [
          {
            id: 'reps',
            title: 'R',
            number: '1',
            paidBy: 'programme',
            cost: { perHead: { code: 'regional-participant' } },
          },
        ],
      }),
    ]);
    expect(problemsOf(() => programmeCosts(programme, []))).toEqual([
      expect.stringContaining('No rate for regional participant, Nairobi'),
    ]);
  });

  it('has sources: a workshop without any is refused', () => {
    expect(problemsOf(() => readProgramme(rawProgramme([workshop({ id: 'w', source: [] })])))).toEqual([
      expect.stringContaining('workshops[0].source'),
    ]);
    expect(source).toHaveLength(1);
  });
});

describe('subsistence that falls with the length of a stay', () => {
  it('falls for the staff of a workshop as for any trip, at the place where it is held', () => {
    const subsistence = (value: string, afterNights?: string) => ({
      code: 'subsistence',
      value,
      currency: 'USD',
      basis: 'per night' as const,
      for: { dutyStation: 'Nairobi', ...(afterNights !== undefined && { afterNights }) },
      validFrom: '2029-01-01',
      source,
    });
    const falling = card('subsistence', [subsistence('200'), subsistence('150', '60')]);
    const cost = { ticket: rate('1000'), subsistence: { code: 'subsistence' }, nights: '70' };
    const stay = workshop({
      id: 'stay',
      days: '50',
      participants: [],
      staff: [{ id: 'officer', title: 'Officer', number: '1', paidBy: 'programme', cost }],
    });
    const programme = smallProgramme([stay], { rateCards: ['subsistence'] });
    // A ticket, sixty nights at 200 and ten at 150.
    expect(programmeCosts(programme, [falling]).workshops).toMatchObject([{ total: '14500' }]);
  });
});
