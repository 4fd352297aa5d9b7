import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardText, l53Text, startTestApi, type TestApi } from '../../support/api.ts';
import { runHere } from './run-cli.ts';

// The same documents are given to the command line as files and to the service as stored documents; both must say the same.

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
  return code === 0 ? (JSON.parse(stdout) as Json) : stderr;
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
    ...(body === undefined ? {} : { body }),
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

  it('of the explanation of a figure', async () => {
    const query = 'section=2&object=Other%20staff%20costs&line=Interpretation%20services&year=2028';
    const here = await ask(
      VARIANTS.plain,
      'explain',
      ...['--section', '2', '--object', 'Other staff costs', '--line', 'Interpretation services', '--year', '2028'],
    );
    expect(here).toEqual(await fetchJson(VARIANTS.plain, 'GET', `/v1/statements/${statement}/explanation?${query}`));
  });

  it('of a comparison under a scenario', async () => {
    const file = join(folder, 'plain-statements.json');
    const { code, stdout } = await runHere(['compare', file, ...stack(later), '--format', 'json']);
    expect(code).toBe(0);
    const there = await fetchJson(VARIANTS.plain, 'POST', '/v1/comparisons', {
      from: { statement },
      to: { statement, scenarios: [later] },
    });
    expect(JSON.parse(stdout)).toEqual(there);
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

describe('the command line refuses what the API refuses', () => {
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
      'explain',
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
});
