import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { breakDown } from '../../../shared/figures/break-down.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import { charge, common, rate, smallStatement } from '../engine/small-statement.ts';

type Session = Extract<Requirement, { kind: 'session' }>;

function session(id: string, over: Partial<Session>): Session {
  return {
    kind: 'session',
    ...common(id),
    body: 'Conference',
    dutyStation: 'Vienna',
    schedule: { once: { on: '2031-03-03' } },
    days: '5',
    meetingsPerDay: '2',
    rooms: '1',
    services: [{ id: 'interpretation', title: 'Interpretation', per: 'meeting', charge, rate: rate('100') }],
    ...over,
  };
}

const stations = [
  { dutyStation: 'Vienna', days: '3' },
  { dutyStation: 'Nairobi', days: '2' },
];

describe('a session that is held at several duty stations', () => {
  it('is divided by where each of its days is held, also where its rates are stated in place', () => {
    const statement = smallStatement([session('both', { stations })]);
    const { rows, columns } = breakDown(statement, estimate(statement, []), 'duty-station');
    const at = columns.findIndex(({ year }) => year === 2031);
    expect(rows.map(({ title, values }) => [title, values[at]])).toEqual([
      ['Nairobi', 400],
      ['Vienna', 600],
    ]);
  });

  it('is compared with others at each of them', () => {
    const asked = (requirements: readonly Requirement[]) =>
      estimate(smallStatement(requirements), []).warnings.flatMap(({ code, message }) =>
        code === 'daily-rate-differs' ? [message] : [],
      );
    const [first, ...others] = asked([
      session('both', { stations }),
      session('other', { dutyStation: 'Nairobi', rooms: '2' }),
    ]);
    expect(first).toContain('Interpretation in Nairobi costs differently a day between sessions');
    expect(others).toEqual([]);
    expect(asked([session('both', { stations }), session('other', { dutyStation: 'Bonn', rooms: '2' })])).toEqual([]);
  });
});
