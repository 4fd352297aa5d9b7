import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ConflictError } from '../../../../functions/ledger/store-error.ts';
import { contentOf, type EngineOf, freshOrganization, saveRequest } from './samples.ts';

/** Letters that the eye takes for one another. */
const LOOKS = new Map([
  ['o', ['o', '0', 'O']],
  ['l', ['l', '1', 'I']],
  ['1', ['1', 'I', 'l']],
]);

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

    it('lets one of them create a document, where the ids of all look alike', async () => {
      const organization = freshOrganization();
      const ids = Array.from({ length: writers }, (_, writer) =>
        Array.from('plan-ool1', (letter) => letter)
          .map((letter, place) => LOOKS.get(letter)?.[(writer >> (place % 4)) % 3] ?? letter)
          .join(''),
      );
      const attempts = [...new Set(ids)].map((id, writer) =>
        ledger().save(saveRequest(organization, { id, alike: 'refused', requestId: `request-${writer}` })),
      );
      const outcomes = await Promise.allSettled(attempts);
      expect(attempts.length).toBeGreaterThan(2);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(String(outcome.reason)).toContain('whose id looks like');
      expect((await ledger().list({ organization, kind: 'statement', limit: 10 })).items).toHaveLength(1);
    });

    it('lets all of them create documents whose ids only share letters that are alike', async () => {
      const organization = freshOrganization();
      // Each has an "i" where others have an "l": "I" looks like both, and they do not like each other.
      const ids = Array.from({ length: Math.min(writers, 8) }, (_, writer) =>
        Array.from({ length: 3 }, (__, bit) => ((writer >> bit) % 2 === 0 ? 'i' : 'l')).join(''),
      );
      const saved = await Promise.all(
        ids.map((id, writer) =>
          ledger().save(saveRequest(organization, { id, alike: 'refused', requestId: `request-${writer}` })),
        ),
      );
      expect(saved.map(({ number }) => number)).toEqual(ids.map(() => 1));
      const capital = ledger().save(saveRequest(organization, { id: 'III', alike: 'refused' }));
      await expect(capital).rejects.toThrow('looks like "III"');
      // What is shipped is let in, and stands against what comes after it.
      expect(await ledger().save(saveRequest(organization, { id: 'I I', alike: 'noted' }))).toMatchObject({
        number: 1,
      });
      await expect(ledger().save(saveRequest(organization, { id: '1 1', alike: 'refused' }))).rejects.toThrow('"I I"');
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
