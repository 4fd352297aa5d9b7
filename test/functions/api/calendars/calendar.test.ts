import type { CalendarDocument } from '../../../../shared/results/calendar.ts';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { l53Text, seedL53, startTestApi, type TestApi } from '../../../support/api.ts';
import { rawProgramme, workshop } from '../../../support/small-programme.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
});
afterAll(async () => api.stop());

function summaries(text: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component).summary);
}

type Created = { id: string; hash: string; address?: string };

async function makeFeed(body: object, key = {}): Promise<Created> {
  const response = await api.send('budget-officer', 'POST', '/v1/calendar-feeds', { body, headers: key });
  expect(response.status, await response.clone().text()).toBe(201);
  return (await response.json()) as Created;
}

const fetchFeed = (address: string, headers: Record<string, string> = {}) =>
  api.send(undefined, 'GET', address, { headers });

/** What a feed says of each event's changes, by its uid. */
function numbersOf(feed: string): Map<string, { sequence: number; modified: string }> {
  const events = feed.replace(/\r\n /g, '').split('BEGIN:VEVENT').slice(1);
  const field = (event: string, name: string) => new RegExp(`^${name}[^:]*:(.*)$`, 'm').exec(event)?.[1]?.trim() ?? '';
  return new Map(
    events.map((event) => [
      field(event, 'UID'),
      { sequence: Number(field(event, 'SEQUENCE')), modified: field(event, 'LAST-MODIFIED') },
    ]),
  );
}

describe('the calendar of a statement', () => {
  it('is given as JSON, what is known by the year without a day', async () => {
    const { entries } = (await (
      await api.send('auditor', 'GET', '/v1/statements/A-C.3-79-L.53/calendar.json?through=2032')
    ).json()) as CalendarDocument;
    expect(entries.find(({ uid }) => uid === 'a-c-3-79-l-53.milestone.opening-for-signature@rule153')?.when).toEqual({
      known: 'days',
      from: '2025-10-25',
      until: '2025-10-26',
    });
    expect(entries.filter(({ uid }) => uid.includes('.session.conference.')).map(({ when }) => when)).toEqual(
      [2028, 2030, 2032].map((year) => ({ known: 'year', year })),
    );
    expect(entries.find(({ uid }) => uid.includes('.milestone.first-conference'))?.certainty).toBe('assumed');
  });

  it('is given as iCalendar, the same bytes until it changes', async () => {
    const path = '/v1/statements/A-C.3-79-L.53/calendar.ics?yearEvents=span';
    const first = await api.send('planner', 'GET', path);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await first.text();
    expect(summaries(text)).toContain('Entry into force (in 2027, day not known)');
    expect(await (await api.send('planner', 'GET', path)).text()).toBe(text);
    expect(
      (await api.send('planner', 'GET', path, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } }))
        .status,
    ).toBe(304);
  });

  it('refuses programmes that are not there, and years beyond reason', async () => {
    const response = await api.send(
      'planner',
      'GET',
      '/v1/statements/A-C.3-79-L.53/calendar.json?programmes=none,other&through=2199',
    );
    expect(response.status).toBe(422);
    const { problems } = (await response.json()) as { problems: { path: string }[] };
    expect(problems.map(({ path }) => path)).toEqual(['programmes[0]', 'programmes[1]', 'query.through']);
    expect((await api.send('planner', 'GET', '/v1/statements/none/calendar.ics')).status).toBe(404);
    expect((await api.send('planner', 'GET', '/v1/workshop-programmes/none/calendar.ics')).status).toBe(404);
  });
});

describe('a calendar feed', () => {
  it('is read without a token by whoever has its address, and is what an officer asked for', async () => {
    const { address = '' } = await makeFeed({ statement: 'A-C.3-79-L.53', yearEvents: 'span', title: 'Convention' });
    expect(address).toMatch(/^\/v1\/feeds\/[\w-]+\.[a-z0-9-]+\.[\w-]{43}\/calendar\.ics$/);
    const response = await fetchFeed(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    const text = await response.text();
    expect(text).toContain('X-WR-CALNAME:Convention\r\n');
    expect(summaries(text)).toContain('Opening for signature in Hanoi');
    expect((await fetchFeed(address, { 'if-none-match': response.headers.get('etag') ?? '' })).status).toBe(304);
  });

  it('asks to be read again every hour, and the reader in between whether it still holds', async () => {
    const { address = '' } = await makeFeed({ statement: 'A-C.3-79-L.53' });
    const response = await fetchFeed(address);
    const calendar = new ICAL.Component(ICAL.parse(await response.text()) as unknown[]);
    const interval = calendar.getFirstPropertyValue('refresh-interval');
    expect(interval).toBeInstanceOf(ICAL.Duration);
    expect((interval as InstanceType<typeof ICAL.Duration>).toSeconds()).toBe(3600);
    expect(calendar.getFirstPropertyValue('x-published-ttl')).toBe('PT1H');
    // Whoever comes back after the interval, or earlier by hand, never gets an older copy.
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect(
      (await fetchFeed(address, { 'if-none-match': response.headers.get('etag') ?? '' })).headers.get('cache-control'),
    ).toBe('private, no-cache');
  });

  it('alone does so: a file is read once', async () => {
    const file = await api.send('planner', 'GET', '/v1/statements/A-C.3-79-L.53/calendar.ics');
    expect(await file.text()).not.toMatch(/REFRESH-INTERVAL|X-PUBLISHED-TTL/);
  });

  it('follows its statement', async () => {
    const { address = '' } = await makeFeed({ statement: 'A-C.3-79-L.53' });
    const before = await fetchFeed(address);
    const { headers } = await api.send('budget-officer', 'GET', '/v1/statements/A-C.3-79-L.53');
    const body = l53Text().replace('"2025-10-25"', '"2025-10-24"');
    expect(body).not.toBe(l53Text());
    expect(
      (
        await api.send('budget-officer', 'PUT', '/v1/statements/A-C.3-79-L.53', {
          body,
          headers: { 'if-match': headers.get('etag') ?? '' },
        })
      ).status,
    ).toBe(200);
    const after = await fetchFeed(address, { 'if-none-match': before.headers.get('etag') ?? '' });
    expect(after.status).toBe(200);
    const text = await after.text();
    expect(text).toContain('DTSTART;VALUE=DATE:20251024');
    // Only the event that moved has a later number and a later change than before, so that a program takes it alone.
    const [was, is] = [numbersOf(await before.text()), numbersOf(text)];
    const moved = [...is.keys()].filter((uid) => is.get(uid)?.sequence !== was.get(uid)?.sequence);
    expect(moved).toHaveLength(1);
    const [uid = ''] = moved;
    expect(text).toMatch(new RegExp(`UID:${uid}[\\s\\S]*?DTSTART;VALUE=DATE:20251024`));
    expect(is.get(uid)?.sequence).toBeGreaterThan(was.get(uid)?.sequence ?? 0);
    // Times of calendars are whole seconds, so what moved at once may have the time of before.
    for (const [other, { modified }] of is)
      if (other === uid) expect(modified >= (was.get(other)?.modified ?? '')).toBe(true);
      else expect(modified).toBe(was.get(other)?.modified);
    expect(text).toContain('LAST-MODIFIED:');
  });

  it('shows sessions of known days meeting by meeting, in the time of their place', async () => {
    await api.send('planner', 'POST', '/v1/workshop-programmes', {
      body: { ...rawProgramme([workshop({ id: 'w' })]), id: 'feeding' },
    });
    const { address = '' } = await makeFeed({ programmes: ['feeding'], hours: [{ begins: '10:00', ends: '13:00' }] });
    const text = await (await fetchFeed(address)).text();
    // Three days from 4 March 2030, one meeting a day, in Nairobi's own time.
    expect(text.match(/DTSTART;TZID=Africa\/Nairobi:2030030[456]T100000/g)).toHaveLength(3);
    expect(text).toContain('BEGIN:VTIMEZONE');
  });

  it('leads nowhere once it is revoked, and both are in the audit trail', async () => {
    const { id, hash, address = '' } = await makeFeed({ statement: 'A-C.3-79-L.53', reason: 'For the delegations' });
    const revoked = await api.send('administrator', 'POST', `/v1/calendar-feeds/${id}/revocation`, {
      body: { reason: 'It was forwarded.' },
      headers: { 'if-match': `"${hash}"` },
    });
    expect(revoked.status).toBe(200);
    expect((await fetchFeed(address)).status).toBe(404);
    const again = await api.send('budget-officer', 'POST', `/v1/calendar-feeds/${id}/revocation`, {
      body: { reason: 'Again.' },
      headers: { 'if-match': revoked.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(409);
    const { items } = (await (
      await api.send('auditor', 'GET', `/v1/audit?kind=calendar-feed&id=${id}&order=oldest`)
    ).json()) as { items: { action: string; role: string; reason: string }[] };
    expect(items.map(({ action, role, reason }) => [action, role, reason])).toEqual([
      ['create', 'budget-officer', 'For the delegations'],
      ['revoke', 'administrator', 'It was forwarded.'],
    ]);
  });

  it('keeps its key nowhere: not in the ledger, not in the log, and not for who asks again', async () => {
    const headers = { 'idempotency-key': 'feed-1' };
    const { id, address = '' } = await makeFeed({ statement: 'A-C.3-79-L.53' }, headers);
    const key = address.split('/')[3]?.split('.').at(-1) ?? '';
    expect(key).toHaveLength(43);
    await fetchFeed(address);
    const stored = JSON.stringify(await api.ports.ledger.read({ organization: 'example', kind: 'calendar-feed', id }));
    expect(stored).toContain('keyHash');
    expect(stored).not.toContain(key);
    expect(JSON.stringify(api.records)).not.toContain(key);
    const replayed = await makeFeed({ statement: 'A-C.3-79-L.53' }, headers);
    expect(replayed.id).toBe(id);
    expect(replayed).not.toHaveProperty('address');
  });

  it('refuses every other key alike', async () => {
    const { id, address = '' } = await makeFeed({ statement: 'A-C.3-79-L.53' });
    const [organization = '', , key = ''] = (address.split('/')[3] ?? '').split('.');
    const other = Buffer.from('strangers').toString('base64url');
    const wrong = [
      `${organization}.${id}.${'A'.repeat(43)}`,
      `${other}.${id}.${key}`,
      `${organization}.none.${key}`,
      `${organization}.__proto__.${key}`,
      'nonsense',
      `..${key}`,
    ];
    const addresses = [
      ...wrong.map((token) => `/v1/feeds/${encodeURIComponent(token)}/calendar.ics`),
      ...[...wrong, ''].map((token) => `/v1/calendar.ics?feed=${encodeURIComponent(token)}`),
    ];
    const responses = await Promise.all(
      addresses.map(async (one) => {
        const response = await fetchFeed(one);
        const { detail } = (await response.json()) as { detail: string };
        return [response.status, detail];
      }),
    );
    expect(new Set(responses.map(String)).size).toBe(1);
    expect(responses[0]?.[0]).toBe(404);
  });

  it('is found under the address that it had with its key in the query, until it is revoked', async () => {
    const { id, hash, address = '' } = await makeFeed({ statement: 'A-C.3-79-L.53' });
    const earlier = `/v1/calendar.ics?feed=${address.split('/')[3] ?? ''}`;
    const found = await fetchFeed(earlier);
    expect([found.status, found.headers.get('location'), found.headers.get('cache-control')]).toEqual([
      308,
      address,
      'no-store',
    ]);
    await api.send('budget-officer', 'POST', `/v1/calendar-feeds/${id}/revocation`, {
      body: { reason: 'Over.' },
      headers: { 'if-match': `"${hash}"` },
    });
    expect((await fetchFeed(earlier)).status).toBe(404);
  });

  it.each(['planner', 'auditor'] as const)('is not made by a %s, who may see that it is there', async (role) => {
    expect((await api.send(role, 'POST', '/v1/calendar-feeds', { body: { statement: 'A-C.3-79-L.53' } })).status).toBe(
      403,
    );
    const { items } = (await (await api.send(role, 'GET', '/v1/calendar-feeds')).json()) as {
      items: { fields: { officer: string } }[];
    };
    expect(items[0]?.fields.officer).toBe('budget-officer of example');
  });

  it('is of a calendar that is there', async () => {
    const response = await api.send('budget-officer', 'POST', '/v1/calendar-feeds', {
      body: { statement: 'none', programmes: ['neither'] },
    });
    expect(response.status).toBe(422);
    expect(((await response.json()) as { problems: { path: string }[] }).problems.map(({ path }) => path)).toEqual([
      'statement',
      'programmes[0]',
    ]);
    expect((await api.send('budget-officer', 'POST', '/v1/calendar-feeds', { body: {} })).status).toBe(422);
  });
});
