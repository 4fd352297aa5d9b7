import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { parseCheckpoint } from '../../../../shared/checkpoints/checkpoint.ts';
import { isExtension } from '../../../../shared/checkpoints/check-proof.ts';
import { checkKeyList, keysAtSize } from '../../../../shared/checkpoints/log-keys.ts';
import { findSigner, parseNote } from '../../../../shared/checkpoints/signed-note.ts';
import type { SignedLog } from '../../../../functions/ledger/log/read-log.ts';
import { entriesAPage } from '../../../../functions/ledger/log/log-items.ts';
import { logPageKey } from '../../../../functions/ledger/items/keys.ts';
import { testSigner } from '../../checkpoints/test-signer.ts';
import { contentOf, type EngineOf, freshOrganization, minutesAfterNoon, saveRequest } from './samples.ts';

/** What the checkpoint of a log says, once its signature has been verified with the keys that it names. */
function verified({ note, keys, origin }: SignedLog) {
  const parsed = parseNote(note);
  const checkpoint = parseCheckpoint(parsed?.text ?? '');
  const valid = checkKeyList(origin, keys);
  if (parsed === undefined || checkpoint === undefined || typeof valid === 'string')
    throw new Error('not a checkpoint');
  expect(findSigner(parsed, keysAtSize(valid, checkpoint.size))).toBeDefined();
  return checkpoint;
}

export function describeLog(engine: EngineOf): void {
  const ledger = () => engine().ledger();
  const save = (organization: string, id: string, number: number) =>
    ledger().save(
      saveRequest(organization, {
        id,
        expected: number === 1 ? 'none' : number - 1,
        content: contentOf({ number }),
        time: minutesAfterNoon(number),
      }),
    );

  describe('the log of an organization', () => {
    it('takes in every audit entry once, whoever was first, and only grows', async () => {
      const organization = freshOrganization();
      for (const number of [1, 2]) for (const id of ['b', 'a']) await save(organization, id, number);
      const first = await ledger().extendLog(organization, testSigner(1));
      expect(first.entries.map(({ id, number }) => `${id}${number}`)).toEqual(['a1', 'b1', 'a2', 'b2']);
      await save(organization, 'a', 3);
      const second = await ledger().extendLog(organization, testSigner(1));
      const [before, after] = [verified(first), verified(second)];
      expect([before.size, after.size]).toEqual([4, 5]);
      expect(second.earlierSizes).toEqual([4]);
      expect(isExtension(before, after, second.tree.proveConsistency(4))).toBe(true);
    });

    it('gives the same bytes again where nothing is new', async () => {
      const organization = freshOrganization();
      await save(organization, 'a', 1);
      const { note } = await ledger().extendLog(organization, testSigner(1));
      expect((await ledger().extendLog(organization, testSigner(1))).note).toBe(note);
    });

    it('loses nothing where writers and many who extend it go on at once', { timeout: 60_000 }, async () => {
      const organization = freshOrganization();
      const writers = Array.from({ length: 10 }, async (_, writer) => {
        for (const number of [1, 2, 3, 4, 5]) await save(organization, `doc-${writer}`, number);
      });
      await save(organization, 'first', 1);
      const extending = Array.from({ length: 4 }, async () => ledger().extendLog(organization, testSigner(1)));
      const logs = await Promise.all(extending);
      await Promise.all(writers);
      const last = await ledger().extendLog(organization, testSigner(1));
      expect(last.entries).toHaveLength(51);
      expect(new Set(last.entries.map(({ id, number }) => `${id} ${number}`)).size).toBe(51);
      for (const log of logs) {
        const before = verified(log);
        expect(isExtension(before, verified(last), last.tree.proveConsistency(before.size))).toBe(true);
      }
    });

    it('grows over several pages', { timeout: 60_000 }, async () => {
      const organization = freshOrganization();
      const [documents, revisions] = [20, Math.ceil((entriesAPage + 10) / 20)];
      const writers = Array.from({ length: documents }, async (_, document) => {
        for (let number = 1; number <= revisions; number += 1) await save(organization, `long-${document}`, number);
      });
      await Promise.all(writers);
      const size = documents * revisions;
      expect(verified(await ledger().extendLog(organization, testSigner(1))).size).toBe(size);
      await save(organization, 'long-0', revisions + 1);
      expect(verified(await ledger().extendLog(organization, testSigner(1))).size).toBe(size + 1);
    });

    it('goes over to another key only if the one before says so', async () => {
      const organization = freshOrganization();
      await save(organization, 'a', 1);
      await ledger().extendLog(organization, testSigner(1));
      await expect(ledger().extendLog(organization, testSigner(2))).rejects.toThrow('cannot hand over');
      const rotated = await ledger().extendLog(organization, testSigner(1, 2));
      expect(rotated.keys).toHaveLength(2);
      expect(verified(rotated).size).toBe(1);
      await save(organization, 'a', 2);
      // The key before is needed no longer.
      expect(verified(await ledger().extendLog(organization, testSigner(2))).size).toBe(2);
    });

    it('is refused where a page was rewritten', async () => {
      const organization = freshOrganization();
      await save(organization, 'a', 1);
      await ledger().extendLog(organization, testSigner(1));
      await engine()
        .client()
        .send(
          new UpdateCommand({
            TableName: engine().table,
            Key: logPageKey(organization, 0),
            UpdateExpression: 'SET entries[0].leaf = :leaf',
            ExpressionAttributeValues: { ':leaf': Buffer.alloc(32).toString('base64') },
          }),
        );
      await expect(ledger().extendLog(organization, testSigner(1))).rejects.toMatchObject({ code: 'integrity' });
    });

    it('has no checkpoint while there are no entries', async () => {
      await expect(ledger().extendLog(freshOrganization(), testSigner(1))).rejects.toMatchObject({ code: 'not-found' });
    });
  });
}
