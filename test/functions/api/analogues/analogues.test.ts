import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AnalogueList } from '../../../../shared/analogues/analogue-list.ts';
import type { Analogues, PublicListDryRun, PublishedOne, PublishedPage } from '../../../../shared/results/analogues.ts';
import { cardText, l53Text, seedL53, startTestApi, type TestApi } from '../../../support/api.ts';
import { runHere } from '../../cli/run-cli.ts';
import { draft, publicList, stage } from './public-list.ts';

let api: TestApi;
let folder: string;
let list = '';
let made = 0;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
  folder = mkdtempSync(join(tmpdir(), 'rule153-analogues-'));
});
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  made += 1;
  list = `/v1/analogue-lists/list-${made}`;
  const body = {
    schema: 'rule153/analogue-list/1',
    id: `list-${made}`,
    title: 'Published statements',
    origin: 'A test',
    currency: 'USD',
    statements: [],
  };
  expect((await api.send('budget-officer', 'POST', '/v1/analogue-lists', { body })).status).toBe(201);
});

async function read<Body>(address: string, status = 200): Promise<Body> {
  const response = await api.send('auditor', 'GET', address);
  expect(response.status, await response.clone().text()).toBe(status);
  return (await response.json()) as Body;
}

async function send(body: unknown, query = '', method = 'PUT', below = '/public-list'): Promise<Response> {
  const { headers } = await api.send('budget-officer', 'GET', list);
  return api.send('budget-officer', method, `${list}${below}${query}`, {
    body,
    headers: { 'if-match': headers.get('etag') ?? '' },
  });
}

async function tryOut(body: unknown): Promise<PublicListDryRun> {
  const response = await send(body, '?dryRun=true');
  expect(response.status, await response.clone().text()).toBe(200);
  return (await response.json()) as PublicListDryRun;
}

async function problemsOf(body: unknown, status = 422): Promise<readonly string[]> {
  const response = await send(body);
  expect(response.status).toBe(status);
  const { problems } = (await response.json()) as { problems: readonly { path: string; message: string }[] };
  return problems.map(({ path, message }) => `${path}: ${message}`);
}

async function take(body: unknown): Promise<void> {
  const response = await send(body);
  expect(response.status, await response.clone().text()).toBe(200);
}

function stageOf(entries: Record<string, unknown>[], entry: number, at = 0): Record<string, unknown> {
  const stages = entries[entry]?.['stages'] as Record<string, unknown>[];
  return stages[at] ?? {};
}

describe('the import of the public list', () => {
  it('says what each entry would do, saves nothing in a dry run, and is one revision with its audit entry', async () => {
    const dry = await tryOut(publicList());
    expect(dry.counts).toEqual({ added: 7, changed: 0, unchanged: 0, removed: 0 });
    expect(dry.queries).toEqual([]);
    expect(dry.result.dryRun).toBe(true);
    expect((await read<AnalogueList>(list)).statements).toEqual([]);
    await take(publicList());
    const stored = await read<AnalogueList>(list);
    expect(stored.statements).toHaveLength(7);
    expect(stored.statements[0]?.documents[0]).toMatchObject({ amount: '1500000', published: '2045-11-11' });
    // Null is not known, and not zero.
    expect(stored.statements[6]?.documents[0]).toEqual({
      committee: '5',
      symbol: 'A/C.5/100/7',
      type: 'unknown',
      multiYear: false,
    });
    const audit = await read<{ items: { kind: string; reason: string }[] }>(
      `/v1/audit?kind=analogue-list&id=list-${made}&limit=1`,
    );
    expect(audit.items[0]).toMatchObject({ kind: 'analogue-list', reason: 'Import of the public list' });
  });

  it('leaves and comes back the same', async () => {
    await take(publicList());
    const exported = await read<unknown>(`${list}/public-list`);
    expect(exported).toEqual(publicList());
    expect((await tryOut(exported)).counts).toEqual({ added: 0, changed: 0, unchanged: 7, removed: 0 });
  });

  it('tells a change by document and field, and leaves drafts that it does not name', async () => {
    await take(publicList());
    const [first] = publicList();
    const changed = [{ ...first, stages: [{ ...stageOf(publicList(), 0), amount: 1_600_000 }] }];
    const dry = await tryOut(changed);
    expect(dry.counts).toMatchObject({ changed: 1, unchanged: 0 });
    expect(dry.rows[0]?.fields).toContainEqual({ field: 'stages[0].amount', from: '1500000', to: '1600000' });
    await take(changed);
    expect((await read<AnalogueList>(list)).statements).toHaveLength(7);
  });

  it('keeps an amount that somebody checked, lets it count, and tells where the list says something new', async () => {
    await take(publicList());
    const stored = await read<AnalogueList>(list);
    const checked = { amount: '1700000', source: [{ symbol: 'A/C.3/100/L.51', paragraph: 'paragraph 9' }] };
    const [first, ...others] = stored.statements;
    const [document, ...rest] = first?.documents ?? [];
    const body = { ...stored, statements: [{ ...first, documents: [{ ...document, checked }, ...rest] }, ...others] };
    expect((await send(body, '', 'PUT', '')).status).toBe(200);
    const entries = publicList();
    stageOf(entries, 0)['amount'] = 1_500_001;
    const dry = await tryOut(entries);
    expect(dry.queries.map(({ row, field, message }) => `${row} ${field} ${message}`)).toContain(
      '1 stages[0].amount was 1500000 and is 1500001; 1700000 counts, as checked against A/C.3/100/L.51',
    );
    await take(entries);
    const one = await read<PublishedOne>(`${list}/statements/A-C.3-100-L.1`);
    expect(one.statement.documents[0]).toMatchObject({ amount: '1500001', checked });
    const page = await read<PublishedPage>(`${list}/statements?fromAmount=1700000&toAmount=1700000&stage=statement`);
    expect(page.items.map(({ symbol, amount }) => [symbol, amount?.amount, amount?.checked])).toEqual([
      ['A/C.3/100/L.1', '1700000', true],
    ]);
    stageOf(entries, 0)['symbol'] = 'A/C.3/100/L.99';
    expect((await tryOut(entries)).queries.map(({ message }) => message)).toContain(
      'no longer has A/C.3/100/L.51, whose amount was checked as 1700000; that goes with it',
    );
  });

  it('names every problem by entry and field at once, and changes nothing', async () => {
    const entries = publicList();
    Object.assign(stageOf(entries, 0), { amount: 1.5, committee: '7', publication_date: '2045-02-30' });
    Object.assign(stageOf(entries, 1), { amount: '2000000', document_type: 'letter', posts_count: -1 });
    Object.assign(stageOf(entries, 2), { amount: 1e20, notes: 'a\u0007b' });
    delete entries[3]?.['title'];
    const problems = await problemsOf(entries);
    for (const place of [
      '[0].stages[0].amount',
      '[0].stages[0].committee',
      '[0].stages[0].publication_date',
      '[1].stages[0].amount',
      '[1].stages[0].document_type',
      '[1].stages[0].posts_count',
      '[2].stages[0].amount',
      '[2].stages[0].notes',
      '[3].title',
    ])
      expect(
        problems.filter((problem) => problem.startsWith(`${place}: `)),
        place,
      ).toHaveLength(1);
    expect(problems).toHaveLength(9);
    expect((await read<AnalogueList>(list)).statements).toEqual([]);
  });

  it('refuses a draft that is there twice, also by another spelling of its symbol', async () => {
    const twice = [
      draft('A/C.3/100/L.1', 'One', []),
      draft('A/C.3/100/L.2', 'Two', []),
      draft('a/c.3/100/l.1', 'One', []),
    ];
    expect(await problemsOf(twice)).toEqual([
      '[2].referenced_resolution: names the draft of entry 1 again ("a/c.3/100/l.1"); make one entry of the two',
    ]);
    expect(await problemsOf([draft('...', 'Nothing', [])])).toEqual([
      '[0].referenced_resolution: must have letters or digits',
    ]);
  });

  it('asks of sums that its documents do not give, of slips by tens, of amounts below zero and of what it cannot keep', async () => {
    const odd = draft('A/C.3/100/L.1', 'One', [
      stage('3', 'A/C.3/100/L.51', 193_300, { publication_date: '2045-11-11T10:30:00', page: 4 }),
      stage('Plenary', 'A/100/601', 1_933_000, { document_type: 'fifth_committee_decision' }),
      stage('ACABQ', 'A/100/7/ADD.1', -5, { document_type: 'acabq_report' }),
    ]);
    const dry = await tryOut([
      { ...odd, plenary_amount: 7, total_by_committee: { '3': 193_300, Plenary: 7, ACABQ: -5 } },
    ]);
    expect(dry.queries.map(({ row, field, message }) => `${row} ${field}: ${message}`)).toEqual([
      '0 stages.page: has no place in a list of analogues and is not kept',
      '1 stages[2].amount: is -5: below zero, or a mark of something else?',
      '1 stages[0].publication_date: is 2045-11-11T10:30:00, of which the day alone is kept',
      '1 plenary_amount: is 7; the last document of the plenary says 1933000, which is kept',
      '1 total_by_committee.Plenary: is 7; its last document says 1933000, which is kept',
      '1 stages[1].amount: is 1933000 in A/100/601 and 193300 in A/C.3/100/L.51: the same digits, apart by tens',
    ]);
  });

  it('takes in hostile lists as one refusal', async () => {
    expect((await problemsOf({ list: publicList() })).join()).toContain('must be a list');
    const polluted = `[{"__proto__":{"admin":true},"constructor":1,"referenced_resolution":"A/C.3/100/L.1","title":"One","stages":[],"total_by_committee":{"__proto__":5}}]`;
    const taken = await send(polluted, '?dryRun=true');
    expect(taken.status, await taken.clone().text()).toBeLessThan(500);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
    const many = Array.from({ length: 2_001 }, (_, index) => draft(`A/C.3/100/L.${index}`, 'One', []));
    expect((await problemsOf(many)).join()).toContain('2000');
    expect((await send('['.repeat(100_000))).status).toBe(422);
    expect(
      (await send('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')).status,
    ).toBe(400);
    expect(
      (await send('[{"referenced_resolution":"A/1","referenced_resolution":"A/2","title":"","stages":[]}]')).status,
    ).toBe(422);
  });

  it('is one list that is compared, restored and conflicts as other documents do', async () => {
    await take(publicList());
    const diff = await read<{ added: { id: string }[] }>(`${list}/diff?from=1&to=2`);
    expect(diff.added.map(({ id }) => id)).toContain('a-c-3-100-l-1');
    const stale = await api.send('budget-officer', 'PUT', `${list}/public-list`, {
      body: [],
      headers: { 'if-match': `"${'A'.repeat(43)}"` },
    });
    expect(stale.status).toBe(412);
    expect(
      (await api.send('planner', 'PUT', `${list}/public-list`, { body: [], headers: { 'if-match': '"x"' } })).status,
    ).toBe(403);
  });
});

describe('the search of a list', () => {
  beforeEach(async () => take(publicList()));
  const found = async (query: string) => {
    const { items, notKnown } = await read<PublishedPage>(`${list}/statements?${query}`);
    return [items.map(({ symbol }) => symbol.replace('A/C.3/100/', '')).join(' '), notKnown];
  };

  it('finds by committee, year, stage, amounts, posts, section and words, and counts what says nothing', async () => {
    expect(await found('committee=3')).toEqual(['L.1 L.2 L.3 L.4 L.5', 0]);
    expect(await found('committee=Plenary')).toEqual(['A/C.1/100/L.6 A/100/L.7', 0]);
    expect(await found('stage=acabq-report')).toEqual(['L.1 L.2 L.3 L.4 L.5', 0]);
    expect(await found('fromAmount=2000000&stage=statement')).toEqual(['L.2 L.3 L.4 L.5', 0]);
    // Without a stage the last word counts: the Advisory Committee took a hundred off.
    expect(await found('fromAmount=2000000')).toEqual(['L.3 L.4 L.5', 1]);
    expect(await found('toPosts=0')).toEqual(['A/C.1/100/L.6', 1]);
    expect(await found('section=16')).toEqual(['L.1 L.2 L.3 L.4 L.5', 1]);
    expect(await found('fromYear=2045&toYear=2045')).toEqual(['L.1 L.2 L.3 L.4 L.5 A/C.1/100/L.6 A/100/L.7', 0]);
    expect(await found('q=TRAVEL%20cybercrime')).toEqual(['L.1 L.2 L.3 L.4 L.5', 0]);
    expect(await found('q=nowhere')).toEqual(['', 0]);
  });

  it('gives pages that lead to one another, and CSV with empty cells for what is not known', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page: PublishedPage = await read(`${list}/statements?limit=3&cursor=${cursor}`);
      expect([page.found, page.of]).toEqual([7, 7]);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.cursor ?? '';
    } while (cursor !== '');
    expect(new Set(seen).size).toBe(7);
    await read(`${list}/statements?cursor=nonsense`, 422);
    const csv = await (await api.send('planner', 'GET', `${list}/statements?format=csv&committee=Plenary`)).text();
    expect(csv).toContain(
      'A/100/L.7,Commemoration of a day :#programme budget implications of draft resolution A/100/L.7,Plenary,100,2045,,,,,,\r\n',
    );
  });

  it('gives one by the symbol of its draft, and says what is not there', async () => {
    const one = await read<PublishedOne>(`${list}/statements/A-100-L.7`);
    expect(one.summary).toEqual({
      id: 'a-100-l-7',
      symbol: 'A/100/L.7',
      title: 'Commemoration of a day :#programme budget implications of draft resolution A/100/L.7',
      committee: 'Plenary',
      session: 100,
      year: { year: 2045, by: 'session' },
      stages: ['unknown'],
      sections: [],
    });
    await read(`${list}/statements/A-100-L.8`, 404);
  });
});

describe('analogues of a statement', () => {
  const analogues = async (query = '') =>
    read<Analogues>(`/v1/statements/A-C.3-79-L.53/analogues?list=${list.split('/').at(-1) ?? ''}${query}`);

  it('are chosen by criteria that say why, and a total is held against theirs', async () => {
    await take(publicList());
    const found = await analogues();
    expect(found.subject).toMatchObject({
      committee: '3',
      stage: 'statement',
      amount: 2_569_000,
      posts: 25,
      recurrent: true,
    });
    expect(found.analogues.map(({ statement, alike }) => [statement.symbol, alike])).toEqual([
      // The nearer amount comes first of those that are as alike.
      ['A/C.3/100/L.3', 7],
      ['A/C.3/100/L.4', 7],
      ['A/C.3/100/L.2', 7],
      ['A/C.3/100/L.1', 7],
      ['A/C.3/100/L.5', 6],
    ]);
    expect(found.analogues[0]?.criteria).toContainEqual({
      criterion: 'posts',
      verdict: 'alike',
      because: 'this one has 25, A/C.3/100/L.53 has 20',
    });
    // 1,500,000, 2,000,000, 2,600,000, 3,000,000, 90,000,000 by nearest rank: the second, third and fourth.
    expect(found.plausibility).toMatchObject({
      peers: 5,
      known: 5,
      below: 2,
      equal: 0,
      above: 3,
      lowest: { amount: '1500000' },
      lowerQuartile: { amount: '2000000' },
      middle: { amount: '2600000', symbol: 'A/C.3/100/L.53', draft: 'A/C.3/100/L.3' },
      upperQuartile: { amount: '3000000' },
      highest: { amount: '90000000' },
    });
    expect(found.plausibility.notice).toMatch(
      /^Of the 5 amounts known of what resembles it, 2 are below 2 569 000 in 2025 and 3 above/,
    );
  });

  it('choose without regard to size, so that an outlier is seen', async () => {
    const high = publicList().map((entry) => {
      for (const one of entry['stages'] as Record<string, unknown>[])
        if (one['amount'] !== null) one['amount'] = 90_000_000;
      return entry;
    });
    await take(high.map((entry) => ({ ...entry, plenary_amount: undefined, total_by_committee: undefined })));
    const { plausibility } = await analogues();
    expect(plausibility.notice).toMatch(/^2 569 000 in 2025 is less than each of the 5 amounts known/);
    expect((await analogues('&least=6')).found).toBe(5);
  });

  it('do not count what is not known as alike or zero, and do not count the statement itself', async () => {
    const unknown = draft('A/C.3/100/L.1', 'Convention against cybercrime', [
      stage('3', 'A/C.3/100/L.51', null, { is_recurring: null }),
    ]);
    const own = draft('A/C.3/79/L.22', 'Convention against cybercrime', [stage('3', 'A/C.3/79/L.53', 2_569_000)]);
    await take([unknown, own]);
    const found = await analogues('&least=1');
    expect(found.itself?.symbol).toBe('A/C.3/79/L.22');
    expect(found.compared).toBe(1);
    const verdicts = Object.fromEntries(
      (found.analogues[0]?.criteria ?? []).map(({ criterion, verdict }) => [criterion, verdict]),
    );
    expect(verdicts).toEqual({
      committee: 'alike',
      stage: 'unknown',
      sections: 'unknown',
      posts: 'unknown',
      recurrence: 'unknown',
      // It has one kind of work, which both have.
      work: 'alike',
      words: 'alike',
      size: 'unknown',
    });
    expect(found.plausibility).toMatchObject({ peers: 1, known: 0, below: 0, above: 0 });
    expect(found.plausibility.notice).toContain('too few');
  });

  it('change no figure of the statement', async () => {
    const before = await (await api.send('auditor', 'GET', '/v1/statements/A-C.3-79-L.53/estimate')).text();
    await take(publicList());
    await analogues();
    expect(await (await api.send('auditor', 'GET', '/v1/statements/A-C.3-79-L.53/estimate')).text()).toBe(before);
  });

  it('are the same by the command line, from files', async () => {
    await take(publicList());
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const source = file('public.json', JSON.stringify(publicList(), null, 1));
    const out = join(folder, 'list.json');
    const imported = await runHere(['import', source, '--as', 'public-list', '--out', out, '--format', 'json']);
    expect(imported.code, imported.stderr).toBe(0);
    const { counts, rows, queries, queryCount } = await tryOut([]);
    expect(JSON.parse(imported.stdout)).toMatchObject({ counts: { added: 7 }, queries, queryCount });
    expect([counts.added, rows]).toEqual([0, []]);
    const stored = await read<AnalogueList>(list);
    expect((JSON.parse(readFileSync(out, 'utf8')) as AnalogueList).statements).toEqual(stored.statements);
    const inputs = ['--rate-card', file('card.json', cardText()), '--list', out, '--format', 'json'];
    const asked = await runHere(['analogues', file('l53.json', l53Text()), ...inputs]);
    expect(asked.code, asked.stderr).toBe(0);
    const { list: named, ...result } = JSON.parse(asked.stdout) as Analogues;
    const { list: other, ...expected } = await analogues();
    expect(result).toEqual(expected);
    expect([named.title, other.title]).toEqual(['Published statements', 'Published statements']);
    const search = await runHere(['analogues', '--list', out, '--amounts', '2000000:', '--format', 'json']);
    const page = await read<PublishedPage>(`${list}/statements?fromAmount=2000000&limit=20`);
    expect((JSON.parse(search.stdout) as PublishedPage).items).toEqual(page.items);
    const back = await runHere(['analogues', '--list', out, '--format', 'public-list']);
    expect(JSON.parse(back.stdout)).toEqual(publicList());
  });

  it('have problems of a file at its lines on the command line', async () => {
    const bad = publicList();
    stageOf(bad, 1)['amount'] = 1.5;
    const path = join(folder, 'bad.json');
    writeFileSync(path, JSON.stringify(bad, null, 1));
    const { code, stderr } = await runHere(['import', path, '--as', 'public-list']);
    expect(code).not.toBe(0);
    expect(stderr).toContain('[1].stages[0].amount');
    const without = await runHere(['analogues', 'A/C.3/79/L.53']);
    expect(without.stderr).toContain('--list');
  });
});
