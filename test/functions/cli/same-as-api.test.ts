import { defined } from '../../../shared/canonical/defined.ts';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardText, l53Text, startTestApi, type TestApi } from '../../support/api.ts';
import { CONVENTION_ID } from '../../../shared/treaties/known-treaties.ts';
import { heavyRequests } from '../../support/heavy-requests.ts';
import { runHere } from './run-cli.ts';

// The same documents are given to the command line as files and to the service as stored documents; both must say the
// same.

type Json = Record<string, unknown>;
type Variant = { organization: string; statement?: (statement: Json) => Json; card?: (card: Json) => Json };

const VARIANTS = {
  plain: { organization: 'plain' },
  expired: { organization: 'expired', card: (card) => ({ ...card, expiresOn: '2024-06-01' }) },
  expiredSince: { organization: 'expired-since', card: (card) => ({ ...card, expiresOn: '2026-11-24' }) },
  stale: { organization: 'stale', card: (card) => ({ ...card, verifiedOn: '2020-01-01' }) },
} as const satisfies Record<string, Variant>;

const later = {
  schema: 'rule153/scenario/1',
  id: 'later',
  title: 'A year later',
  base: { statement: 'A/C.3/79/L.53' },
  changes: [{ kind: 'set-milestone', id: 'in-force', milestone: 'entry-into-force', to: { in: 2028 } }],
};
const muchLater = {
  ...later,
  id: 'much-later',
  changes: [{ kind: 'set-milestone', id: 'in-force', milestone: 'entry-into-force', to: { in: 2029 } }],
};
const pinned = { ...later, id: 'pinned', base: { ...later.base, revision: 'A'.repeat(43) } };

let api: TestApi;
let folder: string;
beforeAll(async () => {
  api = await startTestApi();
  folder = mkdtempSync(join(tmpdir(), 'rule153-same-'));
  for (const scenario of [later, muchLater, pinned]) write(`${scenario.id}.json`, scenario);
  for (const variant of Object.values(VARIANTS)) await give(variant);
});
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, value: unknown): void {
  writeFileSync(join(folder, name), JSON.stringify(value));
}

/** A file with a document, by its path. */
function given(name: string, value: unknown): string {
  write(name, value);
  return join(folder, name);
}

async function give({ organization, statement, card }: Variant): Promise<void> {
  const same = (value: Json) => value;
  const documents = {
    'rate-cards': (card ?? same)(JSON.parse(cardText()) as Json),
    statements: (statement ?? same)(JSON.parse(l53Text()) as Json),
  };
  for (const [collection, body] of Object.entries(documents)) {
    write(`${organization}-${collection}.json`, body);
    // A document that the service does not take is one that the command line must refuse in the same words.
    await api.send('budget-officer', 'POST', `/v1/${collection}`, { body, organization });
  }
}

/** Asks the command line: the JSON that it prints, or what it refuses. */
async function ask(variant: Variant, command: string, ...options: readonly string[]): Promise<Json | string> {
  const { organization } = variant;
  const files = { statement: `${organization}-statements.json`, card: `${organization}-rate-cards.json` };
  const { code, stdout, stderr } = await runHere([
    command,
    join(folder, files.statement),
    '--rate-card',
    join(folder, files.card),
    '--format',
    'json',
    ...options,
  ]);
  return code === 0 ? withoutRevisions(JSON.parse(stdout) as Json) : stderr;
}

/** Asks the service: its JSON without what it says of stored revisions, or the problems of its refusal. */
async function fetchJson(
  { organization }: Variant,
  method: string,
  path: string,
  body?: unknown,
): Promise<Json | readonly string[]> {
  const response = await api.send('planner', method, path, {
    organization,
    ...defined({ body }),
  });
  const value = (await response.json()) as Json & { problems?: readonly { message: string }[] };
  if (!response.ok) return (value.problems ?? []).map(({ message }) => message);
  return withoutRevisions(value);
}

/** A result without the stored revisions that it was made from, which files do not have. */
function withoutRevisions(value: Json): Json {
  return Object.fromEntries(
    Object.entries(value).filter(([name, field]) => {
      const isObject = typeof field === 'object' && field !== null;
      return !(isObject && (name === 'basis' || (name === 'from' && 'decisions' in field)));
    }),
  );
}

const statement = 'A-C.3-79-L.53';
const stack = (...scenarios: readonly { id: string }[]) =>
  scenarios.flatMap(({ id }) => ['--scenario', join(folder, `${id}.json`)]);

describe('the command line says what the API says', () => {
  it.each(['plain', 'expiredSince', 'stale'] as const)(
    'of an estimate, with the same queries and notes: %s',
    async (name) => {
      const [here, there] = [
        await ask(VARIANTS[name], 'estimate'),
        await fetchJson(VARIANTS[name], 'GET', `/v1/statements/${statement}/estimate`),
      ];
      expect(here).toEqual(there);
      const { warnings } = (await ask(VARIANTS[name], 'check')) as Json;
      expect(warnings).toEqual((there as Json)['warnings']);
    },
  );

  it('of stale rates by name, against the day of today', async () => {
    const { warnings } = (await ask(VARIANTS.stale, 'check')) as { warnings: readonly { code: string }[] };
    expect(warnings.map(({ code }) => code)).toContain('stale-rates');
  });

  it('of the proof of a figure', async () => {
    const query = 'section=2&object=Other%20staff%20costs&line=Interpretation%20services&year=2028';
    const here = await ask(
      VARIANTS.plain,
      'why',
      ...['--section', '2', '--object', 'Other staff costs', '--line', 'Interpretation services', '--year', '2028'],
    );
    expect(here).toEqual(await fetchJson(VARIANTS.plain, 'GET', `/v1/statements/${statement}/proof?${query}`));
  });

  it('of a comparison under a scenario', async () => {
    const file = join(folder, 'plain-statements.json');
    const { code, stdout } = await runHere(['compare', file, ...stack(later), '--format', 'json']);
    expect(code).toBe(0);
    const there = await fetchJson(VARIANTS.plain, 'POST', '/v1/comparisons', {
      from: { statement },
      to: { statement, scenarios: [later] },
    });
    expect(withoutRevisions(JSON.parse(stdout) as Json)).toEqual(there);
  });
});

describe('the command line computes as the API does', () => {
  it('a forecast', async () => {
    const { code, stdout } = await runHere(['forecast', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(await fetchJson(VARIANTS.plain, 'POST', '/v1/forecasts', {}));
  });

  it('the calendar of a statement', async () => {
    const { code, stdout } = await runHere(['calendar', join(folder, 'plain-statements.json'), '--format', 'json']);
    expect(code).toBe(0);
    const there = await fetchJson(VARIANTS.plain, 'GET', `/v1/statements/${statement}/calendar.json`);
    expect(JSON.parse(stdout)).toEqual(there);
  });

  it('the drivers that move the total most', async () => {
    const here = (await ask(VARIANTS.plain, 'sensitivity')) as Json;
    const there = (await fetchJson(VARIANTS.plain, 'POST', '/v1/sensitivities', { statement })) as Json;
    expect(here['drivers']).not.toBeUndefined();
    expect(here['drivers']).toEqual(there['drivers']);
  });
});

/** The file in which a document is given to the command line, and the id under which the service was given it. */
const programme = JSON.parse(readFileSync('shared/reference/workshops/l53-programme.json', 'utf8')) as Json & {
  workshops: readonly Json[];
};
const profile = JSON.parse(readFileSync('shared/reference/posts/london-programme-officer.json', 'utf8')) as Json;
const terms = JSON.parse(
  readFileSync('shared/reference/engagements/internet-governance-consultant.json', 'utf8'),
) as Json;

describe('the command line gives the same results as the API', () => {
  const file = () => join(folder, 'plain-statements.json');
  const axes = [
    { kind: 'milestone', milestone: 'entry-into-force', from: '2027-01-01', through: '2028-12-31', step: 'quarter' },
  ];
  const results: readonly (readonly [string, () => readonly string[], string, string, unknown])[] = [
    [
      'sweep',
      () => ['sweep', file(), '--entry-into-force', '2027..2028', '--step', 'quarter'],
      ...(['POST', '/v1/sweeps', { statement, axes }] as const),
    ],
    [
      'sweep under a scenario, by section',
      () => ['sweep', file(), '--quantity', 'conference.days=5..7', '--by', '1', '--by-section', ...stack(later)],
      'POST',
      '/v1/sweeps',
      {
        statement,
        scenarios: [later],
        bySection: true,
        axes: [
          {
            kind: 'quantity',
            target: { requirement: 'conference', quantity: 'days' },
            from: '5',
            through: '7',
            step: '1',
          },
        ],
      },
    ],
    [
      'risk',
      () => ['risk', file(), '--draws', '2000', '--horizon', '10', '--years', '2026-2030'],
      'POST',
      '/v1/risks',
      { statement, forecast: { draws: 2000, horizonYears: 10 }, years: { first: 2026, last: 2030 } },
    ],
    ['paragraphs', () => ['paragraphs', file()], 'GET', `/v1/statements/${statement}/paragraphs`, undefined],
    [
      'breakdown',
      () => ['breakdown', file(), '--by', 'paragraph', '--table', '2'],
      'GET',
      `/v1/statements/${statement}/breakdown?by=paragraph&table=2`,
      undefined,
    ],
    [
      'where-used',
      () => ['where-used', file(), '--milestone', 'entry-into-force'],
      'GET',
      `/v1/statements/${statement}/where-used?milestone=entry-into-force`,
      undefined,
    ],
    ['recosting', () => ['recosting', file()], 'GET', `/v1/statements/${statement}/recosting`, undefined],
    ['posts', () => ['staffing', file()], 'GET', `/v1/statements/${statement}/posts`, undefined],
    [
      'paragraphs without staff assessment',
      () => ['paragraphs', file(), '--net'],
      ...(['GET', `/v1/statements/${statement}/paragraphs?staffAssessment=without`, undefined] as const),
    ],
    ['sensitivity', () => ['sensitivity', file()], 'POST', '/v1/sensitivities', { statement }],
    [
      'post',
      () => ['posts', given('profile.json', profile), '--start', '2027-01-01', '--yearly-cost', '91000'],
      'POST',
      '/v1/post-profiles/cost',
      { profile, start: '2027-01-01', yearlyCost: '91000' },
    ],
    [
      'engagement',
      () => [
        ...['engagements', given('terms.json', terms), '--statement', file(), '--on', '2026-06-01'],
        ...['--rate-per-word', '2.88'],
      ],
      'POST',
      '/v1/engagements/check',
      { terms, statement, on: '2026-06-01', ratePerWord: '2.88' },
    ],
    [
      'assessment of a programme of workshops',
      () => ['workshops', given('programme.json', programme), '--as-of', '2026-06-01'],
      'POST',
      '/v1/programme-assessments',
      { programme, asOf: '2026-06-01' },
    ],
  ];

  it.each(results)('%s', async (_name, args, method, path, body) => {
    const there = await fetchJson(VARIANTS.plain, method, path, body);
    expect(there).not.toBeInstanceOf(Array);
    const { code, stdout, stderr } = await runHere([...args(), '--format', 'json']);
    expect(code, stderr).toBe(0);
    expect(withoutRevisions(JSON.parse(stdout) as Json)).toEqual(there);
  });
});

describe('the command line refuses what the API refuses', () => {
  const refusals: readonly (readonly [string, () => readonly string[], string, string, unknown])[] = [
    [
      'a programme with a rate card that is not there',
      () => ['workshops', given('no-card.json', { ...programme, rateCards: ['no-such-card'] })],
      'POST',
      '/v1/programme-assessments',
      { programme: { ...programme, rateCards: ['no-such-card'] } },
    ],
    [
      'a scenario of a programme that is pinned to a revision',
      () => ['workshops', given('programme.json', programme), '--scenario', join(folder, 'pinned.json')],
      'POST',
      '/v1/programme-assessments',
      { programme, scenarios: [pinned] },
    ],
    [
      'a plan for a period that ends before it begins',
      () => [
        ...['workshops', given('programme.json', programme), '--plan', '--budget', '100000'],
        ...['--from', '2027-01-01', '--until', '2026-01-01'],
      ],
      'POST',
      '/v1/programme-plans',
      { programme, budget: '100000', period: { from: '2027-01-01', until: '2026-01-01' } },
    ],
    [
      'a figure that is not there',
      () => ['why', join(folder, 'plain-statements.json'), '--section', '99', '--year', '2028'],
      'GET',
      `/v1/statements/${statement}/proof?section=99&year=2028`,
      undefined,
    ],
    [
      'a breakdown of a table that is not there',
      () => ['breakdown', join(folder, 'plain-statements.json'), '--by', 'kind', '--table', '9'],
      'GET',
      `/v1/statements/${statement}/breakdown?by=kind&table=9`,
      undefined,
    ],
    [
      'where something is used that is not there',
      () => ['where-used', join(folder, 'plain-statements.json'), '--milestone', 'entry-in-force'],
      'GET',
      `/v1/statements/${statement}/where-used?milestone=entry-in-force`,
      undefined,
    ],
    [
      'a calendar that is too long',
      () => ['calendar', join(folder, 'plain-statements.json'), '--through', '2190'],
      'GET',
      `/v1/statements/${statement}/calendar.json?through=2190`,
      undefined,
    ],
    [
      'years of a risk before the statement',
      () => ['risk', join(folder, 'plain-statements.json'), '--years', '1950-1951', '--draws', '1000'],
      'POST',
      '/v1/risks',
      { statement, years: { first: 1950, last: 1951 }, forecast: { draws: 1000 } },
    ],
  ];

  it.each(refusals)('%s', async (_name, args, method, path, body) => {
    const there = await fetchJson(VARIANTS.plain, method, path, body);
    expect(there).toBeInstanceOf(Array);
    expect(there).not.toEqual([]);
    const { code, stderr } = await runHere(args());
    expect(code).toBe(1);
    for (const message of there as readonly string[]) expect(stderr).toContain(message);
  });

  it('a document with every mistake at once, those of the schema and those of references', async () => {
    const wrong = (value: Json) => ({
      ...value,
      date: '4.12.2023',
      requirements: (value['requirements'] as readonly Json[]).map((one, position) =>
        position === 1
          ? { ...one, mandates: [{ mandate: 'no-such-mandate' }] }
          : position === 0
            ? { ...one, title: ['7'] }
            : one,
      ),
    });
    const statementWithMistakes = wrong(JSON.parse(l53Text()) as Json);
    const response = await api.send('budget-officer', 'POST', '/v1/statements', {
      body: statementWithMistakes,
      organization: 'plain',
    });
    const { problems } = (await response.json()) as { problems: readonly { path: string; message: string }[] };
    expect(problems.map(({ path }) => path)).toEqual([
      'date',
      'requirements[0].title',
      'requirements[1].mandates[0].mandate',
    ]);
    const { stderr } = await runHere(['check', given('mistakes.json', statementWithMistakes)]);
    for (const { message } of problems) expect(stderr).toContain(message);
    expect(stderr).toMatch(/requirements\[1\]\.mandates\[0\]\.mandate \(requirement "[a-z0-9-]+", line \d+\): /);
  });

  const commands: readonly (readonly [string, readonly string[], string, string, unknown])[] = [
    ['estimate', [], 'GET', `/v1/statements/${statement}/estimate`, undefined],
    ['check', [], 'GET', `/v1/statements/${statement}/estimate`, undefined],
    ['paragraphs', [], 'GET', `/v1/statements/${statement}/paragraphs`, undefined],
    ['sensitivity', [], 'POST', '/v1/sensitivities', { statement }],
    [
      'sweep',
      ['--entry-into-force', '2027..2028', '--step', 'quarter'],
      'POST',
      '/v1/sweeps',
      {
        statement,
        axes: [
          {
            kind: 'milestone',
            milestone: 'entry-into-force',
            from: '2027-01-01',
            through: '2028-12-31',
            step: 'quarter',
          },
        ],
      },
    ],
    ['risk', [], 'POST', '/v1/risks', { statement, milestone: 'entry-into-force' }],
    [
      'why',
      ['--post-start', 'posts-secretariat-head'],
      'GET',
      `/v1/statements/${statement}/post-start?requirement=posts-secretariat-head`,
      undefined,
    ],
  ];

  it.each(commands)('%s with a rate card past its expiry', async (command, options, method, path, body) => {
    const there = await fetchJson(VARIANTS.expired, method, path, body);
    expect(there).toEqual([expect.stringContaining('expires on 2024-06-01')]);
    const here = await ask(VARIANTS.expired, command, ...options);
    for (const message of there as readonly string[]) expect(here).toContain(message);
  });

  it('two scenarios that change the same date', async () => {
    const there = await fetchJson(VARIANTS.plain, 'POST', '/v1/sensitivities', {
      statement,
      scenarios: [later, muchLater],
    });
    const here = await ask(VARIANTS.plain, 'sensitivity', ...stack(later, muchLater));
    expect(there).not.toEqual([]);
    for (const message of there as readonly string[]) expect(here).toContain(message);
  });

  it('a scenario that is made for another revision', async () => {
    const there = await fetchJson(VARIANTS.plain, 'POST', '/v1/sensitivities', { statement, scenarios: [pinned] });
    expect(there).toEqual([expect.stringContaining('is made for another revision')]);
    const here = await ask(VARIANTS.plain, 'sensitivity', ...stack(pinned));
    for (const message of there as readonly string[]) expect(here).toContain(message);
  });

  const scenarioActions: readonly (readonly [string, Variant, () => readonly string[], readonly Json[], string])[] = [
    [
      'a check of a scenario that is made for another revision',
      VARIANTS.plain,
      () => ['check', join(folder, 'pinned.json')],
      [pinned],
      'is made for another revision',
    ],
    [
      'a check of two scenarios that change the same date',
      VARIANTS.plain,
      () => ['check', join(folder, 'later.json'), '--with', join(folder, 'much-later.json')],
      [later, muchLater],
      'entry-into-force',
    ],
    [
      'a scenario applied to a statement whose rate card is past its expiry',
      VARIANTS.expired,
      () => ['apply', join(folder, 'later.json')],
      [later],
      'expires on 2024-06-01',
    ],
  ];

  it.each(scenarioActions)('%s', async (_name, variant, args, scenarios, said) => {
    const there = await fetchJson(variant, 'POST', '/v1/sensitivities', { statement, scenarios });
    expect(there).toEqual([expect.stringContaining(said)]);
    const { organization } = variant;
    const { code, stderr } = await runHere([
      ...['scenario', ...args()],
      ...['--statement', join(folder, `${organization}-statements.json`)],
      ...['--rate-card', join(folder, `${organization}-rate-cards.json`)],
    ]);
    expect(code).toBe(1);
    for (const message of there as readonly string[]) expect(stderr).toContain(message);
  });
});

describe('the command line has the limits of one request', () => {
  const heavy = heavyRequests(1);
  const [workshops] = heavy.statements;
  const plan = heavy.requests.find(({ path }) => path === '/v1/programme-plans')?.body as Json & {
    period: { from: string; until: string };
  };
  const file = () => given('workshops.json', workshops);
  const stored = 'A-C.9-99-L.12';
  const treaty = CONVENTION_ID;
  beforeAll(async () => {
    const response = await api.send('budget-officer', 'POST', '/v1/statements', {
      body: workshops,
      organization: VARIANTS.plain.organization,
    });
    expect(response.status).toBe(201);
  });

  const works: readonly (readonly [string, () => readonly string[], string, unknown])[] = [
    ['sensitivities', () => ['sensitivity', file()], '/v1/sensitivities', { statement: stored }],
    [
      'a risk over many days',
      () => [
        ...['risk', file(), '--milestone', 'start', '--treaty', treaty, '--horizon', '50'],
        ...['--as-of', '2026-12-31', '--deposits', '9'],
      ],
      '/v1/risks',
      {
        statement: stored,
        milestone: 'start',
        forecast: { treaty, horizonYears: 50, asOf: '2026-12-31', deposits: 9 },
      },
    ],
    [
      'many draws',
      () => ['risk', join(folder, 'plain-statements.json'), '--draws', '200001'],
      '/v1/risks',
      { statement, forecast: { draws: 200_001 } },
    ],
    [
      'a plan of many workshops',
      () => [
        ...['workshops', given('many-workshops.json', plan['programme']), '--plan'],
        ...['--budget', plan['budget'] as string, '--from', plan.period.from, '--until', plan.period.until],
      ],
      '/v1/programme-plans',
      plan,
    ],
  ];

  it.each(works)('of %s', { timeout: 60_000 }, async (_name, args, path, body) => {
    const there = await fetchJson(VARIANTS.plain, 'POST', path, body);
    expect(there).toEqual([expect.stringContaining('one request may take')]);
    const { code, stderr } = await runHere(args());
    expect(code).toBe(1);
    for (const message of there as readonly string[]) expect(stderr).toContain(message);
  });

  it('until it is told to lift them', async () => {
    const { code, stderr } = await runHere([
      ...['risk', join(folder, 'plain-statements.json'), '--draws', '200001', '--no-limits'],
    ]);
    expect(code, stderr).toBe(0);
  });
});
