// Requests that are small to send and would be heavy to serve. Each is refused, or done within the bounds that every
// request has.
import { charge, common, item, rate, smallStatement, source } from '../shared/engine/small-statement.ts';
import type { Requirement } from '../../shared/requirements/index.ts';
import type { Statement } from '../../shared/model/statement.ts';
import type { Milestone } from '../../shared/model/milestone.ts';
import { workLimits } from '../../functions/use-cases/work-limits.ts';
import { rawProgramme, workshop } from './small-programme.ts';

/** A request of a budget officer. */
type HeavyRequest = { name: string; path: string; body: unknown };

/** Statements that are stored before, by their ids. */
export type HeavyCase = { statements: readonly Statement[]; requests: readonly HeavyRequest[] };

/** `scale` 1 is the size that stopped the service for everybody; smaller ones are for a quick run. */
export function heavyRequests(scale: number): HeavyCase {
  const of = (most: number): number => Math.max(2, Math.round(most * scale));
  const workshops = workshopStatement(of(30), of(100));
  const chain = chainStatement('A/C.9/99/L.13', of(200), of(900));
  const mine = (symbol: string): string => symbol.replaceAll('/', '-');
  const explained = { statement: chain, rateCards: [] };
  // As long as a chain may be, and with as much that hangs on it as makes more than 1.2 MB.
  const longest = chainStatement('A/C.9/99/L.16', Math.min(of(200), workLimits.milestonesInChain), of(3_000));
  return {
    statements: [workshops, chain],
    requests: [
      {
        name: `a sweep of ${of(5_000)} days over ${of(30)} workshops of ${2 * of(100)} entries`,
        path: '/v1/sweeps',
        body: {
          statement: mine(workshops.symbol),
          axes: [
            { kind: 'milestone', milestone: 'start', from: '2031-01-01', through: lastDay(of(5_000) - 1), step: 'day' },
          ],
        },
      },
      {
        name: `a sweep by section and over many years`,
        path: '/v1/sweeps',
        body: {
          statement: mine(workshops.symbol),
          bySection: true,
          years: Array.from({ length: 150 }, (_, year) => 2030 + year),
          axes: [
            { kind: 'milestone', milestone: 'start', from: '2031-01-01', through: lastDay(of(5_000) - 1), step: 'day' },
          ],
        },
      },
      {
        name: `the sensitivities of ${of(30)} workshops of ${2 * of(100)} entries`,
        path: '/v1/sensitivities',
        body: { statement: mine(workshops.symbol) },
      },
      {
        name: `a plan of ${of(500)} workshops that fail one by one`,
        path: '/v1/programme-plans',
        body: failingPlan(of(500)),
      },
      {
        name: `a million draws`,
        path: '/v1/risks',
        body: {
          statement: mine(workshops.symbol),
          milestone: 'start',
          forecast: { draws: of(1_000_000), asOf: '2026-12-31', deposits: 9, horizonYears: 50 },
        },
      },
      { name: `a forecast of many draws`, path: '/v1/forecasts', body: { draws: of(1_000_000), horizonYears: 50 } },
      { name: `chained milestones, explained`, path: '/v1/compute?explain=full', body: explained },
      {
        name: `the longest chain of milestones that is read, explained`,
        path: '/v1/compute?explain=full',
        body: { statement: longest, rateCards: [] },
      },
      {
        name: `many components, explained`,
        path: '/v1/compute?explain=full',
        body: { statement: itemStatement('A/C.9/99/L.14', of(10_000)), rateCards: [] },
      },
      {
        name: `shares of many lines`,
        path: '/v1/compute',
        body: { statement: shareStatement('A/C.9/99/L.15', of(900), of(40)), rateCards: [] },
      },
    ],
  };
}

function lastDay(days: number): string {
  return new Date(Date.UTC(2031, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
}

function workshopStatement(count: number, entries: number): Statement {
  const requirements = Array.from({ length: count }, (_, place): Requirement => ({
    kind: 'workshop',
    ...common(`workshop-${place}`),
    schedule: { every: 1, from: { milestone: 'start' } },
    workshops: '1',
    days: '5',
    participants: [],
    experts: Array.from({ length: entries }, (_each, entry) => ({
      id: `group-${entry}`,
      title: `Group ${entry}`,
      number: '3',
      cost: { ticket: rate('1234.56'), subsistence: rate('210.10'), nights: '5', terminalExpenses: rate('94') },
      charge,
    })),
    services: Array.from({ length: entries }, (_each, entry) => ({
      id: `service-${entry}`,
      title: `Service ${entry}`,
      quantity: '7',
      unit: 'copies',
      per: 'workshop-day' as const,
      rate: rate('3.21'),
      charge,
    })),
  }));
  return smallStatement(requirements, { symbol: 'A/C.9/99/L.12' });
}

function chainStatement(symbol: string, links: number, items: number): Statement {
  const milestones = Array.from({ length: links }, (_, place): Milestone => ({
    id: `m-${place}`,
    title: `Milestone ${place} ${'of a long chain '.repeat(12)}`.trim(),
    rule: place === 0 ? { on: '2030-01-01' } : { days: 1, after: { days: 0, after: { milestone: `m-${place - 1}` } } },
    source,
  }));
  const requirements = Array.from({ length: items }, (_, place) =>
    item(`item-${place}`, '1', '100', { schedule: { every: 1, from: { milestone: `m-${links - 1}` } } }),
  );
  return smallStatement(requirements, { symbol, milestones });
}

function itemStatement(symbol: string, items: number): Statement {
  const requirements = Array.from({ length: items }, (_, place) =>
    item(`item-${place}`, '3', '123.45', { schedule: { every: 1, from: { in: 2030 } } }),
  );
  return smallStatement(requirements, { symbol, years: { first: 2030, last: 2059 } });
}

function shareStatement(symbol: string, items: number, shares: number): Statement {
  const lines = Array.from({ length: items }, (_, place) =>
    item(`item-${place}`, '3', '123.45', {
      charge: { ...charge, line: `Line ${place}` },
      schedule: { every: 1, from: { in: 2030 } },
    }),
  );
  const taken = Array.from({ length: shares }, (_, place): Requirement => ({
    kind: 'share',
    ...common(`share-${place}`),
    charge: { ...charge, object: `Support ${place}` },
    of: [{ section: '23', object: 'Travel of staff' }],
    rate: rate('0.13'),
  }));
  return smallStatement([...lines, ...taken], { symbol, years: { first: 2030, last: 2059 } });
}

/** Workshops whose posts are never there: each finds no days in ten years, one after another. */
function failingPlan(count: number): unknown {
  const states = ['KEN', 'UGA', 'TZA', 'RWA', 'ETH', 'SOM', 'SDN', 'EGY', 'GHA', 'NGA'];
  const workshops = Array.from({ length: count }, (_, place) =>
    workshop({
      id: `w-${place}`,
      start: null,
      window: { from: { on: '2030-01-01' }, until: { on: '2039-12-31' } },
      team: ['absent'],
      invited: [states[place % 10] ?? 'KEN', states[(place + 3) % 10] ?? 'UGA'],
    }),
  );
  const posts = [{ id: 'absent', title: 'Never there', station: 'Nairobi', effective: { on: '2060-01-01' } }];
  return {
    programme: rawProgramme(workshops, { posts }),
    asOf: '2030-01-01',
    budget: '1000000',
    period: { from: '2030-01-01', until: '2039-12-31' },
  };
}
