import { DeleteCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../../functions/ledger/ledger.ts';
import {
  codeOf,
  contentOf,
  type EngineOf,
  failureOf,
  freshOrganization,
  saveAll,
  saveRequest,
  scanOrganization,
} from './samples.ts';

type Item = Record<string, unknown> & { pk: string; sk: string };

/** What someone with access to the table, or a broken disk, could do behind the back of the ledger. */
export function describeIntegrity(engine: EngineOf): void {
  const ledger = (): Ledger => engine().ledger();
  const table = (): string => engine().table;

  async function itemsOf(organization: string, pick: (item: Item) => boolean): Promise<Item[]> {
    const items = await scanOrganization(engine(), organization);
    return (items as Item[]).filter(pick);
  }
  const isPart = (item: Item): boolean => item.pk.includes('#part#');

  async function change(item: Item, path: string, value: unknown): Promise<void> {
    const names = Object.fromEntries(path.split('.').map((name) => [`#${name}`, name]));
    const expression = `SET ${path
      .split('.')
      .map((name) => `#${name}`)
      .join('.')} = :value`;
    await engine()
      .client()
      .send(
        new UpdateCommand({
          TableName: table(),
          Key: { pk: item.pk, sk: item.sk },
          UpdateExpression: expression,
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: { ':value': value },
        }),
      );
  }

  async function remove(item: Item): Promise<void> {
    await engine()
      .client()
      .send(new DeleteCommand({ TableName: table(), Key: { pk: item.pk, sk: item.sk } }));
  }

  describe('damage', () => {
    it('is found in every part, list and head: altered, shortened or missing', async () => {
      const organization = freshOrganization();
      await ledger().save(
        saveRequest(organization, { content: contentOf({ a: { amount: '1' }, b: { amount: '2' } }) }),
      );
      const parts = await itemsOf(organization, isPart);
      expect(parts).toHaveLength(4);
      for (const part of parts) {
        const body = String(part['body']);
        for (const damaged of [`${body} `, body.slice(0, -1), body.replace(/[a-z]/, 'Q')]) {
          await change(part, 'body', damaged);
          expect(await codeOf(ledger().read(saveRequest(organization)))).toBe('integrity');
          expect(await codeOf(ledger().verify(saveRequest(organization)))).toBe('integrity');
        }
        await change(part, 'body', body);
      }
      expect((await ledger().read(saveRequest(organization))).revision.number).toBe(1);
      for (const part of parts) await remove(part);
      expect((await failureOf(ledger().read(saveRequest(organization)))).message).toContain('is missing');
    });

    it('is found where one chunk of a large part is missing', async () => {
      const organization = freshOrganization();
      await ledger().save(saveRequest(organization, { content: contentOf({ wide: 'x'.repeat(250_000) }) }));
      const [chunk] = await itemsOf(organization, (item) => item.sk === 'chunk#0001');
      if (chunk !== undefined) await remove(chunk);
      expect((await failureOf(ledger().read(saveRequest(organization)))).message).toContain('torn or altered');
    });

    it.each([
      ['revision.author', 'someone else'],
      ['revision.reason', 'another reason'],
      ['revision.time', '2026-01-01T00:00:00.000Z'],
      ['revision.number', 7],
      ['revision.head', 'x'.repeat(43)],
      ['v', 2],
    ])('is found in the manifest: %s', async (path, value) => {
      const organization = freshOrganization();
      await saveAll(ledger(), organization, [contentOf({ a: 1 }), contentOf({ a: 2 })]);
      const [first] = await itemsOf(organization, (item) => item.sk === 'rev#0000000001');
      if (first !== undefined) await change(first, path, value);
      expect(await codeOf(ledger().read({ ...saveRequest(organization), revision: 1 }))).toBe('integrity');
      expect(await codeOf(ledger().history({ ...saveRequest(organization), limit: 9 }))).toBe('integrity');
      expect(await codeOf(ledger().verify(saveRequest(organization)))).toBe('integrity');
    });

    it.each([
      ['entry.author', 'someone else'],
      ['entry.after', 'x'.repeat(43)],
      ['entry.previous', 'x'.repeat(43)],
    ])('is found in the audit trail: %s', async (path, value) => {
      const organization = freshOrganization();
      await saveAll(ledger(), organization, [contentOf({ a: 1 }), contentOf({ a: 2 })]);
      const [second] = await itemsOf(organization, (item) => item.sk === 'audit#0000000002');
      if (second !== undefined) await change(second, path, value);
      expect(await codeOf(ledger().audit({ organization, limit: 9 }))).toBe('integrity');
      expect(await codeOf(ledger().verify(saveRequest(organization)))).toBe('integrity');
    });

    it.each(['audit#0000000001', 'audit#0000000003', 'rev#0000000002', 'rev#0000000003'])(
      'is found where %s is gone',
      async (sk) => {
        const organization = freshOrganization();
        await saveAll(ledger(), organization, [contentOf({ a: 1 }), contentOf({ a: 2 }), contentOf({ a: 3 })]);
        expect(await ledger().verify(saveRequest(organization))).toEqual({ revisions: 3, parts: 3 });
        const [item] = await itemsOf(organization, (candidate) => candidate.sk === sk);
        if (item !== undefined) await remove(item);
        expect(await codeOf(ledger().verify(saveRequest(organization)))).toBe('integrity');
      },
    );

    it('is found where the head was set back', async () => {
      const organization = freshOrganization();
      const [first] = await saveAll(ledger(), organization, [contentOf({ a: 1 }), contentOf({ a: 2 })]);
      const [head] = await itemsOf(organization, (item) => item.pk.includes('#heads#'));
      if (head !== undefined) {
        await change(head, 'number', 1);
        await change(head, 'hash', first?.hash);
      }
      expect(await codeOf(ledger().verify(saveRequest(organization)))).toBe('integrity');
      // A writer is not led to overwrite revision 2.
      expect(await codeOf(ledger().save(saveRequest(organization, { expected: 1 })))).toBe('integrity');
    });
  });

  describe('a change and its audit entry', () => {
    it('are written together or not at all', async () => {
      const organization = freshOrganization();
      await ledger().save(saveRequest(organization));
      // Someone has put an entry where the next one belongs: the change that would need the place is not made either.
      const pk = `o#${organization}#doc#statement#A/C.3/79/L.53`;
      const squatter = { pk, sk: 'audit#0000000002' };
      await change(squatter, 'note', 'not an entry');
      expect(await codeOf(ledger().save(saveRequest(organization, { expected: 1 })))).toBe('integrity');
      expect((await ledger().read(saveRequest(organization))).revision.number).toBe(1);
      await remove(squatter);
      const { Items } = await engine()
        .client()
        .send(
          new QueryCommand({
            TableName: table(),
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': pk },
          }),
        );
      expect(((Items ?? []) as Item[]).map(({ sk }) => sk)).toEqual(['audit#0000000001', 'rev#0000000001']);
      expect(await ledger().save(saveRequest(organization, { expected: 1 }))).toMatchObject({ number: 2 });
    });
  });

  it('has no verb that deletes', () => {
    expect(Object.keys(ledger()).sort()).toEqual([
      'audit',
      'diff',
      'extendLog',
      'history',
      'list',
      'read',
      'restore',
      'save',
      'verify',
    ]);
  });
}
