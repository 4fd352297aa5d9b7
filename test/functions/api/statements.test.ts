import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../functions/access/principal.ts';
import { exampleStatement } from '../../../functions/documents/kinds/statement.ts';
import { l53Text, seedL53, startTestApi, type TestApi } from '../../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
});
afterAll(async () => api.stop());

const l53 = '/v1/statements/A-C.3-79-L.53';

/** Creates a statement of its own for a test. */
async function create(
  symbol: string,
): Promise<{ path: string; etag: string; body: ReturnType<typeof exampleStatement> }> {
  const body = { ...exampleStatement(), symbol };
  const response = await api.send('budget-officer', 'POST', '/v1/statements', { body });
  expect(response.status, await response.clone().text()).toBe(201);
  return { path: response.headers.get('location') ?? '', etag: response.headers.get('etag') ?? '', body };
}

async function move(
  path: string,
  etag: string,
  to: string,
  reason?: string,
  role: Role = 'budget-officer',
): Promise<Response> {
  return api.send(role, 'POST', `${path}/moves`, {
    body: reason === undefined ? { to } : { to, reason },
    headers: { 'if-match': etag },
  });
}

const problem = async (response: Response) =>
  (await response.json()) as {
    code: string;
    status: number;
    detail: string;
    problems: { path: string; message: string }[];
    current?: { author: string; revision: number };
    changed?: { changed: string[] };
  };

describe('a stored statement', () => {
  it('is read byte for byte as it was sent', async () => {
    const response = await api.send('planner', 'GET', l53);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(l53Text());
    expect(response.headers.get('rule153-revision')).toBe('1');
    expect(response.headers.get('rule153-state')).toBe('draft');
  });

  it('is not sent again to a reader who has it', async () => {
    const etag = (await api.send('planner', 'GET', l53)).headers.get('etag') ?? '';
    const again = await api.send('planner', 'GET', l53, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    const weak = await api.send('planner', 'GET', `${l53}/revisions/1`, {
      headers: { 'if-none-match': `"other", W/${etag}` },
    });
    expect(weak.status).toBe(304);
  });

  it('stands in the list with its symbol, and pages follow each other', async () => {
    await create('A/LIST/1');
    const seen: string[] = [];
    let next: string | null = '/v1/statements?limit=1';
    while (next !== null) {
      const response = await api.send('auditor', 'GET', next);
      const page = (await response.json()) as { items: { id: string; fields: { symbol: string } }[] };
      seen.push(...page.items.map(({ fields }) => fields.symbol));
      next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1] ?? null;
    }
    expect(seen).toEqual(expect.arrayContaining(['A/C.3/79/L.53', 'A/LIST/1']));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('is created once: the second of that name is refused, another symbol that falls under the same id too', async () => {
    const { body } = await create('A/ONCE/1');
    expect((await api.send('budget-officer', 'POST', '/v1/statements', { body })).status).toBe(409);
    expect(
      (await api.send('budget-officer', 'POST', '/v1/statements', { body: { ...body, symbol: 'A/ONCE-1' } })).status,
    ).toBe(409);
  });

  it('is refused with every problem at once, query and body together, and nothing is stored', async () => {
    const body = {
      ...exampleStatement(),
      symbol: 'A/BAD/1',
      currency: 'dollars',
      years: { first: 2030, last: 2020 },
      surprise: 1,
    };
    const response = await api.send('budget-officer', 'POST', '/v1/statements?colour=red', { body });
    const { code, problems } = await problem(response);
    expect([response.status, response.headers.get('content-type'), code]).toEqual([
      422,
      'application/problem+json',
      'invalid',
    ]);
    expect(problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['query.colour', 'currency', 'years.last', 'surprise']),
    );
    expect((await api.send('planner', 'GET', '/v1/statements/A-BAD-1')).status).toBe(404);
  });

  it('refuses money as a JSON number, with its path', async () => {
    const example = exampleStatement();
    const text = JSON.stringify({ ...example, symbol: 'A/FLOAT/1' }).replace('"8050"', '8050.5');
    const { problems } = await problem(await api.send('budget-officer', 'POST', '/v1/statements', { body: text }));
    expect(problems[0]?.path).toBe('requirements[0].rate.value');
  });
});

describe('a change', () => {
  it('names the revision that it was made from, and makes the next', async () => {
    const { path, etag, body } = await create('A/CHANGE/1');
    const response = await api.send('budget-officer', 'PUT', `${path}?reason=${encodeURIComponent('Änderung')}`, {
      body: { ...body, title: 'Another title' },
      headers: { 'if-match': etag },
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      revision: 2,
      action: 'replace',
      reason: 'Änderung',
      role: 'budget-officer',
      author: 'example/budget-officer of example',
    });
    expect(((await (await api.send('planner', 'GET', path)).json()) as { title: string }).title).toBe('Another title');
  });

  it('without If-Match is refused, also with a star or a weak tag, which name no revision', async () => {
    const { path, etag, body } = await create('A/CHANGE/2');
    for (const header of [undefined, '*', `W/${etag}`, 'garbage']) {
      const headers: Record<string, string> = header === undefined ? {} : { 'if-match': header };
      const response = await api.send('budget-officer', 'PUT', path, { body, headers });
      expect([response.status, (await problem(response)).code]).toEqual([428, 'precondition-required']);
    }
  });

  it('made from an old revision is refused with who changed what meanwhile', async () => {
    const { path, etag, body } = await create('A/CHANGE/3');
    const [requirement] = body.requirements;
    const changed = { ...body, requirements: [{ ...requirement, title: 'Changed by the other' }] };
    await api.send('administrator', 'PUT', path, { body: changed, headers: { 'if-match': etag } });
    const response = await api.send('budget-officer', 'PUT', path, { body, headers: { 'if-match': etag } });
    expect(response.status).toBe(412);
    const { code, current, changed: parts } = await problem(response);
    expect(code).toBe('changed-meanwhile');
    expect(current).toMatchObject({ author: 'example/administrator of example', revision: 2 });
    expect(parts).toMatchObject({ changed: ['interpretation'], added: [], removed: [], head: false });
  });

  it('made from something that is no revision of it is refused', async () => {
    const { path, body } = await create('A/CHANGE/4');
    const response = await api.send('budget-officer', 'PUT', path, {
      body,
      headers: { 'if-match': `"${'x'.repeat(43)}"` },
    });
    expect(response.status).toBe(412);
  });

  it('of what is not there is not found, and under another name refused', async () => {
    const { path, etag, body } = await create('A/CHANGE/5');
    expect(
      (
        await api.send('budget-officer', 'PUT', '/v1/statements/A-NOTHING-1', {
          body: { ...body, symbol: 'A/NOTHING/1' },
          headers: { 'if-match': etag },
        })
      ).status,
    ).toBe(404);
    expect(
      (
        await api.send('budget-officer', 'PUT', path, {
          body: { ...body, symbol: 'A/NOTHING/1' },
          headers: { 'if-match': etag },
        })
      ).status,
    ).toBe(422);
  });

  it('sent again under its key is carried out once, also after others', async () => {
    const { path, etag, body } = await create('A/CHANGE/6');
    const options = { body: { ...body, title: 'Once' }, headers: { 'if-match': etag, 'idempotency-key': 'once-6' } };
    const first = await api.send('budget-officer', 'PUT', path, options);
    const second = first.headers.get('etag') ?? '';
    await api.send('administrator', 'PUT', path, {
      body: { ...body, title: 'Later' },
      headers: { 'if-match': second },
    });
    const again = await api.send('budget-officer', 'PUT', path, options);
    expect([again.status, again.headers.get('etag'), again.headers.get('idempotency-replayed')]).toEqual([
      200,
      second,
      'true',
    ]);
    expect(await again.json()).toEqual(await first.json());
    const other = await api.send('budget-officer', 'PUT', path, { ...options, body: { ...body, title: 'Twice' } });
    expect([other.status, (await problem(other)).code]).toEqual([422, 'idempotency-mismatch']);
    const revisions = (await (await api.send('planner', 'GET', `${path}/revisions`)).json()) as { items: unknown[] };
    expect(revisions.items).toHaveLength(3);
  });

  it('keeps its key across a restart of the store', async () => {
    const body = { ...exampleStatement(), symbol: 'A/CHANGE/7' };
    const options = { body, headers: { 'idempotency-key': 'once-7' } };
    const first = await api.send('budget-officer', 'POST', '/v1/statements', options);
    await api.engine.restart('kill');
    api.ports.ledger = api.engine.ledger();
    const again = await api.send('budget-officer', 'POST', '/v1/statements', options);
    expect([again.status, again.headers.get('etag'), again.headers.get('location')]).toEqual([
      201,
      first.headers.get('etag'),
      '/v1/statements/A-CHANGE-7',
    ]);
  });
});

describe('the history of a statement', () => {
  it('tells two revisions apart, requirement by requirement and field by field', async () => {
    const { path, etag, body } = await create('A/HISTORY/1');
    const [first] = body.requirements;
    const later = {
      ...body,
      title: 'Retitled',
      requirements: [
        { ...first, quantity: '12' },
        { ...first, id: 'second', title: 'A second one' },
      ],
    };
    await api.send('budget-officer', 'PUT', path, { body: later, headers: { 'if-match': etag } });
    const response = await api.send('auditor', 'GET', `${path}/diff?from=1&to=2`);
    expect(await response.json()).toMatchObject({
      from: { revision: 1 },
      to: { revision: 2 },
      document: [{ path: 'title', before: body.title, after: 'Retitled' }],
      added: [{ id: 'second', value: { title: 'A second one' } }],
      removed: [],
      changed: [{ id: 'interpretation', changes: [{ path: 'quantity', before: '10', after: '12' }] }],
      reordered: false,
    });
  });

  it('brings an earlier revision back as a new one', async () => {
    const { path, etag, body } = await create('A/HISTORY/2');
    const second = await api.send('budget-officer', 'PUT', path, {
      body: { ...body, title: 'Wrong' },
      headers: { 'if-match': etag },
    });
    const restored = await api.send('budget-officer', 'POST', `${path}/restore`, {
      body: { revision: 1, reason: 'Wrong statement' },
      headers: { 'if-match': second.headers.get('etag') ?? '' },
    });
    expect(await restored.json()).toMatchObject({ revision: 3, action: 'restore', reason: 'Wrong statement' });
    const [now, then] = await Promise.all(
      [path, `${path}/revisions/1`].map(async (one) => (await api.send('planner', 'GET', one)).text()),
    );
    expect(now).toBe(then);
  });

  it('has no revision nought, no negative one and none with letters', async () => {
    const { path } = await create('A/HISTORY/3');
    for (const number of ['0', '-1', '2', 'x', '1e0', '01', '99999999999']) {
      expect((await api.send('planner', 'GET', `${path}/revisions/${number}`)).status, number).toBe(404);
    }
  });
});

describe('the workflow of a statement', () => {
  it('leads from draft to closed, and every step is a revision', async () => {
    const made = await create('A/FLOW/1');
    let { etag } = made;
    for (const to of ['under-review', 'submitted', 'closed']) {
      const response = await move(made.path, etag, to);
      expect([response.status, response.headers.get('rule153-state')]).toEqual([200, to]);
      etag = response.headers.get('etag') ?? '';
    }
    const { items } = (await (await api.send('auditor', 'GET', `${made.path}/revisions`)).json()) as {
      items: { action: string }[];
    };
    expect(items.map(({ action }) => action)).toEqual(['close', 'submit', 'ask-for-review', 'create']);
  });

  it('has no other steps', async () => {
    const { path, etag } = await create('A/FLOW/2');
    const response = await move(path, etag, 'submitted');
    expect([response.status, (await problem(response)).code]).toEqual([409, 'no-such-move']);
  });

  it('locks what is submitted, with whatever reason: opening it again is a step of its own', async () => {
    const { path, etag, body } = await create('A/FLOW/3');
    const reviewed = await move(path, etag, 'under-review');
    const submitted = (await move(path, reviewed.headers.get('etag') ?? '', 'submitted')).headers.get('etag') ?? '';
    const corrected = { ...body, title: 'Corrected' };
    for (const reason of ['', '?reason=Wrong+rate']) {
      const locked = await api.send('budget-officer', 'PUT', `${path}${reason}`, {
        body: corrected,
        headers: { 'if-match': submitted },
      });
      expect([locked.status, (await problem(locked)).code]).toEqual([409, 'locked']);
    }
    const reopened = (await move(path, submitted, 'draft', 'Wrong rate')).headers.get('etag') ?? '';
    const done = await api.send('budget-officer', 'PUT', path, { body: corrected, headers: { 'if-match': reopened } });
    expect(await done.json()).toMatchObject({ revision: 5, action: 'replace', state: 'draft' });
  });

  it('shows a conflict field by field: as it was, as it is now, as it was sent', async () => {
    const { path, etag, body } = await create('A/FLOW/5');
    const put = async (change: object) =>
      api.send('budget-officer', 'PUT', path, { body: { ...body, ...change }, headers: { 'if-match': etag } });
    expect((await put({ title: 'Theirs', date: '2026-02-01' })).status).toBe(200);
    const lost = await put({ title: 'Mine' });
    expect(lost.status).toBe(412);
    const { conflict } = (await lost.json()) as { conflict: unknown };
    const { title, date } = body as { title: string; date: string };
    expect(conflict).toEqual([
      { path: 'date', base: date, theirs: '2026-02-01', mine: date },
      { path: 'title', base: title, theirs: 'Theirs', mine: 'Mine' },
    ]);
  });

  it('lets an administrator alone open what is closed, with a reason', async () => {
    const made = await create('A/FLOW/4');
    let { etag } = made;
    for (const to of ['under-review', 'submitted', 'closed'])
      etag = (await move(made.path, etag, to)).headers.get('etag') ?? '';
    expect(
      (
        await api.send('administrator', 'PUT', `${made.path}?reason=because`, {
          body: made.body,
          headers: { 'if-match': etag },
        })
      ).status,
    ).toBe(409);
    expect((await move(made.path, etag, 'draft', 'New facts')).status).toBe(403);
    expect((await move(made.path, etag, 'draft', undefined, 'administrator')).status).toBe(422);
    expect((await move(made.path, etag, 'draft', 'New facts', 'administrator')).status).toBe(200);
  });
});
