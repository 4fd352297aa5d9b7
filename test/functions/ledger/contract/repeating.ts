import { describe, expect, it } from 'vitest';
import { codeOf, contentOf, type EngineOf, freshOrganization, minutesAfterNoon, saveRequest } from './samples.ts';

export function describeRepeating(engine: EngineOf): void {
  const ledger = () => engine().ledger();
  const idempotency = { key: 'key-1', bodyHash: 'body-1' };

  describe('repeating a request', () => {
    it('responds as the first time, although the document has moved on', async () => {
      const organization = freshOrganization();
      const first = await ledger().save(saveRequest(organization, { idempotency }));
      await ledger().save(saveRequest(organization, { expected: 1 }));
      const again = await ledger().save(
        saveRequest(organization, { idempotency, time: minutesAfterNoon(1), requestId: 'request-9' }),
      );
      expect(again).toEqual({ ...first, replayed: true });
      expect((await ledger().read(saveRequest(organization))).revision.number).toBe(2);
    });

    it('responds as the first time after the engine was started again', async () => {
      const organization = freshOrganization();
      const first = await ledger().save(saveRequest(organization, { idempotency }));
      await engine().restart('stop');
      expect(await ledger().save(saveRequest(organization, { idempotency }))).toEqual({ ...first, replayed: true });
      expect(await ledger().verify(saveRequest(organization))).toMatchObject({ revisions: 1 });
    });

    it('refuses the key with another body', async () => {
      const organization = freshOrganization();
      await ledger().save(saveRequest(organization, { idempotency }));
      const other = saveRequest(organization, { expected: 1, idempotency: { key: 'key-1', bodyHash: 'body-2' } });
      expect(await codeOf(ledger().save(other))).toBe('idempotency-mismatch');
    });

    it('keeps the keys of actors and organizations apart', async () => {
      const organization = freshOrganization();
      await ledger().save(saveRequest(organization, { idempotency }));
      const byAnother = saveRequest(organization, {
        expected: 1,
        idempotency,
        actor: { id: 'ben', role: 'budget-officer' },
      });
      expect(await ledger().save(byAnother)).toMatchObject({ number: 2, replayed: false });
      expect(await ledger().save(saveRequest(freshOrganization(), { idempotency }))).toMatchObject({
        number: 1,
        replayed: false,
      });
    });

    it('forgets a key after its time, and not before a day has passed', async () => {
      const organization = freshOrganization();
      await ledger().save(saveRequest(organization, { idempotency }));
      const dayLater = saveRequest(organization, { idempotency, time: minutesAfterNoon(24 * 60) });
      expect(await ledger().save(dayLater)).toMatchObject({ number: 1, replayed: true });
      const weekLater = saveRequest(organization, { idempotency, time: minutesAfterNoon(7 * 24 * 60), expected: 1 });
      expect(await ledger().save(weekLater)).toMatchObject({ number: 2, replayed: false });
      expect(await ledger().save(weekLater)).toMatchObject({ number: 2, replayed: true });
    });

    it('carries out one of twenty equal requests sent at once', async () => {
      const organization = freshOrganization();
      const requests = Array.from({ length: 20 }, () => ledger().save(saveRequest(organization, { idempotency })));
      const responses = await Promise.all(requests);
      expect(new Set(responses.map(({ hash }) => hash)).size).toBe(1);
      expect(responses.filter(({ replayed }) => !replayed)).toHaveLength(1);
      expect(await ledger().verify(saveRequest(organization))).toMatchObject({ revisions: 1 });
    });

    it('leaves no record of a refused change, so that the key can be used for the next attempt', async () => {
      const organization = freshOrganization();
      await ledger().save(saveRequest(organization));
      expect(await codeOf(ledger().save(saveRequest(organization, { idempotency })))).toBe('conflict');
      const second = saveRequest(organization, { idempotency, expected: 1, content: contentOf({}) });
      expect(await ledger().save(second)).toMatchObject({ number: 2, replayed: false });
    });
  });
}
