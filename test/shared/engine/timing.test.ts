import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { parse } from '../../../shared/model/parse.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { type Statement, statementSchema } from '../../../shared/model/statement.ts';
import { applyScenario, estimateScenario } from '../../../shared/scenarios/apply-scenario.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import type { Point } from '../../../shared/time/point.ts';
import { referenceCard, referenceStatement } from '../../support/reference.ts';
import { item, smallStatement, source } from './small-statement.ts';

const cards = [referenceCard('l53-identified')];
const TIMING = ['bound-not-met', 'order-not-met', 'stays-behind', 'reading-decides'];

function moved(milestone: string, to: Point): Scenario {
  return {
    schema: 'rule153/scenario/1',
    id: 'moved',
    title: 'Moved',
    base: { statement: 'A/C.3/79/L.53' },
    changes: [{ kind: 'set-milestone', id: 'moved', milestone, to }],
  };
}

function asked(warnings: ReturnType<typeof estimate>['warnings']): readonly string[] {
  return warnings.filter(({ code }) => TIMING.includes(code)).map(({ message }) => message);
}

function askedOf(milestones: Statement['milestones'], requirements = [item('a', '1', '1')]): readonly string[] {
  return asked(estimate(smallStatement(requirements, { milestones }), []).warnings);
}

describe('the dates of A/C.3/79/L.53', () => {
  it('raise no question as the statement assumes them', () => {
    expect(asked(estimate(referenceStatement(), cards).warnings)).toEqual([]);
  });

  it('leave one day of 2028 for the first Conference if the Convention enters into force on 1 January 2027', () => {
    const { warnings } = estimateScenario(referenceStatement(), cards, [
      moved('entry-into-force', { on: '2027-01-01' }),
    ]);
    expect(asked(warnings)).toEqual([
      'First session of the Conference of the States Parties ("first-conference") falls in 2028 and must be no later than 2028-01-01: one day of it complies, 2028-01-01 (A/C.3/79/L.53, footnote 3).',
    ]);
  });

  it('say how "or" is read for the posts of entry into force or 1 January 2027, where the readings part', () => {
    const early = estimateScenario(referenceStatement(), cards, [moved('entry-into-force', { on: '2026-12-01' })]);
    expect(asked(early.warnings)).toContain(
      'Chief of Service and Senior Officer, upon entry into force ("posts-secretariat-head"): "or" is read as the later, 2027-01-01; the earlier would be 2026-12-01 (A/C.3/79/L.53, paragraph 7 (a); annex; Table 2, section 16, Posts, 2027 and 2028).',
    );
    expect(early.posts.find(({ grade }) => grade === 'D-1')?.effective).toBe('2027-01-01');
    const late = estimateScenario(referenceStatement(), cards, [moved('entry-into-force', { on: '2028-03-01' })]);
    expect(asked(late.warnings).join()).toContain('"or" is read as the later, 2028-03-01; the earlier would be 2027-');
    expect(late.posts.find(({ grade }) => grade === 'D-1')?.effective).toBe('2028-03-01');
  });

  it('keep the documents of 2025 to 2027 where they are if adoption moves by a year, which is asked about', () => {
    const { warnings, lines } = estimateScenario(referenceStatement(), cards, [
      moved('adoption', { on: '2025-12-24' }),
    ]);
    expect(lines.flatMap(({ amounts }) => amounts.map(({ amount }) => amount))).toEqual(
      expect.arrayContaining([798_600, 363_900]),
    );
    expect(asked(warnings)).toEqual([
      'Documents, publications and website before the second protocol session was stated for "Adoption of the Convention" in 2024 and stays in its years although that falls on 2025-12-24 now. Move it too, or state it anew.',
    ]);
  });
});

describe('a bound', () => {
  const milestone = (rule: Point, over: Partial<Statement['milestones'][number]>) => ({
    id: 'conference',
    title: 'Conference',
    rule,
    source,
    ...over,
  });

  it('takes in the day that it names', () => {
    const bound = { noEarlierThan: { on: '2031-03-01' }, noLaterThan: { on: '2031-03-10' } };
    expect(askedOf([milestone({ on: '2031-03-01' }, bound)])).toEqual([]);
    expect(askedOf([milestone({ on: '2031-03-10' }, bound)])).toEqual([]);
    expect(askedOf([milestone({ on: '2031-03-11' }, bound)])).toEqual([
      'Conference ("conference") falls on 2031-03-11, but must be no earlier than 2031-03-01 and no later than 2031-03-10 (A/C.9/99/L.2, paragraph 3).',
    ]);
  });

  it('is asked about where a month of the year or less complies, and not where more does or nobody can tell', () => {
    expect(askedOf([milestone({ in: 2031 }, { noLaterThan: { on: '2031-01-31' } })])[0]).toContain(
      '31 days of it comply, 2031-01-01 to 2031-01-31',
    );
    expect(askedOf([milestone({ in: 2031 }, { noLaterThan: { on: '2031-02-01' } })])).toEqual([]);
    expect(askedOf([milestone({ in: 2031 }, { noLaterThan: { in: 2031 } })])).toEqual([]);
    expect(askedOf([milestone({ in: 2032 }, { noLaterThan: { in: 2031 } })])).toHaveLength(1);
  });
});

describe('an order', () => {
  const pair = (early: Point, late: Point, byDays?: number): Statement['milestones'] => [
    {
      id: 'preparatory',
      title: 'Preparatory meeting',
      rule: early,
      before: [{ milestone: 'conference', ...(byDays !== undefined && { byDays }) }],
      source,
    },
    { id: 'conference', title: 'Conference', rule: late, source },
  ];

  it('holds from the day before on, or from as many days as the text says', () => {
    expect(askedOf(pair({ on: '2031-03-01' }, { on: '2031-03-02' }))).toEqual([]);
    expect(askedOf(pair({ on: '2031-03-02' }, { on: '2031-03-02' }))[0]).toContain('but must come before "Conference"');
    expect(askedOf(pair({ on: '2031-01-01' }, { on: '2031-03-02' }, 60))).toEqual([]);
    expect(askedOf(pair({ on: '2031-01-02' }, { on: '2031-03-02' }, 60))[0]).toContain('by at least 60 days');
  });

  it('says where years alone do not tell', () => {
    expect(askedOf(pair({ in: 2031 }, { in: 2032 }))).toEqual([]);
    expect(askedOf(pair({ in: 2031 }, { in: 2031 }))[0]).toContain('the years alone do not tell');
    expect(askedOf(pair({ in: 2032 }, { in: 2031 }))[0]).toContain('but must come before');
  });
});

describe('amounts tied to a milestone', () => {
  const start = (year: number): Statement['milestones'] => [
    { id: 'start', title: 'Start', rule: { in: year }, source },
    { id: 'later', title: 'Later', rule: { years: 1, after: { milestone: 'start' } }, source },
  ];
  const tied = { tiedTo: { milestone: 'start', in: 2030 } };

  it('are asked about where the milestone moves and they do not follow it, by whatever milestone', () => {
    const still = item('a', '1', '1', tied);
    expect(askedOf(start(2030), [still])).toEqual([]);
    expect(askedOf(start(2031), [still])).toHaveLength(1);
    const follows = item('a', '1', '1', { ...tied, schedule: { once: { milestone: 'later' } } });
    expect(askedOf(start(2031), [follows])).toEqual([]);
  });
});

describe('the texts of timing', () => {
  const refusal = (milestone: Record<string, unknown>, requirement: Record<string, unknown> = {}): string => {
    try {
      const statement = smallStatement([item('a', '1', '1', requirement)], {
        milestones: [{ id: 'start', title: 'Start', rule: { in: 2030 }, source, ...milestone }],
      });
      estimate(parse(statementSchema, JSON.parse(JSON.stringify(statement))), []);
      return '';
    } catch (error) {
      return error instanceof Refused ? error.problems.map(({ path, message }) => `${path}: ${message}`).join() : '';
    }
  };

  it('name how "or" is read, which must be how the rule reads it', () => {
    const either = [{ in: 2030 }, { on: '2030-01-01' }];
    expect(refusal({ rule: { laterOf: either }, reading: 'later' })).toBe('');
    expect(refusal({ rule: { earlierOf: either }, reading: 'later' })).toContain('milestones[0].reading: must be that');
  });

  it('name it in a point too, at any depth, and explain it', () => {
    const either = [{ in: 2030 }, { on: '2031-06-01' }];
    const point = (reading: Record<string, unknown>) => ({
      schedule: { once: { days: 10, after: { earlierOf: either, ...reading } } },
    });
    expect(refusal({}, point({ reading: 'earlier' }))).toBe('');
    expect(refusal({}, point({ reading: 'later' }))).toContain('must be "earlier" of {"earlierOf": points}');
    const schedule = { once: { days: 10, after: { earlierOf: either, reading: 'earlier' as const } } };
    const { lines, warnings } = estimate(smallStatement([item('a', '1', '1', { schedule })]), []);
    expect(lines[0]?.amounts[0]?.components[0]?.because).toContain('the earlier of 2, as "or" is read');
    expect(warnings.filter(({ code }) => code === 'reading-decides')).toMatchObject([
      {
        requirement: 'a',
        message:
          'Requirement a ("a"): "or" is read as the earlier, 2030; the later would be 2031-06-01 (A/C.9/99/L.2, paragraph 3).',
      },
    ]);
    const { reading: _, ...unnamed } = schedule.once.after;
    const silent = item('a', '1', '1', { schedule: { once: { days: 10, after: unnamed } } });
    expect(askedOf([], [silent])).toEqual([]);
  });

  it('ask about the reading of a milestone where it decides the year', () => {
    const rule = { laterOf: [{ in: 2030 }, { on: '2031-06-01' }] };
    const start = { id: 'start', title: 'Start', rule, reading: 'later' as const, source };
    expect(askedOf([start])).toEqual([
      'Start ("start"): "or" is read as the later, 2031-06-01; the earlier would be 2030 (A/C.9/99/L.2, paragraph 3).',
    ]);
    expect(askedOf([{ ...start, rule: { laterOf: [{ in: 2030 }, { on: '2030-06-01' }] } }])).toEqual([]);
  });

  it('refuse milestones that there are not', () => {
    expect(refusal({ before: [{ milestone: 'stat' }] })).toContain('milestones[0].before[0].milestone');
    expect(refusal({ noLaterThan: { milestone: 'stat' } })).toContain('milestones[0].noLaterThan.milestone');
    expect(refusal({}, { tiedTo: { milestone: 'stat', in: 2030 } })).toContain('Did you mean "start"?');
  });
});

describe('what a statement says in words', () => {
  it('is kept as it is, under scenarios too, and changes no amount', () => {
    const texts = {
      mandates: [{ number: '1', text: 'The draft asks for a session.', source }],
      absorption: [{ text: 'Nothing can be absorbed.' }],
    };
    const statement = parse(statementSchema, JSON.parse(JSON.stringify({ ...referenceStatement(), texts })));
    expect(statement.texts).toEqual(texts);
    const applied = applyScenario(statement, cards, [moved('entry-into-force', { in: 2028 })]);
    expect(applied.statement.texts).toEqual(texts);
    expect(estimate(statement, cards)).toEqual(estimate(referenceStatement(), cards));
  });
});
