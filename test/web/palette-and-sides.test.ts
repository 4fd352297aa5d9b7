import { describe, expect, it } from 'vitest';
import { type Action, rolesFor } from '../../functions/access/policy.ts';
import { ACTIONS_ANYWHERE, actionsOf } from '../../web/help/palette-actions.ts';
import { findEntries, keepTried, rateEntries, statementEntries } from '../../web/help/palette-entries.ts';
import { parseSide, printSide } from '../../web/comparisons/comparison-sides.ts';
import { referenceStatement } from '../support/reference.ts';

describe('the palette', () => {
  const entries = statementEntries('A-C.3-79-L.53', referenceStatement());

  it('finds requirements, paragraphs, milestones and sections, those first that begin with what is typed', () => {
    const kinds = new Set(entries.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['milestone', 'paragraph', 'post', 'requirement', 'section']);
    const found = findEntries(entries, 'conference');
    expect(found[0]?.title).toMatch(/^Conference/);
    expect(found.length).toBeLessThanOrEqual(12);
    expect(findEntries(entries, 'nothing of the kind')).toEqual([]);
    expect(findEntries(entries, '.*')).toEqual([]);
    const [first] = entries;
    if (first !== undefined) expect(findEntries([first, first], '')).toEqual([first]);
  });

  it('finds rates by what they are for, and posts by grade and place', () => {
    const rates = [{ code: 'dsa', value: '350.5', basis: 'per day', for: { dutyStation: 'Vienna' } }];
    const [rate] = findEntries(rateEntries({ id: 'card', rates }), 'vienna dsa');
    expect(rate).toEqual({
      kind: 'rate of card',
      title: 'dsa, Vienna: 350.5 per day',
      href: '/rate-cards/card?at=rates%2F0',
    });
    expect(findEntries(entries, 'P-4 Vienna').some(({ kind }) => kind === 'post')).toBe(true);
  });

  it('keeps what is applied and tried within a statement, and takes it to no other place', () => {
    const tried = { scenarios: ['later'], search: 'x', cell: 'y' };
    const keep = (href: string) => keepTried(href, tried, 'A-1');
    expect(keep('/statements/A-1/compare')).toBe('/statements/A-1/compare?scenarios=later');
    expect(keep('/statements/A-1/edit?at=sections')).toBe('/statements/A-1/edit?scenarios=later&at=sections');
    expect(keep('/statements/A-10/edit?at=sections')).toBe('/statements/A-10/edit?at=sections');
    expect(keep('/help')).toBe('/help');
  });

  it('names for every action one of the policy, so that it can say who may', () => {
    for (const { title, action } of [...ACTIONS_ANYWHERE, ...actionsOf('A-1')])
      expect(rolesFor(action as Action).length, title).toBeGreaterThan(0);
  });
});

describe('a side of a comparison in an address', () => {
  it.each(['stated', 'revision:3', 'card:my-card', 'scenarios:later,cheaper'])(
    'is read as it is written: %s',
    (text) => {
      const side = parseSide(text);
      expect(side === undefined ? undefined : printSide(side)).toBe(text);
    },
  );

  it.each([
    ...['', 'revision:0', 'revision:x', 'card:', 'card:one,two', 'scenarios:<b>', 'scenarios:,', 'other:1'],
    'scenarios:later,<b>',
  ])('is not guessed where it names none: %s', (text) => {
    expect(parseSide(text)).toBeUndefined();
  });
});
