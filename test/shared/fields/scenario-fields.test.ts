import { describe, expect, it } from 'vitest';
import { parse } from '../../../shared/model/parse.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { rateCardSchema } from '../../../shared/model/rate.ts';
import { sourceSchema } from '../../../shared/model/source.ts';
import { type Statement, statementSchema } from '../../../shared/model/statement.ts';
import { applyScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { type Scenario, scenarioSchema } from '../../../shared/scenarios/scenario.ts';
import { readText } from '../../support/reference.ts';
import { source } from '../engine/small-statement.ts';
import { cards, illustrative, scenario, statement as reference } from '../scenarios/reference.ts';
import { outcomeOf } from './corpus.ts';
import { type Subject, decidingFields } from './deciding-fields.ts';
import { type Names, listFields, saysDescription } from './list-fields.ts';

const names: Names = new Map();
// What statements and cards have in common with a scenario's changes is tried by their own test.
for (const schema of [sourceSchema, statementSchema, rateCardSchema]) listFields(schema, names);
const fields = listFields(scenarioSchema, names, 'Scenario');

const [, table = ''] = readText('docs/fields.md').split('## Scenarios');
const described = table
  .split('\n')
  .filter((row) => row.startsWith('| `'))
  .flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
const isDescribed = (field: string): boolean => {
  const schema = fields.get(field);
  return described.includes(field) || (schema !== undefined && saysDescription(schema));
};

/** The revision of a base is held against a stored statement, which a test of the service shows. */
const isShownElsewhere = (field: string): boolean => field === 'Scenario.base.revision';

/** The reference statement with funds and factors of recosting, so that changes of these have something to change. */
const statement: Statement = {
  ...reference,
  funds: [
    { id: 'regular-budget', title: 'Regular budget', type: 'regular-budget' },
    { id: 'trust', title: 'Trust fund', type: 'extrabudgetary' },
  ],
  recosting: {
    description: 'after recosting',
    factors: [
      { id: 'inflation', title: 'Inflation', cause: 'inflation', years: { first: 2026 }, value: '1.032', source },
      {
        id: 'euro',
        title: 'Euro',
        cause: 'exchange-rate',
        years: { first: 2026 },
        before: '1.05',
        after: '1.1',
        source,
      },
    ],
  },
};
const vienna = { code: 'interpretation-meeting', for: { dutyStation: 'Vienna' } };
const item = statement.requirements.find(({ id }) => id === 'office-space-vienna');

/** One scenario for each kind of change, each changing figures of the reference statement. */
const scenarios: readonly Scenario[] = [
  scenario('moved', { kind: 'set-milestone', milestone: 'entry-into-force', to: { in: 2029 } }),
  scenario('rescheduled', { kind: 'set-schedule', requirement: 'rules-session', schedule: { once: { in: 2028 } } }),
  scenario('started', { kind: 'set-start', requirement: 'posts-secretariat-head', from: { in: 2028 } }),
  scenario('rate', { kind: 'set-rate', rate: vienna, to: '9000', source: [{ symbol: 'A/79/1' }] }),
  scenario('part', {
    kind: 'set-rate',
    rate: { requirement: 'rules-session', part: 'interpretation' },
    to: '10000',
  }),
  scenario('scaled', { kind: 'scale-rate', rate: vienna, by: '1.5' }),
  scenario('added-card', { kind: 'add-rate-card', card: illustrative }),
  scenario('replaced-card', {
    kind: 'replace-rate-card',
    replaces: 'l53-identified',
    card: { ...cards[0], rates: cards[0]?.rates.map((rate) => ({ ...rate, value: `1${rate.value}` })) },
  }),
  scenario('quantity', {
    kind: 'set-quantity',
    target: { requirement: 'documents-2025-2027', quantity: 'amount', part: 'year-2' },
    to: '500000',
  }),
  scenario('scaled-quantity', {
    kind: 'scale-quantity',
    target: { requirement: 'documents-2025-2027', quantity: 'amount', part: 'year-2' },
    by: '0.5',
  }),
  scenario('vacancy', {
    kind: 'set-vacancy',
    category: 'professional',
    yearOfPost: 1,
    factor: '0.35',
    requirement: 'posts-secretariat-head',
    source: [{ symbol: 'A/79/1' }],
  }),
  scenario('venue', {
    kind: 'set-venue',
    session: 'rules-session',
    dutyStation: 'New York',
    services: { as: 'protocol-session-2', scaledByDays: ['security-staff', 'security-operating'] },
  }),
  scenario('added', { kind: 'add-requirement', requirement: { ...item, id: 'further-space' } }),
  scenario('dropped', { kind: 'drop-requirement', requirement: 'conference' }),
  scenario('escalated', {
    kind: 'escalate',
    years: [{ year: 2026, factor: '1.3' }],
    sections: ['16'],
    objects: ['Other staff costs'],
  }),
  scenario('rule', { kind: 'set-post-start-rule', rule: 'months' }),
  scenario('fund', { kind: 'set-fund', requirement: 'rules-session', fund: 'trust' }),
  scenario('funds', {
    kind: 'set-fund',
    requirement: 'rules-session',
    fund: [
      { fund: 'trust', share: '0.25' },
      { fund: 'regular-budget', share: '0.75' },
    ],
  }),
  scenario('abolished', { kind: 'set-post-action', requirement: 'posts-secretariat-head', action: 'abolish' }),
  scenario('inflation', { kind: 'set-recosting', factor: 'inflation', value: '1.05', source: [{ symbol: 'A/80/1' }] }),
  scenario('euro', { kind: 'set-recosting', factor: 'euro', before: '1.05', after: '1.2' }),
  scenario('recosted', { kind: 'recost' }),
];

function outcome(value: unknown): string {
  const parsed = parse<Scenario>(scenarioSchema, value);
  try {
    const applied = applyScenario(statement, cards, [parsed]);
    return outcomeOf({ statement: applied.statement, cards: applied.cards, adjustment: applied.adjustment });
  } catch (error) {
    if (error instanceof Refused) return JSON.stringify(error.problems.map(({ code }) => code));
    throw error;
  }
}

describe('Every field of a scenario', () => {
  const subjects = scenarios.map((document): Subject => ({
    document,
    schema: scenarioSchema,
    before: outcome(document),
    outcome,
  }));
  const deciding = decidingFields(subjects, names, isDescribed, isShownElsewhere);

  it('has an example of every kind of change that is not refused', () => {
    const plain = outcomeOf({ statement, cards });
    const same = subjects.filter(({ before }) => before === plain || before.startsWith('["'));
    expect(same.map(({ document }) => (document as Scenario).id)).toEqual([]);
  });

  it('changes a figure, a question or a refusal, or is documented as a description', () => {
    const silent = [...fields.keys()].filter((field) => !deciding.has(field) && !isDescribed(field));
    expect(silent.filter((field) => !isShownElsewhere(field))).toEqual([]);
  });

  it('changes nothing where it is documented as a description', () => {
    expect([...deciding].filter((field) => fields.has(field) && isDescribed(field))).toEqual([]);
  });

  it('is listed by the name that it has', () => {
    expect(described.filter((name) => !fields.has(name))).toEqual([]);
  });
});
