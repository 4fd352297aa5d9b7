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
import { isSamePlace, pathInDocument, placeText, putAt, valueAt } from '../../../web/editing/edit-document.ts';

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
