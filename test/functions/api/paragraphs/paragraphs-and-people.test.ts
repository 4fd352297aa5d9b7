import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AmendmentCard } from '../../../../shared/paragraphs/amendment-card.ts';
import { seedL53, startTestApi, type TestApi } from '../../../support/api.ts';
import { readText } from '../../../support/reference.ts';
import type { EngagementReport } from '../../../../shared/results/engagement-report.ts';
import type { PostTable } from '../../../../shared/results/post-table.ts';
import type { PostReport } from '../../../../shared/results/post-report.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
});
afterAll(async () => api.stop());

const shipped = (path: string) => JSON.parse(readText(`shared/reference/${path}.json`)) as Record<string, unknown>;
type Problems = { problems: { path: string }[] };

describe('the price of paragraphs', () => {
  it('sums to the published total, with staff assessment and without', async () => {
    const { years, rows } = (await (
      await api.send('auditor', 'GET', '/v1/statements/A-C.3-79-L.53/paragraphs')
    ).json()) as { years: number[]; rows: { kind: string; paragraphs: string[]; amounts: string[] }[] };
    expect(years.slice(0, 2)).toEqual([2025, 2026]);
    expect(
      rows.find(({ kind, paragraphs }) => kind === 'paragraph' && paragraphs[0] === '6')?.amounts.slice(0, 2),
    ).toEqual(['0', '102800']);
    expect(rows.at(-1)?.amounts[0]).toBe('2807300');
    const csv = await (
      await api.send('planner', 'GET', '/v1/statements/A-C.3-79-L.53/paragraphs?staffAssessment=without&format=csv')
    ).text();
    expect(csv).toContain('total,,,2025,2569000\r\n');
  });

  it('follows the scenarios that are named, as on the command line', async () => {
    const scenario = {
      schema: 'rule153/scenario/1',
      id: 'prices-later',
      title: 'A year later',
      base: { statement: 'A/C.3/79/L.53' },
      changes: [{ kind: 'set-milestone', id: 'in-force', milestone: 'entry-into-force', to: { in: 2028 } }],
    };
    expect((await api.send('planner', 'POST', '/v1/scenarios', { body: scenario })).status).toBe(201);
    const totals = async (query: string): Promise<string[] | undefined> => {
      const response = await api.send('planner', 'GET', `/v1/statements/A-C.3-79-L.53/paragraphs${query}`);
      expect(response.status, await response.clone().text()).toBe(200);
      return ((await response.json()) as { rows: { amounts: string[] }[] }).rows.at(-1)?.amounts;
    };
    const [stated, later] = [await totals(''), await totals('?scenarios=prices-later')];
    expect(later).not.toEqual(stated);
    expect(later?.[0]).toBe(stated?.[0]);
    const unknown = await api.send('planner', 'GET', '/v1/statements/A-C.3-79-L.53/paragraphs?scenarios=none');
    expect(unknown.status).toBe(422);
  });
});

describe('the posts of a statement', () => {
  it('are numbered by year with the annex, as JSON and as CSV', async () => {
    const at = '/v1/statements/A-C.3-79-L.53/posts';
    const response = await api.send('auditor', 'GET', `${at}?by=grade`);
    expect(response.status, await response.clone().text()).toBe(200);
    const { years, annex } = (await response.json()) as PostTable;
    expect(years.find(({ year }) => year === 2027)?.total).toEqual({ before: 23, change: 2, after: 25 });
    expect(annex.reduce((sum, { count }) => sum + count, 0)).toBe(25);
    expect(await (await api.send('planner', 'GET', `${at}?format=csv`)).text()).toContain(
      '2025,category,total,0,23,23\r\n',
    );
    expect((await api.send('planner', 'GET', `${at}?by=age`)).status).toBe(422);
  });
});

describe('an amendment', () => {
  it('gives a card with its bridge, and stores nothing', async () => {
    const response = await api.send('planner', 'POST', '/v1/amendments', {
      body: { amendment: shipped('amendments/one-protocol-session') },
    });
    expect(response.status, await response.clone().text()).toBe(200);
    const card = (await response.json()) as AmendmentCard;
    expect(card.bridge.total.difference).toBe(-574_200);
    expect(
      card.paragraphs.find(({ paragraphs }) => paragraphs[0] === '5')?.years.find(({ year }) => year === 2028),
    ).toEqual({ year: 2028, before: '574200', after: '0', difference: '-574200' });
    const { headers } = await api.send('planner', 'GET', '/v1/statements/A-C.3-79-L.53');
    expect(headers.get('rule153-revision')).toBe('1');
  });

  it('is refused where it drops what is not there, or has another base', async () => {
    const amendment = { ...shipped('amendments/without-paragraph-5'), dropParagraphs: ['op-5', 'op-99'] };
    const response = await api.send('planner', 'POST', '/v1/amendments', { body: { amendment } });
    expect([response.status, ((await response.json()) as Problems).problems.map(({ path }) => path)]).toEqual([
      422,
      ['amendment.dropParagraphs[1]'],
    ]);
    const changed = {
      ...amendment,
      dropParagraphs: ['op-5'],
      changes: [
        { kind: 'escalate', id: 'prices', years: [{ year: 2028, factor: '1.02' }] },
        { kind: 'set-milestone', id: 'later', milestone: 'entry-into-farce', to: { in: 2028 } },
      ],
    };
    const named = await api.send('planner', 'POST', '/v1/amendments', { body: { amendment: changed } });
    expect([named.status, ((await named.json()) as Problems).problems.map(({ path }) => path)]).toEqual([
      422,
      ['amendment.changes[1].milestone'],
    ]);
    expect(
      (
        await api.send('planner', 'POST', '/v1/amendments', {
          body: { amendment: { ...amendment, base: { statement: 'A/NONE' } } },
        })
      ).status,
    ).toBe(404);
  });
});

describe('terms of reference', () => {
  it('are stored, and checked by their id with the rates of a stored card', async () => {
    const card = readText('shared/reference/rate-cards/reference-statements.json');
    expect((await api.send('budget-officer', 'POST', '/v1/rate-cards', { body: card })).status).toBe(201);
    expect(
      (
        await api.send('budget-officer', 'POST', '/v1/engagements', {
          body: shipped('engagements/internet-governance-consultant'),
        })
      ).status,
    ).toBe(201);
    const response = await api.send('auditor', 'POST', '/v1/engagements/check', {
      body: { terms: 'internet-governance-consultant', rateCards: ['reference-statements'], on: '2026-06-01' },
    });
    expect(response.status, await response.clone().text()).toBe(200);
    // (4 + 2 × 20 + 2 × 3) × 500 × 2.88.
    expect(((await response.json()) as EngagementReport).translation?.least).toBe('72000');
  });

  it('are held to the limits across the engagements of a person', async () => {
    const terms = {
      ...shipped('engagements/compendium-contractor'),
      window: { from: { on: '2030-06-01' }, until: { on: '2030-10-01' } },
    };
    const others = [
      { id: 'earlier', person: 'A. Person', type: 'individual-contractor', from: '2029-12-01', until: '2030-06-01' },
    ];
    const { limits, fee } = (await (
      await api.send('planner', 'POST', '/v1/engagements/check', {
        body: { terms, person: 'A. Person', others, fee: '24000' },
      })
    ).json()) as EngagementReport;
    expect(limits).toMatchObject([{ code: 'over-limit', months: '10' }]);
    expect(fee).toBe('24000');
  });

  it('give payments that sum to the fee, as CSV', async () => {
    const terms = {
      ...shipped('engagements/compendium-contractor'),
      payments: [
        { id: 'a', title: 'First', share: '0.333333', onAcceptanceOf: ['review-note'] },
        { id: 'b', title: 'Last', share: '0.666667', onAcceptanceOf: ['compendium'] },
      ],
    };
    const text = await (
      await api.send('planner', 'POST', '/v1/engagements/check?format=csv', { body: { terms, fee: '100' } })
    ).text();
    // 33.3333 and 66.6667: rounded down 33 and 66, and the unit left over goes to the one that lost more.
    expect(text).toContain('payment,a,First,0.333333,33.3333,33,');
    expect(text).toContain('payment,b,Last,0.666667,66.6667,67,');
  });

  it('are not costed with a card past its expiry, unless an officer extends its rates', async () => {
    const card = {
      schema: 'rule153/rate-card/3',
      id: 'words',
      title: 'Words',
      currency: 'USD',
      provenance: 'illustrative',
      verifiedOn: '2026-01-01',
      expiresOn: '2027-01-01',
      rates: [
        {
          code: 'translation-word',
          value: '3',
          currency: 'USD',
          basis: 'per word',
          validFrom: '2025-01-01',
          source: [{ symbol: 'A/1' }],
        },
      ],
    };
    expect((await api.send('budget-officer', 'POST', '/v1/rate-cards', { body: card })).status).toBe(201);
    const check = (on: string) =>
      api.send('planner', 'POST', '/v1/engagements/check', {
        body: { terms: shipped('engagements/internet-governance-consultant'), rateCards: ['words'], on },
      });
    expect(((await (await check('2026-12-31')).json()) as EngagementReport).translation?.least).toBe('75000');
    expect(((await (await check('2027-01-01')).json()) as { code: string }).code).toBe('expired-rate-card');
    await api.send('budget-officer', 'POST', '/v1/decisions', {
      body: { rateCard: 'words', extendedUntil: '2027-06-01', reason: 'The next are expected in May.' },
    });
    expect((await check('2027-05-31')).status).toBe(200);
    expect((await check('2027-06-01')).status).toBe(422);
  });

  it('are refused with a window that nobody would count', async () => {
    const terms = {
      ...shipped('engagements/compendium-contractor'),
      window: { from: { on: '1900-01-01' }, until: { on: '2199-01-01' } },
    };
    expect(
      (
        (await (await api.send('planner', 'POST', '/v1/engagements/check', { body: { terms } })).json()) as Problems
      ).problems.map(({ path }) => path),
    ).toEqual(['window.until']);
  });
});

describe('a post profile', () => {
  it('is stored by an officer and calculated by its id: 91,000 / (35 × 52) = 50 an hour', async () => {
    expect(
      (await api.send('planner', 'POST', '/v1/post-profiles', { body: shipped('posts/london-programme-officer') }))
        .status,
    ).toBe(403);
    expect(
      (
        await api.send('budget-officer', 'POST', '/v1/post-profiles', {
          body: shipped('posts/london-programme-officer'),
        })
      ).status,
    ).toBe(201);
    const body = {
      profile: 'london-programme-officer',
      start: '2027-01-01',
      yearlyCost: '91000',
      weeks: { number: '52', assumption: '52 weeks, leave paid' },
    };
    const { hourCost, milestones } = (await (
      await api.send('planner', 'POST', '/v1/post-profiles/cost', { body })
    ).json()) as PostReport;
    expect(hourCost?.costAnHour).toBe('50');
    expect(milestones.map(({ day }) => day)).toEqual(['2027-01-01', '2027-07-01', '2031-01-01', '2035-01-01']);
  });

  it('spreads its cost over its areas, which sum to it', async () => {
    const { cost } = (await (
      await api.send('planner', 'POST', '/v1/post-profiles/cost', {
        body: { profile: shipped('posts/south-east-protect-officer'), yearlyCost: '60001' },
      })
    ).json()) as PostReport;
    expect(cost?.areas.reduce((sum, { rounded }) => sum + rounded, 0)).toBe(60_001);
  });

  it('is not there for strangers', async () => {
    expect(
      (
        await api.send('planner', 'POST', '/v1/post-profiles/cost', {
          body: { profile: 'london-programme-officer' },
          organization: 'strangers',
        })
      ).status,
    ).toBe(404);
  });
});
