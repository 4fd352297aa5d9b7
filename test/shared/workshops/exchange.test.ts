import { describe, expect, it } from 'vitest';
import { Refused } from '../../../shared/model/problem.ts';
import { type Statement, statementSchema } from '../../../shared/model/statement.ts';
import { parse } from '../../../shared/model/parse.ts';
import { programmeOfStatement } from '../../../shared/workshops/exchange/programme-of-statement.ts';
import { statementWithWorkshops } from '../../../shared/workshops/exchange/statement-with-workshops.ts';
import type { Programme } from '../../../shared/workshops/programme.ts';
import { programmeStatement } from '../../../shared/workshops/programme-statement.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { readText } from '../../support/reference.ts';
import { rate, smallProgramme, workshop } from '../../support/small-programme.ts';

const l53 = () => parse(statementSchema, JSON.parse(readText('shared/reference/statements/A-C.3-79-L.53.json')));

/** Everything that only a programme knows, and everything that both do. */
const rich = (): Programme =>
  smallProgramme(
    [
      workshop({
        id: 'a',
        participants: [
          {
            id: 'reps',
            title: 'Representatives',
            number: { perState: '2' },
            paidBy: 'programme',
            cost: { perHead: rate('1000') },
          },
          { id: 'guests', title: 'Guests', number: '4', paidBy: 'own' },
        ],
        experts: [
          {
            id: 'speakers',
            title: 'Speakers',
            number: '2',
            paidBy: 'programme',
            cost: { perHead: rate('900') },
            fee: { days: '3', rate: rate('400') },
          },
        ],
        staff: [
          {
            id: 'vienna',
            title: 'From Vienna',
            number: '1',
            from: 'Vienna',
            paidBy: 'programme',
            cost: { perHead: rate('1500') },
          },
        ],
        interpretation: { languages: ['en', 'fr'], rooms: '1', paidBy: 'programme', rate: rate('1100') },
        services: [
          {
            id: 'venue',
            title: 'Venue',
            kind: 'venue',
            quantity: '1',
            unit: 'rooms',
            per: 'workshop-day',
            paidBy: 'host',
            rate: rate('450'),
          },
          {
            id: 'copies',
            title: 'Copies',
            kind: 'materials',
            quantity: '10',
            unit: 'copies',
            per: 'workshop',
            paidBy: 'programme',
            rate: rate('12.5'),
          },
        ],
        team: ['officer'],
        targets: ['More ratifications.'],
      }),
      workshop({ id: 'b', place: { hub: 'dakar' }, start: null, window: { from: { in: 2031 }, until: { in: 2032 } } }),
    ],
    { posts: [{ id: 'officer', title: 'Officer', station: 'Nairobi', effective: { on: '2029-01-01' } }] },
  );

const problemsOf = (ask: () => unknown) => {
  try {
    ask();
  } catch (error) {
    if (error instanceof Refused) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('the workshops of a statement as a programme', () => {
  it('come back into the statement as they were', () => {
    const statement = l53();
    const { made, notes } = programmeOfStatement(statement, { id: 'programme' });
    expect(made.workshops.map(({ id, workshops }) => [id, workshops])).toEqual([
      ['ratification-workshops', '4'],
      ['network-meeting', '1'],
    ]);
    expect(notes).toEqual([]);
    expect(statementWithWorkshops(statement, made)).toEqual({ made: statement, notes: [] });
  });

  it('leave a programme as it was that says the same, with all that a statement does not know', () => {
    const programme = rich();
    const { made, notes } = programmeOfStatement(programmeStatement(programme), { id: programme.id, into: programme });
    expect(made).toEqual(programme);
    expect(notes).toEqual([]);
  });

  it('cost the same as a programme of their own', () => {
    const statement = programmeStatement(rich());
    const { made } = programmeOfStatement(statement, { id: 'anew' });
    expect(estimate(programmeStatement(made), []).tables).toEqual(estimate(statement, []).tables);
  });

  it('change what was changed, and nothing else', () => {
    const programme = rich();
    const statement = programmeStatement(programme);
    const changed: Statement = {
      ...statement,
      requirements: statement.requirements.map((one) =>
        one.kind !== 'workshop' || one.id !== 'a'
          ? one
          : {
              ...one,
              days: '4',
              schedule: { once: { on: '2030-05-06' } },
              services: one.services.map((service) =>
                service.id === 'speakers-fee' ? { ...service, quantity: '8' } : service,
              ),
            },
      ),
    };
    const [before] = programme.workshops;
    const [a, b] = programmeOfStatement(changed, { id: programme.id, into: programme }).made.workshops;
    expect(b).toEqual(programme.workshops[1]);
    expect(a).toMatchObject({ days: '4', start: { on: '2030-05-06' }, team: ['officer'], invited: ['KEN', 'UGA'] });
    expect(a?.participants).toEqual(before?.participants);
    expect(a?.staff).toEqual(before?.staff);
    expect(a?.interpretation).toEqual(before?.interpretation);
    // The fee is no longer what the programme derives from days and persons, so it is a service of its own.
    expect(a?.experts[0]?.fee).toBeUndefined();
    expect(a?.services.map(({ id }) => id)).toEqual(['speakers-fee', 'copies', 'venue']);
  });

  it('keep what only the statement knows when they come back', () => {
    const programme = rich();
    const own = programmeStatement(programme);
    const statement: Statement = {
      ...own,
      requirements: own.requirements.map((one) => ({ ...one, nature: 'recurrent' as const, note: 'as it was' })),
    };
    const later = { ...programme, workshops: programme.workshops.map((one) => ({ ...one, days: '5' })) };
    const { made, notes } = statementWithWorkshops(statement, later);
    expect(made.requirements).toMatchObject([
      { id: 'a', nature: 'recurrent', days: '5' },
      { id: 'b', nature: 'recurrent', days: '5' },
    ]);
    expect(notes).toEqual([expect.stringContaining('"b" have a window and no start')]);
  });

  it('are refused where there are none, where one is held more than once, and where it is a reduction', () => {
    const own = programmeStatement(rich());
    expect(problemsOf(() => programmeOfStatement({ ...own, requirements: [] }, { id: 'p' }))).toMatchObject([
      { path: 'requirements' },
    ]);
    const unfit = own.requirements.map((one) =>
      one.kind === 'workshop' ? { ...one, workshops: '-1', schedule: { every: 1, from: { in: 2030 } } } : one,
    );
    expect(
      problemsOf(() => programmeOfStatement({ ...own, requirements: unfit }, { id: 'p' })).map(({ path }) => path),
    ).toEqual(['requirements[0].schedule', 'requirements[0]', 'requirements[1].schedule', 'requirements[1]']);
  });

  it('do not go into a statement in another currency, nor over a requirement of another kind', () => {
    const programme = rich();
    const statement = l53();
    expect(
      problemsOf(() => statementWithWorkshops({ ...statement, currency: 'EUR' }, programme)).map(({ path }) => path),
    ).toEqual(['currency']);
    const taken = statement.requirements.find(({ kind }) => kind !== 'workshop')?.id ?? '';
    const clashing = { ...programme, workshops: programme.workshops.map((one) => ({ ...one, id: taken })).slice(0, 1) };
    expect(problemsOf(() => statementWithWorkshops(statement, clashing))).toMatchObject([{ code: 'duplicate-id' }]);
  });

  it('may be held in a city by its name: a hub, a duty station, or one of which nothing further is known', () => {
    const at = (place: string) => smallProgramme([workshop({ id: 'a', place })]);
    for (const city of ['Nairobi', 'Vienna', 'Ouagadougou'])
      expect(programmeStatement(at(city)).requirements).toMatchObject([{ place: city }]);
  });
});
