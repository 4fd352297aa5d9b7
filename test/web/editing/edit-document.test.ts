import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginDraft,
  draftDocument,
  type Draft,
  makeEdit,
  rebaseDraft,
  redoEdit,
  undoEdit,
} from '../../../web/editing/draft.ts';
import { duplicateEntry, moveEntry } from '../../../web/editing/move-entry.ts';
import {
  applyEdits,
  isSamePlace,
  pathInDocument,
  placeText,
  putAt,
  valueAt,
} from '../../../web/editing/edit-document.ts';

const document = {
  title: 'A',
  list: [
    { id: 'one', n: '1' },
    { id: 'two', n: '2' },
  ],
  years: { first: 2025 },
};
const now = '2026-01-01T00:00:00Z';
const begin = () => beginDraft({ etag: 'e1', revision: 1, document }, now);
const put = (draft: Draft, at: readonly (string | number)[], value: unknown, label = 'x') =>
  makeEdit(draft, { label, puts: [{ at, value }] }, now);

describe('a place in a document', () => {
  it('is found by ids, which stay when others come and go', () => {
    expect(valueAt(document, ['list', 'two', 'n'])).toBe('2');
    const without = putAt(document, ['list', 'one'], undefined);
    expect(valueAt(without, ['list', 'two', 'n'])).toBe('2');
    expect(valueAt(without, ['list', 'one', 'n'])).toBeUndefined();
    expect([placeText(['list', 'two', 'n']), pathInDocument(document, ['list', 'two', 'n'])]).toEqual([
      'list.two.n',
      'list[1].n',
    ]);
  });

  it('is filled, emptied and made without changing the document that it was in', () => {
    const before = JSON.stringify(document);
    expect(putAt(document, ['years', 'last'], 2030)).toMatchObject({ years: { first: 2025, last: 2030 } });
    expect(putAt(document, ['years', 'first'], undefined)).toMatchObject({ years: {} });
    expect(valueAt(putAt(document, ['list', 2], { id: 'three' }), ['list', 'three'])).toEqual({ id: 'three' });
    expect(putAt(document, ['list', 'nine', 'n'], '9')).toBeUndefined();
    expect(putAt(document, ['title', 'deep'], 'x')).toBeUndefined();
    expect(JSON.stringify(document)).toBe(before);
  });

  it('keeps the order of fields when one of them is filled anew', () => {
    expect(Object.keys(putAt(document, ['title'], 'B') as object)).toEqual(Object.keys(document));
  });

  it('is the same as one that holds it', () => {
    expect(isSamePlace('list.one', 'list.one.n')).toBe(true);
    expect(isSamePlace('list', 'list[0].n')).toBe(true);
    expect(isSamePlace('list.one', 'list.oneness')).toBe(false);
  });

  it('touches no prototype', () => {
    expect(valueAt(document, ['constructor'])).toBeUndefined();
    putAt(document, ['__proto__', 'polluted'], true);
    expect('polluted' in {}).toBe(false);
  });
});

describe('a draft', () => {
  it('undoes without limit and makes again, edit by edit', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 60 }), (titles) => {
        const states: object[] = [document];
        let draft = begin();
        for (const [position, title] of titles.entries()) {
          draft = put(draft, ['title'], title, `edit ${position}`);
          states.push(draftDocument(draft).document);
        }
        for (const state of [...states].reverse()) {
          expect(draftDocument(draft).document).toEqual(state);
          draft = undoEdit(draft, now);
        }
        for (const state of states) {
          expect(draftDocument(draft).document).toEqual(state);
          draft = redoEdit(draft, now);
        }
      }),
    );
  });

  it('takes typing in one field for one edit, and forgets what was undone when something else is done', () => {
    let draft = put(put(begin(), ['title'], 'B'), ['title'], 'BC');
    expect(draft.edits).toHaveLength(1);
    draft = put(undoEdit(draft, now), ['list', 'one', 'n'], '7');
    expect([draft.edits.length, valueAt(draftDocument(draft).document, ['title'])]).toEqual([1, 'A']);
  });

  it('on a later revision keeps what it changed, but where theirs is chosen, and says what has no place', () => {
    const draft = put(put(put(begin(), ['title'], 'Mine'), ['list', 'one', 'n'], '10'), ['list', 'two', 'n'], '20');
    const head = {
      etag: 'e2',
      revision: 2,
      document: {
        ...document,
        title: 'Theirs',
        list: [
          { id: 'new', n: '0' },
          { id: 'two', n: '3' },
        ],
      },
    };
    const rebased = rebaseDraft(draft, head, ['title'], now);
    expect(draftDocument(rebased.draft).document).toEqual({
      ...head.document,
      list: [
        { id: 'new', n: '0' },
        { id: 'two', n: '20' },
      ],
    });
    expect(rebased.lost.map(({ at }) => placeText(at))).toEqual(['list.one.n']);
    expect([rebased.draft.etag, rebased.draft.revision]).toEqual(['e2', 2]);
  });
});

describe('an entry that is moved', () => {
  const three = { list: [...document.list, { id: 'three', n: '3' }] };
  const idsOf = (made: object) => (made as typeof three).list.map(({ id }) => id);
  const made = (puts: ReturnType<typeof moveEntry>) => applyEdits(three, [{ label: 'move', puts }]);

  it.each([
    [0, 2, ['two', 'three', 'one']],
    [2, 0, ['three', 'one', 'two']],
    [0, 1, ['two', 'one', 'three']],
    [1, 2, ['one', 'three', 'two']],
  ])('from %s stands at %s', (from, to, ids) => {
    expect(idsOf(made(moveEntry(['list'], three.list, from, to)).document)).toEqual(ids);
  });

  it('of a list without ids goes by position', () => {
    const plain = { list: ['a', 'b', 'c'] };
    const { document: moved } = applyEdits(plain, [{ label: 'move', puts: moveEntry(['list'], plain.list, 2, 0) }]);
    expect(moved).toEqual({ list: ['c', 'a', 'b'] });
  });

  it('keeps its place among what somebody else has added meanwhile, and says so where it is gone', () => {
    const draft = makeEdit(
      beginDraft({ etag: 'e1', revision: 1, document: three }, now),
      { label: 'move', puts: moveEntry(['list'], three.list, 2, 0) },
      now,
    );
    const later = { list: [{ id: 'new', n: '0' }, ...three.list] };
    const rebased = rebaseDraft(draft, { etag: 'e2', revision: 2, document: later }, [], now);
    expect(idsOf(draftDocument(rebased.draft).document)).toEqual(['new', 'three', 'one', 'two']);
    const without = { list: document.list };
    expect(rebaseDraft(draft, { etag: 'e2', revision: 2, document: without }, [], now).lost).toHaveLength(1);
  });

  it('is copied right behind itself, with an id of its own, as one change', () => {
    const { puts, step } = duplicateEntry(['list'], three.list, 0);
    const { document: copied } = made(puts);
    expect([step, idsOf(copied)]).toEqual(['one-copy', ['one', 'one-copy', 'two', 'three']]);
    const { list } = copied as typeof three;
    expect(duplicateEntry(['list'], list, 1).step).toBe('one-copy-2');
    expect(duplicateEntry(['list'], list, 3).puts).toHaveLength(1);
    const plain = { list: ['a', 'b'] };
    const of = (position: number) =>
      applyEdits(plain, [{ label: 'copy', puts: duplicateEntry(['list'], plain.list, position).puts }]).document;
    expect([of(0), of(1)]).toEqual([{ list: ['a', 'a', 'b'] }, { list: ['a', 'b', 'b'] }]);
  });
});
