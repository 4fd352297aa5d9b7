import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WRITTEN_KINDS } from '../../../../functions/documents/kinds/written-kinds.ts';
import { type RunningServer, runServer } from '../../local/run-server.ts';
import { type Outcome, runHere } from '../run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'rule153-kinds-'));
const dataFolder = join(folder, 'data');
let server: RunningServer;
let officer: NodeJS.ProcessEnv;
let planner: NodeJS.ProcessEnv;

async function environmentOf(role: string): Promise<NodeJS.ProcessEnv> {
  const token = (await runHere(['token', '--role', role, '--data', dataFolder])).stdout.trim();
  return { RULE153_SERVER: server.origin, RULE153_TOKEN: token, RULE153_DATA: dataFolder };
}

const file = (name: string): string => join(folder, name);

async function run(environment: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Outcome> {
  const outcome = await runHere(args, environment);
  expect(outcome.code, outcome.stderr).toBe(0);
  return outcome;
}

/** Who may change documents of a kind. */
const roleOf = (kind: string) => (kind === 'scenario' || kind === 'workshop-programme' ? planner : officer);

beforeAll(async () => {
  server = await runServer(dataFolder);
  officer = await environmentOf('budget-officer');
  planner = await environmentOf('planner');
});
afterAll(async () => {
  await server.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe.each(WRITTEN_KINDS.map((one) => [one.kind, one] as const))('a %s', (kind, { load }) => {
  it('is imported from YAML, exported, edited and pushed, always from the revision that it was taken from', async () => {
    const who = roleOf(kind);
    const { example, idOf } = await load();
    const id = idOf(example());
    const written = file(`${kind}.yaml`);
    writeFileSync(written, `# By hand\n${stringify(example())}`);
    const imported = await run(who, 'import', written);
    expect(imported.stdout).toMatch(/is at revision 1 on/);
    // The file is what it was, and says of which revision it is a copy.
    expect(readFileSync(written, 'utf8')).toMatch(
      /^# By hand\n[^]*exportedFrom: \{ revision: 1, hash: "[\w-]{43}" \}\n$/,
    );
    const mine = file(`${kind}.json`);
    await run(who, 'export', id, '--kind', kind, '--out', mine);
    expect(JSON.parse(readFileSync(mine, 'utf8'))).toEqual({
      exportedFrom: expect.anything() as unknown,
      ...example(),
    });
    writeFileSync(written, readFileSync(written, 'utf8').replace(/^title: .*/m, 'title: Theirs'));
    expect((await run(who, 'push', written, '--reason', 'Theirs')).stdout).toMatch(/is at revision 2 on/);
    expect((await run(who, 'push', written, '--reason', 'Again')).stdout).toMatch(
      /^Nothing changed: .* at revision 2 on/,
    );
    writeFileSync(mine, readFileSync(mine, 'utf8').replace(/"title": "[^"]*"/, '"title": "Mine"'));
    const late = await runHere(['push', mine, '--reason', 'Mine'], who);
    expect([late.code, late.stderr]).toEqual([
      1,
      expect.stringMatching(/title: base .*; theirs "Theirs"; mine "Mine"/),
    ]);
    const plain = JSON.parse((await run(who, 'export', id, '--kind', kind, '--plain')).stdout) as object;
    expect(plain).toEqual({ ...example(), title: 'Theirs' });
  });
});

describe('a file as people write it', () => {
  it('keeps its revision where numbers stand without quotation marks', async () => {
    const written = file('study.yaml');
    await run({}, 'new', '--template', 'expert-group', '--symbol', 'A/C.1/81/L.9', '--out', written);
    await run(officer, 'import', written);
    for (const [days, revision] of [
      ['days: 4', 2],
      ['days: 3', 3],
    ] as const) {
      writeFileSync(written, readFileSync(written, 'utf8').replace(/days: \d/, days));
      const { stdout, stderr } = await run(officer, 'push', written, '--reason', days);
      expect([stdout, stderr]).toEqual([
        expect.stringContaining(`at revision ${revision} on`),
        expect.stringContaining(`of revision ${revision}`),
      ]);
    }
  });
});

describe('an id that several kinds have', () => {
  it('is exported by its kind, and never guessed', async () => {
    for (const kind of ['rate-card', 'post-profile']) {
      const { load } = WRITTEN_KINDS.find((one) => one.kind === kind) ?? { load: undefined };
      writeFileSync(file('same.json'), JSON.stringify({ ...(await load?.())?.example(), id: 'the-same' }));
      await run(officer, 'import', file('same.json'));
    }
    const both = await runHere(['export', 'the-same'], officer);
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('--kind rate-card or post-profile')]);
    expect((await run(officer, 'export', 'the-same', '--kind', 'post-profile')).stdout).toContain(
      'rule153/post-profile/',
    );
    expect((await runHere(['export', 'the-same', '--kind', 'job'], officer)).code).toBe(2);
  });
});

describe('what is shipped', () => {
  it('is exported without a service, whatever its kind', async () => {
    const without = { RULE153_DATA: dataFolder };
    for (const id of ['l53-identified', 'ratification-programme', 'london-programme-officer', 'compendium-contractor'])
      expect(JSON.parse((await run(without, 'export', id)).stdout)).toHaveProperty('id', id);
    expect((await runHere(['export', 'nothing-here'], without)).code).toBe(1);
  });
});

describe('a table that is taken into a programme', () => {
  it('leaves the revision in its file', async () => {
    const { load } = WRITTEN_KINDS.find(({ kind }) => kind === 'workshop-programme') ?? { load: undefined };
    const id = 'tables-programme';
    writeFileSync(file('tables.json'), JSON.stringify({ ...(await load?.())?.example(), id }));
    await run(planner, 'import', file('tables.json'));
    await run(planner, 'workshops', 'export', file('tables.json'), '--states', '--out', file('states.csv'));
    for (const name of [file('tables.json'), id]) {
      const { stdout } = await run(planner, 'workshops', 'import', name, '--states', '--csv', file('states.csv'));
      expect(JSON.parse(stdout)).toHaveProperty('exportedFrom.revision', 1);
    }
  });
});

describe('a list', () => {
  it('is searched, on a service by the service and of what is shipped alike', async () => {
    const without = { RULE153_DATA: dataFolder };
    for (const environment of [officer, without]) {
      const found = (await run(environment, 'statements', '--search', 'CYBERcrime 79', '--format', 'csv')).stdout;
      expect(found.trim().split('\r\n').slice(1)).toEqual([expect.stringMatching(/^A\/C\.3\/79\/L\.53,/)]);
      expect((await run(environment, 'rates', '--search', 'identified')).stdout).toContain('l53-identified');
      expect((await run(environment, 'rates', '--search', 'identified nothing')).stdout).not.toContain('l53');
    }
    expect((await run(without, 'workshops', '--search', 'Ratification')).stdout).toContain('ratification-programme');
    expect((await run(officer, 'workshops', '--search', 'tables')).stdout).toContain('tables-programme');
    expect((await run(officer, 'statements', '--state', 'closed', '--format', 'json')).stdout).toBe('[]\n');
    expect((await run(officer, 'posts', '--search', 'the-same')).stdout).toContain('the-same');
    expect((await runHere(['statements', '--state', 'draft'], without)).stderr).toContain(
      '--state goes with a service',
    );
    expect((await runHere(['rates', 'l53-identified', '--search', 'x'], without)).code).toBe(2);
    expect((await runHere(['statements', '--state', 'darft'], officer)).code).toBe(1);
  });
});

it('a mapping of columns that a service keeps is listed and used by its id', async () => {
  const kept = file('office-posts.json');
  const posts = file('posts.csv');
  writeFileSync(
    posts,
    'Kennung,number,grade,dutyStation,title,section,type,effective,source\nnew,2,P-4,Vienna,Officer,16,established,2027,A/C.3/81/L.1\n',
  );
  const into = ['import', posts, '--as', 'posts', '--into', 'shared/reference/statements/A-C.3-79-L.53.json'];
  await run(officer, ...into, '--map', 'Kennung=requirement', '--save-mapping', kept);
  await run(officer, 'import', kept);
  expect((await run(officer, 'mappings')).stdout).toMatch(/^office-posts +1 .*posts +9 +Columns of a table of posts$/m);
  expect((await run(officer, ...into, '--mapping', 'office-posts')).stdout).toContain('posts: 1 added');
  const missing = await runHere([...into, '--mapping', 'office-post'], officer);
  expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('There is no mapping "office-post"')]);
});
