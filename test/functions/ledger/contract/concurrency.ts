import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ConflictError } from '../../../../functions/ledger/store-error.ts';
import { contentOf, type EngineOf, freshOrganization, saveRequest } from './samples.ts';

export function describeConcurrency(engine: EngineOf, writers: number): void {
  const ledger = () => engine().ledger();

  describe(`${writers} writers on one document`, () => {
    it('lets exactly one win a revision', async () => {
      const organization = freshOrganization();
      await ledger().save(saveRequest(organization));
      const attempts = Array.from({ length: writers }, (_, writer) =>
        ledger().save(
          saveRequest(organization, { expected: 1, actor: { id: `writer-${writer}`, role: 'budget-officer' } }),
        ),
      );
      const outcomes = await Promise.allSettled(attempts);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const refusals = outcomes
        .filter((outcome) => outcome.status === 'rejected')
        .map(({ reason }: { reason: unknown }) => reason);
      expect(
        refusals.every(
          (refusal) => refusal instanceof ConflictError && refusal.current !== 'none' && refusal.current.number === 2,
        ),
      ).toBe(true);
    });

    it('loses no update: the history replays to what each of them wrote', { timeout: 120_000 }, async () => {
      const organization = freshOrganization();
      await ledger().save(saveRequest(organization, { content: contentOf({}) }));

      /** Adds one part of its own to whatever is there, as an editor does, until it has been accepted. */
      const write = async (writer: number): Promise<number> => {
        for (;;) {
          const { revision, content } = await ledger().read(saveRequest(organization));
          const parts = [...content.parts, { id: `part-${writer}`, value: writer }];
          try {
            const actor = { id: `writer-${writer}`, role: 'budget-officer' };
            const request = {
              expected: revision.number,
              content: { ...content, parts },
              actor,
              requestId: `request-${writer}`,
            };
            return (await ledger().save(saveRequest(organization, request))).number;
          } catch (error) {
            if (!(error instanceof ConflictError)) throw error;
            await sleep(Math.random() * 200);
          }
        }
      };
      const numbers = await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));

      expect(new Set(numbers).size).toBe(writers);
      expect(await ledger().verify(saveRequest(organization))).toEqual({ revisions: writers + 1, parts: writers });
      // Replay: each revision adds exactly the part of its author to the one before.
      const { items } = await ledger().history({ ...saveRequest(organization), order: 'oldest', limit: 100 });
      for (const revision of items.slice(1)) {
        const writer = revision.author.replace('writer-', '');
        const change = await ledger().diff({
          ...saveRequest(organization),
          from: revision.number - 1,
          to: revision.number,
        });
        expect(change).toEqual({ head: false, added: [`part-${writer}`], removed: [], changed: [], reordered: false });
        expect(numbers[Number(writer)]).toBe(revision.number);
      }
    });
  });
}
