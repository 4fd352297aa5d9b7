import { describe, expect, it } from 'vitest';
import { findEntries, statementEntries } from '../../web/help/palette-entries.ts';
import { parseSide, printSide } from '../../web/comparisons/comparison-sides.ts';
import { referenceStatement } from '../support/reference.ts';

describe('the palette', () => {
  const entries = statementEntries('A-C.3-79-L.53', referenceStatement());

  it('finds requirements, paragraphs, milestones and sections, those first that begin with what is typed', () => {
    const kinds = new Set(entries.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['milestone', 'paragraph', 'requirement', 'section']);
    const found = findEntries(entries, 'conference');
    expect(found[0]?.title).toMatch(/^Conference/);
    expect(found.length).toBeLessThanOrEqual(12);
    expect(findEntries(entries, 'nothing of the kind')).toEqual([]);
    expect(findEntries(entries, '.*')).toEqual([]);
  });
});

describe('a side of a comparison in an address', () => {
  it.each(['stated', 'revision:3', 'card:my-card', 'scenarios:later,cheaper'])(
    'is read as it is written: %s',
    (text) => {
      expect(printSide(parseSide(text))).toBe(text);
    },
  );

  it.each([undefined, '', 'revision:0', 'revision:x', 'card:', 'scenarios:<b>', 'scenarios:,', 'other:1'])(
    'is the statement as stated where it is none: %s',
    (text) => {
      expect(parseSide(text)).toEqual({ of: 'stated' });
    },
  );
});
