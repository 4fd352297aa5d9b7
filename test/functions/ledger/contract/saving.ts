import { describe, expect, it } from 'vitest';
import { joinDocument, splitDocument } from '../../../../functions/ledger/items/content.ts';
import { ConflictError } from '../../../../functions/ledger/store-error.ts';
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

export function describeSaving(engine: EngineOf, many: number): void {
  const ledger = () => engine().ledger();

  /** Keys of all stored parts of an organization. */
  async function storedParts(organization: string): Promise<string[]> {
    const items = await scanOrganization(engine(), organization);
    return items.map(({ pk }) => String(pk)).filter((pk) => pk.includes('#part#'));
  }

  describe('saving', () => {
    it('gives back what was saved, in its order, as revision 1 without a parent', async () => {
      const organization = freshOrganization();
      const content = contentOf({ z: { amount: '1.00' }, a: { amount: '2.00' } });
      const saved = await ledger().save(saveRequest(organization, { content, state: 'draft' }));
      expect(saved).toMatchObject({
        number: 1,
        parent: null,
        author: 'ana',
        role: 'budget-officer',
        state: 'draft',
        parts: 2,
        replayed: false,
      });
      const stored = await ledger().read(saveRequest(organization));
      expect(stored.content).toEqual(content);
      expect({ ...stored.revision, replayed: false }).toEqual(saved);
    });

    it('names the parent, and keeps the state unless the change moves it', async () => {
      const organization = freshOrganization();
      const first = await ledger().save(saveRequest(organization, { state: 'draft' }));
      const second = await ledger().save(saveRequest(organization, { expected: 1 }));
      const third = await ledger().save(saveRequest(organization, { expected: 2, state: 'submitted' }));
      expect([second.number, second.parent, second.state]).toEqual([2, first.hash, 'draft']);
      expect([third.number, third.parent, third.state]).toEqual([3, second.hash, 'submitted']);
    });

    it('refuses a change from another revision than the head, and says what the head is', async () => {
      const organization = freshOrganization();
      await ledger().save(saveRequest(organization));
      const second = await ledger().save(
        saveRequest(organization, { expected: 1, actor: { id: 'ben', role: 'budget-officer' } }),
      );
      const error = await failureOf(ledger().save(saveRequest(organization, { expected: 1 })));
      expect(error).toBeInstanceOf(ConflictError);
      expect(error).toMatchObject({ code: 'conflict', current: { number: 2, hash: second.hash, author: 'ben' } });
      expect(error.message).toContain('at revision 2, not at 1: ben changed it');
      expect(await codeOf(ledger().save(saveRequest(organization)))).toBe('conflict');
      expect((await ledger().read(saveRequest(organization))).revision.hash).toBe(second.hash);
    });

    it('refuses to change what does not exist', async () => {
      expect(await failureOf(ledger().save(saveRequest(freshOrganization(), { expected: 1 })))).toMatchObject({
        current: 'none',
      });
    });

    it('keeps organizations, kinds and ids apart, whatever they are called', async () => {
      const organization = freshOrganization();
      const names = [
        { organization, id: 'a#b' },
        { organization, id: 'a' },
        { organization, id: 'a%23b' },
        { organization: `${organization}#doc`, id: 'a' },
        { organization, id: 'a', kind: 'scenario' as const },
        { organization, id: '__proto__' },
      ];
      for (const [index, name] of names.entries()) {
        await ledger().save(saveRequest(organization, { ...name, content: contentOf({ part: index }) }));
      }
      for (const [index, name] of names.entries()) {
        const { content } = await ledger().read({ kind: 'statement', ...name });
        expect(content).toEqual(contentOf({ part: index }));
      }
      expect(await codeOf(ledger().read({ organization: `${organization}-b`, kind: 'statement', id: 'a' }))).toBe(
        'not-found',
      );
    });

    it('names every problem of a request and of its content, and stores nothing', async () => {
      const organization = freshOrganization();
      const wrong = saveRequest(organization, { id: '', time: '2026-11-30', reason: '\uD800' });
      const { code, message } = await failureOf(ledger().save(wrong));
      expect(code).toBe('invalid');
      for (const path of ['id', 'time', 'reason']) expect(message).toContain(`at ${path}`);
      const parts = [
        { id: 'a', value: Number.NaN },
        { id: 'b', value: 1 },
        { id: 'b', value: 2 },
      ];
      const { message: problems } = await failureOf(
        ledger().save(saveRequest(organization, { content: { head: { at: undefined }, parts } })),
      );
      expect(problems.split('\n')).toHaveLength(3);
      expect(await storedParts(organization)).toEqual([]);
    });

    it('keeps every text that JSON can hold', async () => {
      const organization = freshOrganization();
      const head: unknown = JSON.parse(
        '{"__proto__":{"x":1},"":"","nul":"\\u0000","half":"\\ud800","wide":"\u{1F600}\u2028","formula":"=1+1"}',
      );
      const content = { head: head as Record<string, unknown>, parts: [{ id: '\uD800 \u0000', value: null }] };
      await ledger().save(saveRequest(organization, { content, fields: { title: '\u0000 \u{1F600} é é' } }));
      const stored = await ledger().read(saveRequest(organization));
      expect(JSON.stringify(stored.content)).toBe(JSON.stringify({ head: sorted(head), parts: content.parts }));
      expect(stored.revision.fields).toEqual({ title: '\u0000 \u{1F600} é é' });
    });

    it('stores equal parts once, also across documents', async () => {
      const organization = freshOrganization();
      const content = contentOf({ a: { amount: '5' }, b: { amount: '5' }, c: { amount: '5' } });
      await ledger().save(saveRequest(organization, { content }));
      expect(await storedParts(organization)).toHaveLength(3);
      await ledger().save(saveRequest(organization, { content, expected: 1 }));
      await ledger().save(saveRequest(organization, { content, id: 'another' }));
      // One part, one head, one list.
      expect(await storedParts(organization)).toHaveLength(3);
    });

    it('keeps a part that is larger than an item can be', async () => {
      const organization = freshOrganization();
      const wide = '\u{1F600}é'.repeat(300_000);
      await ledger().save(saveRequest(organization, { content: contentOf({ wide: { text: wide } }) }));
      const { content } = await ledger().read(saveRequest(organization));
      expect((content.parts[0]?.value as { text: string }).text === wide).toBe(true);
    });

    it(
      `saves ${many} requirements of some hundred bytes at once, then only what changes`,
      { timeout: 120_000 },
      async () => {
        const organization = freshOrganization();
        const requirements = Array.from({ length: many }, (_, index) => ({
          id: `req-${index}`,
          text: `${index} `.repeat(150),
        }));
        const statement = { symbol: 'A/C.3/79/L.53', requirements };
        const saved = await ledger().save(
          saveRequest(organization, { content: splitDocument(statement, 'requirements') }),
        );
        expect(saved.parts).toBe(many);
        expect(joinDocument((await ledger().read(saveRequest(organization))).content, 'requirements')).toEqual(
          statement,
        );

        const before = (await storedParts(organization)).length;
        const changed = { ...statement, requirements: [{ id: 'new', text: 'first' }, ...requirements] };
        await ledger().save(
          saveRequest(organization, { expected: 1, content: splitDocument(changed, 'requirements') }),
        );
        // The new requirement and the list that it stands in, which may be cut in two.
        expect((await storedParts(organization)).length - before).toBeLessThanOrEqual(3);
      },
    );
  });

  describe('restoring', () => {
    it('makes an earlier content the next revision, and stores no part again', async () => {
      const organization = freshOrganization();
      const contents = [contentOf({ a: 1, b: 2 }), contentOf({ a: 3 }, 'Renamed')];
      await saveAll(ledger(), organization, contents);
      const before = await storedParts(organization);
      const change = saveRequest(organization, { action: 'restore', reason: 'Wrong file' });
      const restored = await ledger().restore({ ...change, expected: 2, revision: 1 });
      expect(restored).toMatchObject({ number: 3, action: 'restore', reason: 'Wrong file' });
      expect((await ledger().read(saveRequest(organization))).content).toEqual(contents[0]);
      expect(await storedParts(organization)).toEqual(before);
      expect(await codeOf(ledger().restore({ ...change, expected: 3, revision: 9 }))).toBe('not-found');
      expect(await codeOf(ledger().restore({ ...change, expected: 2, revision: 1 }))).toBe('conflict');
    });
  });
}

/** As canonical JSON orders it. */
function sorted(value: unknown): unknown {
  return Object.fromEntries(Object.entries(value as object).sort(([left], [right]) => (left < right ? -1 : 1)));
}
