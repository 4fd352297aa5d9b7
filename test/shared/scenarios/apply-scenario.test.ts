import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScaleCard, createScaleStatement } from '../../../bench/scale-model.ts';
import { canonicalJson } from '../../../shared/canonical/canonical-json.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { applyScenario, estimateScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { printScenario, readScenario } from '../../../shared/scenarios/scenario.ts';
import { amountsOf, cards, entryIntoForce, illustrative, problemsOf, scenario, statement } from './reference.ts';

const under = (...changes: readonly object[]) => estimateScenario(statement, cards, [scenario('s', ...changes)]);
const interpretation = (estimated: ReturnType<typeof under>) =>
  amountsOf(estimated, '2', 'Other staff costs', 'Interpretation services');
const factorsOf = (estimated: ReturnType<typeof under>, id: string) =>
  estimated.lines
    .flatMap(({ amounts }) => amounts.flatMap(({ components }) => components.filter((one) => one.id === id)))
    .flatMap(({ factors }) => factors);

describe('an empty scenario', () => {
  it('gives the same statement, the same cards and the same bytes', () => {
    const applied = applyScenario(statement, cards, [scenario('nothing')]);
    expect(applied.statement).toBe(statement);
    expect(applied.cards).toBe(cards);
    expect(canonicalJson(estimateScenario(statement, cards, [scenario('nothing'), scenario('more')]))).toBe(
      canonicalJson(estimate(statement, cards)),
    );
  });
});

describe('each kind of change', () => {
  const vienna = { code: 'interpretation-meeting', for: { dutyStation: 'Vienna' } };

  it('sets a rate, and only where the qualifiers are the same', () => {
    const estimated = under({ kind: 'set-rate', rate: vienna, to: '9000', note: 'asked by a delegation' });
    // 10 and 20 meetings in Vienna; New York stays at 159,000; the Conference has 20.
    expect(interpretation(estimated)).toEqual({ 2026: 90_000, 2027: 180_000, 2028: 159_000 + 180_000, 2030: 180_000 });
    expect(factorsOf(estimated, 'conference/interpretation/2028').at(-1)).toMatchObject({
      value: '9000',
      origin: { change: 's/change-1', documents: [{ symbol: 'Scenario s', note: 'asked by a delegation' }] },
    });
    expect(factorsOf(estimated, 'protocol-session-2/interpretation/2028').at(-1)?.origin.change).toBeUndefined();
  });

  it('sets the rate of one part of a requirement, and scales one stated there', () => {
    expect(
      interpretation(
        under({ kind: 'set-rate', rate: { requirement: 'rules-session', part: 'interpretation' }, to: '10000' }),
      ),
    ).toMatchObject({ 2026: 100_000, 2027: 161_000 });
  });

  it('adds a rate card in front of the others, and replaces one', () => {
    const dearer = { ...illustrative, id: 'dearer', rates: [{ ...(cards[0]?.rates[0] ?? {}), value: '8100' }] };
    expect(interpretation(under({ kind: 'add-rate-card', card: dearer }))).toMatchObject({ 2026: 81_000 });
    const added = under({ kind: 'add-rate-card', card: illustrative });
    expect(added.rateCards.map(({ id }) => id)).toEqual(['l53-identified', 'illustrative-standard-costs']);
    expect(factorsOf(added, 'posts-new-york/row-1/2026')[0]?.origin.change).toBe('s/change-1');
    const doubled = {
      ...cards[0],
      rates: cards[0]?.rates.map((rate) => ({
        ...rate,
        value: rate.code === 'overtime-session' ? '2400' : rate.value,
      })),
    };
    expect(
      amountsOf(
        under({ kind: 'replace-rate-card', replaces: 'l53-identified', card: doubled }),
        '16',
        'Other staff costs',
      )[2026],
    ).toBe(2_400);
  });

  it('sets and scales quantities, and names the change in the factor', () => {
    const estimated = under(
      { kind: 'set-quantity', target: { requirement: 'conference', quantity: 'rooms' }, to: '1' },
      { kind: 'scale-quantity', target: { requirement: 'network-meeting', quantity: 'travellers' }, by: '0.5' },
      { kind: 'scale-quantity', target: { requirement: 'travel-recurrent', quantity: 'amount' }, by: '0.8' },
    );
    expect(interpretation(estimated)).toMatchObject({ 2030: 80_500 });
    // 23 × 2,776 = 63,848; 306,500 × 0.8 = 245,200.
    expect(amountsOf(estimated, '16', 'Travel of representatives')[2026]).toBe(63_800);
    expect(amountsOf(estimated, '16', 'Travel of staff')[2026]).toBe(245_200);
    expect(
      factorsOf(estimated, 'conference/interpretation/2030').map(({ name, origin }) => [name, origin.change]),
    ).toContainEqual(['rooms', 's/change-1']);
    expect(
      factorsOf(estimated, 'conference/interpretation/2030')
        .map(({ origin }) => origin.change)
        .filter(Boolean),
    ).toEqual(['s/change-1']);
    expect(factorsOf(estimated, 'travel-recurrent/amount/2026')[0]?.origin.change).toBe('s/change-3');
  });

  it('sets one year of amounts known by year and marks that year alone', () => {
    const estimated = under({
      kind: 'set-quantity',
      target: { requirement: 'documents-2025-2027', quantity: 'amount', part: 'year-2' },
      to: '500000',
    });
    expect(amountsOf(estimated, '2', 'Other staff costs', 'Documentation services')).toMatchObject({
      2025: 69_800,
      2026: 500_000,
      2027: 363_900,
    });
    expect(factorsOf(estimated, 'documents-2025-2027/amount/2026')[0]?.origin.change).toBe('s/change-1');
    expect(factorsOf(estimated, 'documents-2025-2027/amount/2027')[0]?.origin.change).toBeUndefined();
  });

  it('sets a vacancy factor for all posts, or for one requirement, which goes first', () => {
    const all = { kind: 'set-vacancy', category: 'professional', yearOfPost: 1, factor: '0.35' };
    const own = { ...all, factor: '0', requirement: 'posts-secretariat-head' };
    const secondYear = { ...all, yearOfPost: 2, factor: '0.1' };
    // 496,800 × 0.65 = 322,920; × 1; second year × 0.9 = 447,120.
    expect(amountsOf(under(all), '16', 'Posts')).toMatchObject({ 2027: 3_340_300, 2028: 3_514_200 });
    expect(amountsOf(under(all, own), '16', 'Posts')[2027]).toBe(3_514_200);
    const estimated = under(own, secondYear);
    expect(amountsOf(estimated, '16', 'Posts')).toMatchObject({ 2027: 3_514_200, 2028: 3_464_500, 2029: 3_514_200 });
    expect(factorsOf(estimated, 'posts-secretariat-head/joint/2028').at(-1)?.origin.change).toBe('s/change-2');
  });

  it('moves a session: services and sections of the new place, priced by the session and scaled by days only where asked', () => {
    const estimated = under({
      kind: 'set-venue',
      session: 'rules-session',
      dutyStation: 'New York',
      services: { as: 'protocol-session-2', scaledByDays: ['security-staff', 'security-operating'] },
    });
    expect(interpretation(estimated)[2026]).toBe(79_500);
    expect(amountsOf(estimated, '29C', 'Contractual services')[2026]).toBe(14_500);
    expect(amountsOf(estimated, '28', 'Contractual services')[2026]).toBe(5_900);
    expect(amountsOf(estimated, '34', 'Other staff costs')[2026]).toBe(17_100);
    expect(amountsOf(estimated, '34', 'General operating expenses')[2026]).toBe(1_200);
    expect(amountsOf(estimated, '34', 'Grants and contributions')[2026]).toBeUndefined();
    expect(amountsOf(estimated, '16', 'Other staff costs')[2026]).toBe(1_200);
    expect(factorsOf(estimated, 'rules-session/security-staff/2026').at(-1)).toMatchObject({
      value: '1',
      over: '2',
      origin: { change: 's/change-1' },
    });
  });

  it('does not guess which services by the session follow the days', () => {
    expect(
      problemsOf(() =>
        under({
          kind: 'set-venue',
          session: 'rules-session',
          dutyStation: 'New York',
          services: { as: 'protocol-session-2' },
        }),
      )[0],
    ).toContain('priced by the session: webcast, security-staff, security-operating, overtime');
  });

  it('adds and drops requirements; another change may work on what is added', () => {
    const added = {
      ...statement.requirements.find(({ id }) => id === 'consultants'),
      id: 'further-consultants',
      amounts: { schedule: { once: { in: 2027 } }, amount: '50000' },
    };
    const estimated = under(
      { kind: 'scale-quantity', target: { requirement: 'further-consultants', quantity: 'amount' }, by: '2' },
      { kind: 'add-requirement', requirement: added },
      { kind: 'drop-requirement', requirement: 'network-meeting' },
    );
    expect(amountsOf(estimated, '16', 'Consultants')).toEqual({ 2026: 84_000, 2027: 100_000 });
    expect(factorsOf(estimated, 'further-consultants/amount/2027')[0]?.origin.change).toBe('s/change-2, s/change-1');
    expect(amountsOf(estimated, '16', 'Travel of representatives')).toEqual({ 2025: 160_200 });
  });

  it('drops a session that others accompany, and posts that an item counts; never a sum alone', () => {
    const estimated = under(
      { kind: 'drop-requirement', requirement: 'conference' },
      { kind: 'drop-requirement', requirement: 'office-space-secretariat-head' },
      { kind: 'drop-requirement', requirement: 'posts-secretariat-head' },
    );
    expect(interpretation(estimated)).toEqual({ 2026: 80_500, 2027: 161_000, 2028: 159_000 });
    expect(amountsOf(estimated, '29F', 'Grants and contributions')).toMatchObject({ 2028: 44_000 });
    const asked = estimated.warnings.filter(({ code }) => code === 'declared-posts').map(({ message }) => message);
    expect(asked).toEqual([
      expect.stringMatching(
        /^The text declares 2 posts \(.*\), but the requirements list 0\. By grade: D-1 1 declared, 0 listed; P-5 1 declared, 0 listed\.$/,
      ),
    ]);
    expect(problemsOf(() => under({ kind: 'drop-requirement', requirement: 'posts-secretariat-head' }))[0]).toContain(
      'holds all the posts from which "office-space-secretariat-head" is counted; drop that as well',
    );
    expect(problemsOf(() => under({ kind: 'drop-requirement', requirement: 'posts-in-sum' }))[0]).toContain(
      'holds the cost of "posts-vienna" in sum',
    );
  });

  it('escalates by year, keeps the last price, and leaves shares to the lines that they are taken of', () => {
    const estimated = under({
      kind: 'escalate',
      years: [
        { year: 2028, factor: '1.05' },
        { year: 2025, factor: '1.1' },
      ],
      sections: ['2', '36'],
    });
    // 2026 is at the price of 2025; 80,500 × 1.1 = 88,550, half up. 2030 is at that of 2028: 161,000 × 1.05.
    expect(interpretation(estimated)).toMatchObject({ 2026: 88_600, 2030: 169_100 });
    expect(amountsOf(estimated, '34', 'Grants and contributions')[2026]).toBe(21_100);
    // 69,800 × 1.1 = 76,780 → 76,800, × 0.12 = 9,216; the amount known in sum is charged to section 36 itself: 229,900
    // × 1.1 = 252,890.
    expect(amountsOf(estimated, '36', 'Staff assessment')).toEqual({ 2025: 262_100 });
    expect(factorsOf(estimated, 'rules-session/interpretation/2026').at(-1)).toMatchObject({
      kind: 'price',
      value: '1.1',
      origin: { change: 's/change-1' },
    });
  });

  it('lets columns settle only after the last year of an escalation', () => {
    const estimated = under({ kind: 'escalate', years: [{ year: 2032, factor: '2' }], sections: ['29F'] });
    expect(estimated.tables[1]?.columns.slice(-4)).toEqual(['2029', '2030', '2031', '2032 and thereafter']);
  });

  it('sets schedules and starts', () => {
    const estimated = under(
      { kind: 'set-schedule', requirement: 'conference', schedule: { every: 3, from: { in: 2028 } } },
      { kind: 'set-start', requirement: 'posts-secretariat-head', from: { in: 2026 } },
    );
    expect(Object.keys(interpretation(estimated))).toEqual(['2026', '2027', '2028', '2031', '2034']);
    expect(amountsOf(estimated, '16', 'Posts')[2026]).toBe(3_265_800);
    expect(amountsOf(estimated, '29F', 'Grants and contributions')[2026]).toBe(52_800);
  });

  it('sets the rule for posts that start within a year', () => {
    const may = entryIntoForce({ on: '2027-05-01' });
    // May to December: 8/12 × 0.5 × 496,800 = 165,600; 245/365 × 0.5 × 496,800 = 166,734.2….
    expect(amountsOf(under(may, { kind: 'set-post-start-rule', rule: 'whole-year' }), '16', 'Posts')[2027]).toBe(
      3_265_800,
    );
    expect(amountsOf(under(may, { kind: 'set-post-start-rule', rule: 'months' }), '16', 'Posts')[2027]).toBe(3_183_000);
    expect(amountsOf(under(may, { kind: 'set-post-start-rule', rule: 'days' }), '16', 'Posts')[2027]).toBe(3_184_100);
  });
});

describe('a stack', () => {
  it('composes scenarios, scales compose with each other, and effects name their change', () => {
    const first = scenario('dear', { kind: 'scale-rate', rate: { code: 'overtime-session' }, by: '1.5' });
    const second = scenario(
      'dearer',
      { kind: 'scale-rate', rate: { code: 'overtime-session' }, by: '2' },
      entryIntoForce({ in: 2028 }),
    );
    const applied = applyScenario(statement, cards, [first, second]);
    expect(applied.effects.map(({ change }) => change)).toEqual([
      'dear/change-1',
      'dearer/change-1',
      'dearer/change-2',
    ]);
    const estimated = estimateScenario(statement, cards, [first, second]);
    expect(amountsOf(estimated, '16', 'Other staff costs')[2026]).toBe(3_600);
    expect(factorsOf(estimated, 'rules-session/overtime/2026').at(-1)?.origin.change).toBe(
      'dear/change-1, dearer/change-1',
    );
  });

  it('refuses two changes that set the same thing, and names both', () => {
    const stack = [scenario('early', entryIntoForce({ in: 2026 })), scenario('late', entryIntoForce({ in: 2029 }))];
    expect(problemsOf(() => applyScenario(statement, cards, stack))).toEqual([
      'conflicting-changes scenarios[1].changes[0]: The changes "early/change-1" and "late/change-1" both set the milestone entry-into-force. Keep one of them.',
    ]);
  });

  it.each([
    [
      'a rate under qualifiers in another order',
      { kind: 'set-rate', rate: { code: 'x', for: { grade: 'P-4', dutyStation: 'Vienna' } }, to: '1' },
      { kind: 'scale-rate', rate: { code: 'x', for: { dutyStation: 'Vienna', grade: 'P-4' } }, by: '2' },
    ],
    [
      'all parts of a quantity and one of them',
      { kind: 'scale-quantity', target: { requirement: 'travel-recurrent', quantity: 'amount' }, by: '2' },
      {
        kind: 'set-quantity',
        target: { requirement: 'travel-recurrent', quantity: 'amount', part: 'year-1' },
        to: '1',
      },
    ],
    [
      'a requirement that is dropped',
      { kind: 'drop-requirement', requirement: 'conference' },
      { kind: 'set-quantity', target: { requirement: 'conference', quantity: 'days' }, to: '7' },
    ],
    [
      'prices of the same lines',
      { kind: 'escalate', years: [{ year: 2026, factor: '1.1' }] },
      { kind: 'escalate', years: [{ year: 2027, factor: '1.1' }], sections: ['16'] },
    ],
    [
      'a schedule and a start',
      { kind: 'set-start', requirement: 'posts-vienna', from: { in: 2026 } },
      { kind: 'set-start', requirement: 'posts-vienna', from: { in: 2027 } },
    ],
  ])('sees the conflict about %s', (_, one, other) => {
    for (const pair of [
      [one, other],
      [other, one],
    ]) {
      expect(
        problemsOf(() => applyScenario(statement, cards, [scenario('s', ...pair)])).filter((problem) =>
          problem.startsWith('conflicting-changes'),
        ),
      ).toHaveLength(1);
    }
  });

  it('names every unknown target at once, wherever it stands', () => {
    const problems = problemsOf(() =>
      applyScenario(statement, cards, [
        scenario(
          's',
          { kind: 'set-milestone', milestone: 'constructor', to: { in: 2028 } },
          { kind: 'drop-requirement', requirement: 'nothing' },
          { kind: 'set-rate', rate: { code: 'interpretation-meeting' }, to: '1' },
        ),
        {
          ...scenario(
            'other',
            { kind: 'scale-quantity', target: { requirement: 'conference', quantity: 'rooms' }, by: '1.1' },
            { kind: 'set-quantity', target: { requirement: 'documents-2025-2027', quantity: 'amount' }, to: '1' },
            { kind: 'set-quantity', target: { requirement: 'conference', quantity: 'nights' }, to: '1' },
          ),
          base: { statement: 'A/C.1/1' },
        },
      ]),
    );
    expect(problems).toHaveLength(7);
    expect(problems.join('\n')).toMatch(/there is no milestone "constructor"/);
    expect(problems.join('\n')).toMatch(
      /the cards have rate interpretation-meeting {"dutyStation":"Vienna"}, rate interpretation-meeting {"dutyStation":"New York"}/,
    );
    expect(problems.join('\n')).toMatch(/gives 2.2 rooms; rooms of "conference" must be a whole number/);
    expect(problems.join('\n')).toMatch(/has amount in the parts year-1, year-2, year-3/);
    expect(problems.join('\n')).toMatch(/made for A\/C.1\/1, not for A\/C.3\/79\/L.53/);
  });

  it('gives the same bytes in any order of changes that do not conflict', () => {
    const changes = [
      entryIntoForce({ on: '2028-03-15' }),
      { kind: 'set-post-start-rule', rule: 'months' },
      { kind: 'scale-rate', rate: { code: 'interpretation-meeting', for: { dutyStation: 'Vienna' } }, by: '1.07' },
      { kind: 'set-quantity', target: { requirement: 'conference', quantity: 'days' }, to: '7' },
      {
        kind: 'set-venue',
        session: 'protocol-session-1',
        dutyStation: 'New York',
        services: { as: 'protocol-session-2' },
      },
      { kind: 'escalate', years: [{ year: 2027, factor: '1.021' }] },
      { kind: 'drop-requirement', requirement: 'consultants' },
      { kind: 'set-vacancy', category: 'professional', yearOfPost: 1, factor: '0.4' },
    ].map((change, position) => ({ id: `c-${position}`, ...change }));
    const expected = canonicalJson(under(...changes).lines);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(changes, { minLength: changes.length }),
        (shuffled) => canonicalJson(under(...shuffled).lines) === expected,
      ),
      { numRuns: 15 },
    );
  });
});

describe('what is given', () => {
  it('is never written to', () => {
    const before = canonicalJson([statement, cards]);
    under(
      entryIntoForce({ in: 2029 }),
      { kind: 'set-rate', rate: { code: 'overtime-session' }, to: '5' },
      { kind: 'drop-requirement', requirement: 'conference' },
    );
    expect(canonicalJson([statement, cards])).toBe(before);
  });

  it('prints as it was read', () => {
    const text = printScenario(scenario('s', entryIntoForce({ in: 2029 })));
    expect(printScenario(readScenario(text))).toBe(text);
  });
});

describe('dates moved by a year', () => {
  it('move every amount by a year under flat rates', () => {
    const model = createScaleStatement(60);
    const rates = [createScaleCard()];
    const moved = applyMoved(model);
    const before = estimate(model, rates);
    for (const line of before.lines) {
      const after = moved.lines.find(
        (one) =>
          one.section === line.section &&
          one.object === line.object &&
          one.line === line.line &&
          one.servicing === line.servicing,
      );
      for (const { year, amount } of line.amounts)
        expect([line.object, year, after?.amounts.find((one) => one.year === year + 1)?.amount ?? 0]).toEqual([
          line.object,
          year,
          amount,
        ]);
    }
    expect(
      moved.lines.flatMap(({ amounts }) => amounts.filter(({ year, amount }) => year === 2025 && amount !== 0)),
    ).toEqual([]);
  });

  function applyMoved(model: ReturnType<typeof createScaleStatement>) {
    const later = {
      ...scenario(
        'later',
        { kind: 'set-milestone', milestone: 'entry-into-force', to: { on: '2028-04-15' } },
        { kind: 'set-milestone', milestone: 'programme-start', to: { in: 2026 } },
      ),
      base: { statement: model.symbol },
    };
    const longer = { ...model, years: { first: 2025, last: 2036 } };
    return estimateScenario(longer, [createScaleCard()], [later]);
  }
});
