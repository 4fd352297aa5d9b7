import { describe, expect, it } from 'vitest';
import { parse } from '../../../shared/model/parse.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { rateCardSchema } from '../../../shared/model/rate.ts';
import { statementSchema } from '../../../shared/model/statement.ts';
import { upgrade } from '../../../shared/model/upgrade.ts';
import { extensionDecisionSchema } from '../../../shared/rate-validity/extension-decision.ts';
import { scenarioSchema } from '../../../shared/scenarios/scenario.ts';
import { programmeSchema } from '../../../shared/workshops/programme.ts';
import { decisionContent } from '../../../functions/documents/kinds/decision.ts';
import { exampleRateCard } from '../../../functions/documents/kinds/rate-card.ts';
import { exampleStatement } from '../../../functions/documents/kinds/statement.ts';
import { exampleProgramme } from '../../../functions/documents/kinds/workshop-programme.ts';

const { provenance, ...card } = exampleRateCard();
const earlierCard = { ...card, schema: 'rule153/rate-card/1', standing: provenance };
const earlierBasis = { words: 'before recosting', ratesAsOf: '2026-01-01' };

function problemsOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('A document of version 0.1.0', () => {
  it('is read as the same document in the latest version of its schema: a rate card', () => {
    expect(parse(rateCardSchema, earlierCard)).toEqual(exampleRateCard());
  });

  it('is read as the same document in the latest version of its schema: a statement', () => {
    const earlier = { ...exampleStatement(), schema: 'rule153/statement/1', priceBasis: earlierBasis };
    expect(parse(statementSchema, earlier)).toEqual(exampleStatement());
  });

  it('is read as the same document in the latest version of its schema: a programme of workshops', () => {
    const { treatyStatus, workshops, ...rest } = exampleProgramme();
    const earlier = {
      ...rest,
      workshops: workshops.map(({ workshops: count, services: provisions, ...workshop }) => ({
        ...workshop,
        count,
        provisions,
      })),
      schema: 'rule153/workshop-programme/1',
      priceBasis: earlierBasis,
      standings: treatyStatus,
    };
    expect(parse(programmeSchema, earlier)).toEqual(exampleProgramme());
  });

  it('has its workshops read by their present names, wherever they come from', () => {
    const row = { id: 'reps', title: 'Representatives', number: '5', cost: { perHead: { code: 'head' } }, charge: 1 };
    const [expert, officer] = [
      { ...row, id: 'experts' },
      { ...row, id: 'officer' },
    ];
    const earlier = {
      kind: 'workshop',
      id: 'w',
      hub: 'Dakar',
      travellers: [
        { ...officer, role: 'staff' },
        { ...row, role: 'representatives' },
        { ...expert, role: 'experts' },
      ],
    };
    const present = {
      kind: 'workshop',
      id: 'w',
      place: 'Dakar',
      participants: [row],
      experts: [expert],
      staff: [officer],
    };
    expect(upgrade(earlier)).toEqual(present);
    expect(upgrade([{ add: earlier }])).toEqual([{ add: present }]);
    expect(upgrade(present)).toBe(present);
    // Beside the present lists, or with a role that there never was, the schema has something to refuse by name.
    expect(upgrade({ ...present, travellers: [] })).toHaveProperty('travellers');
    expect(upgrade({ ...earlier, travellers: [{ ...row, role: 'guest' }] })).toMatchObject({
      participants: [{ role: 'guest' }],
    });
  });

  it('is read as the same document in the latest version of its schema: a decision to extend rates', () => {
    const { extendedUntil, ...rest } = parse(extensionDecisionSchema, decisionContent.example());
    const earlier = { ...rest, schema: 'rule153/carry-decision/1', carriedUntil: extendedUntil };
    expect(parse(extensionDecisionSchema, earlier)).toEqual(decisionContent.example());
  });

  it('is upgraded wherever it is part of another one, as a card inside a scenario is', () => {
    const scenario = {
      schema: 'rule153/scenario/1',
      id: 'with-a-card',
      title: 'With a card',
      changes: [{ kind: 'add-rate-card', id: 'card', card: earlierCard }],
    };
    const read = upgrade(scenario) as typeof scenario;
    expect(read.changes[0]?.card).toMatchObject({ schema: 'rule153/rate-card/3', provenance });
    expect(problemsOf(() => parse(scenarioSchema, { ...scenario, changes: [{ kind: 'nothing' }] }))).not.toEqual([]);
  });

  it('is refused by the present name of the field that is wrong, and for a field that it has under both names', () => {
    const paths = (value: unknown) => problemsOf(() => parse(rateCardSchema, value)).map(({ path }) => path);
    expect(paths({ ...earlierCard, standing: 'invented' })).toEqual(['provenance']);
    expect(paths({ ...earlierCard, provenance })).toEqual(['standing']);
  });

  it('is not mistaken where the latest version has an earlier name: that is an unknown field', () => {
    const mixed = { ...exampleRateCard(), standing: 'official' };
    expect(problemsOf(() => parse(rateCardSchema, mixed))).toMatchObject([{ path: 'standing' }]);
  });
});

describe('Upgrading', () => {
  it('gives the value itself where nothing in it is of an earlier version', () => {
    for (const value of [exampleStatement(), exampleRateCard(), [], null, 'text', 1, { schema: { schema: 1 } }])
      expect(upgrade(value)).toBe(value);
  });

  it('never changes what it is given, and is the same when it is done twice', () => {
    const sent = JSON.parse(JSON.stringify({ cards: [earlierCard] })) as unknown;
    const before = JSON.stringify(sent);
    const once = upgrade(sent);
    expect(JSON.stringify(sent)).toBe(before);
    expect(upgrade(once)).toBe(once);
  });

  it('leaves odd values to the schema', () => {
    for (const schema of ['__proto__', 'toString', 'rule153/statement/99', null, [], {}]) {
      const value = { schema, priceBasis: null, rateCards: 'none' };
      expect(upgrade(value)).toBe(value);
    }
    expect(upgrade({ schema: 'rule153/statement/1', priceBasis: 'none' })).toEqual({
      schema: 'rule153/statement/2',
      priceBasis: 'none',
    });
  });
});
