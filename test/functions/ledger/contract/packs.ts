import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { createLedgerReader, type Ledger } from '../../../../functions/ledger/ledger.ts';
import type { TableReader } from '../../../../functions/ledger/reading/table-reader.ts';
import {
  codeOf,
  contentOf,
  type EngineOf,
  freshOrganization,
  saveAll,
  saveRequest,
  scanOrganization,
} from './samples.ts';

type Item = { pk: string; sk: string; texts: string };

/**
 * A revision of many small texts has a copy of all of them in one item: it makes reading quick, and it proves nothing.
 */
export function describePacks(engine: EngineOf): void {
  const ledger = (): Ledger => engine().ledger();
  const many = (amount: string) =>
    contentOf(Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`req-${index}`, { amount, index }])));

  async function packsOf(organization: string): Promise<Item[]> {
    const items = (await scanOrganization(engine(), organization)) as Item[];
    return items.filter(({ pk }) => pk.includes('#pack#'));
  }

  async function put(item: object): Promise<void> {
    await engine()
      .client()
      .send(new PutCommand({ TableName: engine().table, Item: item }));
  }

  /** The ledger on the same table, which counts what it asks. */
  function counting(): { ledger: ReturnType<typeof createLedgerReader>; asked: string[] } {
    const asked: string[] = [];
    const { table, reads } = engine().store();
    const counted: TableReader = {
      get: (key) => {
        asked.push('get');
        return reads.get(key);
      },
      batchGet: (keys) => {
        asked.push('batch-get');
        return reads.batchGet(keys);
      },
      query: (query) => {
        asked.push('query');
        return reads.query(query);
      },
      close: () => undefined,
    };
    return { ledger: createLedgerReader({ table, reads: counted }), asked };
  }

  describe('a pack', () => {
    it('gives a whole document where its revision is named with its hash, with one question', async () => {
      const organization = freshOrganization();
      const [saved] = await saveAll(ledger(), organization, [many('1')]);
      expect(await packsOf(organization)).toHaveLength(1);
      const { ledger: reader, asked } = counting();
      const revision = { number: 1, hash: saved?.hash ?? '' };
      const read = await reader.read({ ...saveRequest(organization), revision });
      expect(read.content).toEqual(many('1'));
      expect(asked).toEqual(['batch-get']);
    });

    it('is made of few texts for none, and of many for each revision, a restored one too', async () => {
      const organization = freshOrganization();
      await saveAll(ledger(), organization, [contentOf({ a: 1 }), many('1'), many('2')]);
      expect(await packsOf(organization)).toHaveLength(2);
      const { content: _, ...request } = saveRequest(organization);
      await ledger().restore({ ...request, expected: 3, revision: 2 });
      expect(await packsOf(organization)).toHaveLength(3);
      expect((await ledger().read(saveRequest(organization))).content).toEqual(many('1'));
    });

    it('is not made where it would not fit into an item, and the document is read from its texts', async () => {
      const organization = freshOrganization();
      const wide = contentOf(
        Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`req-${index}`, `${index}${'ü'.repeat(20_000)}`])),
      );
      await saveAll(ledger(), organization, [wide]);
      expect(await packsOf(organization)).toEqual([]);
      expect((await ledger().read(saveRequest(organization))).content).toEqual(wide);
    });

    it('with a planted amount is found out, however the revision is asked for', async () => {
      const organization = freshOrganization();
      const [saved] = await saveAll(ledger(), organization, [many('100.00')]);
      const [pack] = await packsOf(organization);
      const texts = pack?.texts ?? '';
      const lines = texts.split('\n');
      const planted = [
        texts.replace('"amount":"100.00"', '"amount":"900.00"'),
        `${texts}\n{"amount":"900.00"}`,
        lines.slice(1).concat('{}').join('\n'),
        '',
      ];
      for (const changed of planted) {
        await put({ ...pack, texts: changed });
        for (const revision of [undefined, 1, { number: 1, hash: saved?.hash ?? '' }])
          expect(await codeOf(ledger().read({ ...saveRequest(organization), revision })), changed).toBe('integrity');
      }
    });

    it('of another revision is no pack of this one', async () => {
      const organization = freshOrganization();
      const [first, second] = await saveAll(ledger(), organization, [many('1'), many('2')]);
      const packs = await packsOf(organization);
      const of = (hash = '') => packs.find(({ pk }) => pk.endsWith(hash));
      await put({ ...of(second?.hash), texts: of(first?.hash)?.texts });
      expect(await codeOf(ledger().read(saveRequest(organization)))).toBe('integrity');
    });

    it('that is gone, as of a revision of version 0.1.0, leaves the texts to be read', async () => {
      const organization = freshOrganization();
      const [saved] = await saveAll(ledger(), organization, [many('1')]);
      for (const { pk, sk } of await packsOf(organization))
        await engine()
          .client()
          .send(new DeleteCommand({ TableName: engine().table, Key: { pk, sk } }));
      for (const revision of [undefined, 1, { number: 1, hash: saved?.hash ?? '' }])
        expect((await ledger().read({ ...saveRequest(organization), revision })).content).toEqual(many('1'));
      expect(await ledger().verify(saveRequest(organization))).toEqual({ revisions: 1, parts: 12 });
    });

    it('hides no damage of the texts from a verification, nor from a restored revision', async () => {
      const organization = freshOrganization();
      await saveAll(ledger(), organization, [many('1'), many('2')]);
      const items = (await scanOrganization(engine(), organization)) as (Item & { body?: string })[];
      const text = items.find(({ body }) => body?.includes('"amount":"1"'));
      await put({ ...text, body: text?.body?.replace('"amount":"1"', '"amount":"9"') });
      expect(await codeOf(ledger().verify(saveRequest(organization)))).toBe('integrity');
      const { content: _, ...request } = saveRequest(organization);
      expect(await codeOf(ledger().restore({ ...request, expected: 2, revision: 1 }))).toBe('integrity');
    });
  });
}
