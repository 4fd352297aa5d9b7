import { describe, expect, it } from 'vitest';
import { type AmendmentCard, amendmentCard } from '../../../shared/paragraphs/amendment-card.ts';
import { amendmentScenario } from '../../../shared/paragraphs/amendment-scenario.ts';
import { amendmentText } from '../../../shared/print/paragraphs/text.ts';
import { type Amendment, amendmentSchema } from '../../../shared/paragraphs/amendment.ts';
import { parse } from '../../../shared/model/parse.ts';
import { ZERO, addExact, exactOf, exactToText } from '../../../shared/money/exact.ts';
import { readText, referenceCard, referenceStatement } from '../../support/reference.ts';

function shipped(id: string): Amendment {
  return parse(amendmentSchema, JSON.parse(readText(`shared/reference/amendments/${id}.json`)));
}

const statement = referenceStatement();
const cards = [referenceCard('l53-identified')];
const cardOf = (amendment: Amendment) => amendmentCard(statement, cards, amendment);

function differences(card: AmendmentCard): Record<number, number> {
  return Object.fromEntries(
    card.total.filter(({ difference }) => difference !== 0).map(({ year, difference }) => [year, difference]),
  );
}

function paragraph(card: AmendmentCard, number: string, year: number) {
  const row = card.paragraphs.find(({ paragraphs }) => paragraphs.length === 1 && paragraphs[0] === number);
  const found = row?.years.find((one) => one.year === year);
  return found && [found.before, found.after, found.difference];
}

/**
 * Paragraphs, joint, unattributed and rounding must sum to the total, before and after; the bridge must tell the same
 * difference.
 */
function expectFooting(card: AmendmentCard): void {
  for (const { year, before, after, difference } of card.total) {
    const sum = (which: 'before' | 'after' | 'difference') =>
      exactToText(
        [...card.paragraphs.map(({ years }) => years), card.rounding]
          .map((years) => exactOf(years.find((one) => one.year === year)?.[which] ?? '0'))
          .reduce(addExact, ZERO),
      );
    expect([sum('before'), sum('after'), sum('difference')]).toEqual([
      String(before),
      String(after),
      String(difference),
    ]);
    expect(card.bridge.total.years.find((one) => one.year === year)?.difference ?? 0).toBe(difference);
  }
}

describe('an amendment card of A/C.3/79/L.53', () => {
  it('shows what one session on a protocol instead of two saves: 574,200 in 2028, all of it of paragraph 5', () => {
    const card = cardOf(shipped('one-protocol-session'));
    expect(differences(card)).toEqual({ 2028: -574_200 });
    expect(paragraph(card, '5', 2028)).toEqual(['574200', '0', '-574200']);
    expect(paragraph(card, '5', 2027)).toEqual(['203400', '203400', '0']);
    expect(card.kept).toEqual([]);
    expectFooting(card);
  });

  it('shows what both sessions in Vienna save: 30,400', () => {
    // Interpretation +2,000; webcast −5,900; information technology −28,900; security −34,100 − 2,400 + 38,900.
    const card = cardOf(shipped('second-session-in-vienna'));
    expect(differences(card)).toEqual({ 2028: -30_400 });
    expect(paragraph(card, '5', 2028)).toEqual(['574200', '543800', '-30400']);
    // All of it follows from the change of venue, and what cannot follow it is said.
    const byChange = new Map<string, number>();
    for (const { details } of card.bridge.figures)
      for (const { change, amount } of details)
        byChange.set(change ?? 'none', (byChange.get(change ?? 'none') ?? 0) + Number(amount));
    expect(Object.fromEntries(byChange)).toEqual({ 'second-session-in-vienna/second-session': -30_400 });
    expect(card.leftBehind.map(({ requirement }) => requirement)).toEqual(['travel-protocol-session-2']);
    expect(card.leftBehind[0]?.message).toContain('42 700 USD stay');
    expect(card.note).toContain('Travel of staff');
    // Its own words are shown as they stand, on the card and in the scenario that it becomes.
    const words = '“in Vienna and New York, respectively” becomes “in Vienna”.';
    expect(amendmentText(card, undefined)).toContain(words);
    expect(amendmentScenario(statement, shipped('second-session-in-vienna')).scenario.note).toBe(words);
    expectFooting(card);
  });

  it('drops what is there for paragraph 5 alone, and names what stays because other paragraphs need it too', () => {
    const card = cardOf(shipped('without-paragraph-5'));
    expect(differences(card)).toEqual({ 2027: -203_400, 2028: -574_200 });
    expect(card.kept.map(({ requirement }) => requirement)).toContain('posts-in-sum');
    expect(card.kept.find(({ requirement }) => requirement === 'documents-2025-2027')?.alsoFor).toEqual([
      'op-6',
      'op-10',
      'op-11',
    ]);
    expect(card.after.requirements.some(({ id }) => id.startsWith('protocol-session'))).toBe(false);
    expectFooting(card);
  });

  it('bridges the difference by its causes: something is no longer there', () => {
    const { bridge } = cardOf(shipped('one-protocol-session'));
    expect(bridge.total.effects.scope).toBe('-574200.00');
  });

  it('changes neither the statement nor the estimate that it was made from', () => {
    const text = JSON.stringify(statement);
    const card = cardOf(shipped('without-paragraph-5'));
    expect(JSON.stringify(statement)).toBe(text);
    expect(card.before.tables[2]?.total).toEqual([2_807_300]);
  });

  it('is refused for a paragraph or a statement that does not exist, and for a venue without rates', () => {
    const amendment = shipped('without-paragraph-5');
    expect(() =>
      cardOf({ ...amendment, dropParagraphs: ['op-7', '__proto__'], base: { statement: 'A/C.1/1/L.1' } }),
    ).toThrow(/there is no mandate "op-7"[\s\S]*"__proto__"[\s\S]*but the statement is A\/C.3\/79\/L.53/);
    expect(() =>
      cardOf({
        ...amendment,
        dropParagraphs: [],
        changes: [{ kind: 'set-venue', id: 'geneva', session: 'rules-session', dutyStation: 'Geneva' }],
      }),
    ).toThrow('No rate for');
    expect(() => parse(amendmentSchema, { ...amendment, dropParagraphs: [], changes: [] })).toThrow(
      'an amendment changes something',
    );
  });
});
