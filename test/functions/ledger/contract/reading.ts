import { describe, expect, it } from 'vitest';
import type { AuditRequest } from '../../../../functions/ledger/audit/audit.ts';
import type { Page, PageRequest } from '../../../../functions/ledger/reading/list.ts';
import {
  codeOf,
  contentOf,
  type EngineOf,
  freshOrganization,
  minutesAfterNoon,
  saveAll,
  saveRequest,
} from './samples.ts';

/** All pages, each of which but the last must be full. */
async function pagesOf<Item>(limit: number, read: (page: PageRequest) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<Item> = await read({ limit, cursor });
    if (page.cursor !== undefined) expect(page.items).toHaveLength(limit);
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return items;
}

export function describeReading(engine: EngineOf): void {
  const ledger = () => engine().ledger();

  /** Five documents by two actors with two actions, a minute apart. */
  async function fiveChanges(organization: string): Promise<void> {
    for (let index = 0; index < 5; index += 1) {
      const isEven = index % 2 === 0;
      await ledger().save(
        saveRequest(organization, {
          id: `doc-${index}`,
          time: minutesAfterNoon(index),
          actor: { id: isEven ? 'ana' : 'ben', role: 'budget-officer' },
          action: isEven ? 'create' : 'import',
        }),
      );
    }
  }

  describe('reading', () => {
    it('reads any revision, and says when there is none', async () => {
      const organization = freshOrganization();
      const contents = [contentOf({ a: 1 }), contentOf({ a: 2 }), contentOf({})];
      await saveAll(ledger(), organization, contents);
      for (const [index, content] of contents.entries()) {
        expect((await ledger().read({ ...saveRequest(organization), revision: index + 1 })).content).toEqual(content);
      }
      expect(await codeOf(ledger().read({ ...saveRequest(organization), revision: 4 }))).toBe('not-found');
      expect(await codeOf(ledger().read({ ...saveRequest(organization), id: 'unknown' }))).toBe('not-found');
    });

    it('lists documents by id with their head, page by page', async () => {
      const organization = freshOrganization();
      await fiveChanges(organization);
      await ledger().save(
        saveRequest(organization, {
          id: 'doc-2',
          expected: 1,
          state: 'draft',
          fields: { title: 'Two' },
          time: minutesAfterNoon(9),
        }),
      );
      const listed = await pagesOf(2, (page) => ledger().list({ organization, kind: 'statement', ...page }));
      expect(listed.map(({ id, number }) => [id, number])).toEqual([
        ['doc-0', 1],
        ['doc-1', 1],
        ['doc-2', 2],
        ['doc-3', 1],
        ['doc-4', 1],
      ]);
      expect(listed[2]).toMatchObject({ state: 'draft', fields: { title: 'Two' }, time: minutesAfterNoon(9) });
      expect((await ledger().list({ organization, kind: 'rate-card', limit: 10 })).items).toEqual([]);
    });

    it('shows the history both ways, page by page', async () => {
      const organization = freshOrganization();
      await saveAll(
        ledger(),
        organization,
        Array.from({ length: 12 }, (_, index) => contentOf({ index })),
      );
      const numbers = async (order: 'newest' | 'oldest') =>
        (await pagesOf(5, (page) => ledger().history({ ...saveRequest(organization), order, ...page }))).map(
          ({ number }) => number,
        );
      const upwards = Array.from({ length: 12 }, (_, index) => index + 1);
      expect(await numbers('oldest')).toEqual(upwards);
      expect(await numbers('newest')).toEqual(upwards.toReversed());
    });

    it('refuses cursors that it did not give, and limits out of bounds', async () => {
      const organization = freshOrganization();
      const question = { organization, kind: 'statement', id: 'x', limit: 2 } as const;
      for (const cursor of ['', 'x', '!!', Buffer.from('{"pk":"o#other"}').toString('base64url')]) {
        expect(await codeOf(ledger().list({ ...question, cursor }))).toBe('invalid-cursor');
        expect(await codeOf(ledger().history({ ...question, cursor }))).toBe('invalid-cursor');
        expect(await codeOf(ledger().audit({ organization, limit: 2, cursor }))).toBe('invalid-cursor');
      }
      for (const limit of [0, 1001, 1.5]) expect(await codeOf(ledger().list({ ...question, limit }))).toBe('invalid');
    });

    it('never leaves the organization, whatever cursor it is given', async () => {
      const [mine, other] = [freshOrganization(), freshOrganization()];
      await fiveChanges(mine);
      await fiveChanges(other);
      const cursor = (await ledger().audit({ organization: other, limit: 2 })).cursor ?? '';
      const entries = await ledger().audit({ organization: mine, limit: 10, cursor });
      expect(entries.items).toHaveLength(3);
      expect(entries.items.every(({ organization }) => organization === mine)).toBe(true);
    });
  });

  describe('comparing two revisions', () => {
    it('names the parts that were added, removed and changed', async () => {
      const organization = freshOrganization();
      await saveAll(ledger(), organization, [
        contentOf({ a: 1, b: 2, c: 3, d: 4 }),
        contentOf({ x: 9, a: 1, c: 33, d: 4 }),
        contentOf({ d: 4, c: 33, a: 1, x: 9 }, 'Renamed'),
      ]);
      const difference = (from: number, to: number) => ledger().diff({ ...saveRequest(organization), from, to });
      expect(await difference(1, 2)).toEqual({
        head: false,
        added: ['x'],
        removed: ['b'],
        changed: ['c'],
        reordered: false,
      });
      expect(await difference(2, 1)).toEqual({
        head: false,
        added: ['b'],
        removed: ['x'],
        changed: ['c'],
        reordered: false,
      });
      expect(await difference(2, 3)).toEqual({ head: true, added: [], removed: [], changed: [], reordered: true });
      expect(await codeOf(difference(1, 7))).toBe('not-found');
    });
  });

  describe('the audit trail', () => {
    it('has one entry for each change, with what was there before and after', async () => {
      const organization = freshOrganization();
      const saved = await saveAll(ledger(), organization, [contentOf({ a: 1 }), contentOf({ a: 2 })]);
      const { items } = await ledger().audit({
        organization,
        by: { document: { kind: 'statement', id: 'A/C.3/79/L.53' } },
        order: 'oldest',
        limit: 9,
      });
      expect(items.map(({ before, after }) => [before, after])).toEqual([
        [null, saved[0]?.hash],
        [saved[0]?.hash, saved[1]?.hash],
      ]);
      expect(items[1]?.previous).toBe(items[0]?.hash);
      expect(items[0]).toMatchObject({
        author: 'ana',
        role: 'budget-officer',
        action: 'save',
        reason: 'First draft',
        requestId: 'request-1',
      });
    });

    it('has no entry of a change that was refused', async () => {
      const organization = freshOrganization();
      await ledger().save(saveRequest(organization));
      expect(await codeOf(ledger().save(saveRequest(organization, { action: 'second' })))).toBe('conflict');
      expect((await ledger().audit({ organization, limit: 10 })).items.map(({ action }) => action)).toEqual(['save']);
    });

    it('selects by document, actor, action and time, newest first, page by page', async () => {
      const organization = freshOrganization();
      await fiveChanges(organization);
      const ids = async (question: Partial<AuditRequest>, limit = 2) =>
        (await pagesOf(limit, (page) => ledger().audit({ organization, ...question, ...page }))).map(({ id }) => id);
      expect(await ids({})).toEqual(['doc-4', 'doc-3', 'doc-2', 'doc-1', 'doc-0']);
      expect(await ids({ order: 'oldest' }, 1)).toEqual(['doc-0', 'doc-1', 'doc-2', 'doc-3', 'doc-4']);
      expect(await ids({ by: { actor: 'ana' } })).toEqual(['doc-4', 'doc-2', 'doc-0']);
      expect(await ids({ by: { action: 'import' } })).toEqual(['doc-3', 'doc-1']);
      expect(await ids({ by: { document: { kind: 'statement', id: 'doc-3' } } })).toEqual(['doc-3']);
      expect(await ids({ by: { actor: 'nobody' } })).toEqual([]);
      // Half-open: from minute 1, until before minute 3.
      const span = { from: minutesAfterNoon(1), to: minutesAfterNoon(3) };
      expect(await ids(span)).toEqual(['doc-2', 'doc-1']);
      expect(await ids({ ...span, by: { actor: 'ana' } })).toEqual(['doc-2']);
      expect(await ids({ from: span.to, to: span.from })).toEqual([]);
    });

    it('selects by document within a span of time', async () => {
      const organization = freshOrganization();
      await saveAll(
        ledger(),
        organization,
        Array.from({ length: 6 }, (_, index) => contentOf({ index })),
      );
      const document = { kind: 'statement', id: 'A/C.3/79/L.53' } as const;
      const span = { from: minutesAfterNoon(1), to: minutesAfterNoon(5) };
      const numbers = await pagesOf(3, (page) => ledger().audit({ organization, by: { document }, ...span, ...page }));
      expect(numbers.map(({ number }) => number)).toEqual([5, 4, 3, 2]);
    });
  });
}
