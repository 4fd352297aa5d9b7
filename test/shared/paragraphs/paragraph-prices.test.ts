import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphPrices, type ParagraphPrices } from '../../../shared/paragraphs/paragraph-prices.ts';
import { splitByMandate } from '../../../shared/paragraphs/split-by-mandate.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import type { MandateLinks } from '../../../shared/model/mandate.ts';
import { ZERO, addExact, compareExact, exactOf, exactToText } from '../../../shared/money/exact.ts';
import { referenceCard, referenceStatement } from '../../support/reference.ts';
import { item, smallStatement, source } from '../engine/small-statement.ts';

function sumIn(prices: ParagraphPrices, year: number): string {
  const amounts = [...prices.paragraphs, ...prices.joint, prices.unattributed, { amounts: prices.rounding }].map(
    (row) => row.amounts.find((one) => one.year === year)?.amount ?? '0',
  );
  return exactToText(amounts.map((amount) => exactOf(amount)).reduce(addExact, ZERO));
}

function totalIn(prices: ParagraphPrices, year: number): string {
  return String(prices.total.find((one) => one.year === year)?.amount);
}

const mandates = ['op-1', 'op-2', 'op-3'].map((id) => ({ id, paragraph: id.slice(3), title: id, source }));

describe('the paragraphs of A/C.3/79/L.53', () => {
  const statement = referenceStatement();
  const prices = paragraphPrices(estimate(statement, [referenceCard('l53-identified')]), statement.mandates);
  const amount = (row: { amounts: readonly { year: number; amount: string }[] } | undefined, year: number) =>
    row?.amounts.find((one) => one.year === year)?.amount;
  const paragraphPrice = (paragraph: string) => prices.paragraphs.find((one) => one.paragraph === paragraph);

  it('are 2, 4, 5, 6, 8, 9, 10 and 11, each with its price', () => {
    expect(prices.paragraphs.map(({ paragraph }) => paragraph)).toEqual(['2', '4', '5', '6', '8', '9', '10', '11']);
    // Paragraph 5 in 2027: interpretation 161,000, security 38,900, overtime 1,200, travel 2,300.
    expect(amount(paragraphPrice('5'), 2027)).toBe('203400');
    // 2028: 159,000 + 5,900 + 28,900 + 34,100 + 2,400 + 1,200 + documents 300,000 + travel 42,700.
    expect(amount(paragraphPrice('5'), 2028)).toBe('574200');
    // Paragraph 6 in 2026: interpretation 80,500, security 21,100, overtime 1,200.
    expect(amount(paragraphPrice('6'), 2026)).toBe('102800');
    // Paragraph 10 in 2026: the meeting of the network, 46 × 2,776 before rounding, and consultants.
    expect(amount(paragraphPrice('10'), 2026)).toBe('211696');
    expect(paragraphPrice('10')?.requirements).toEqual(['consultants', 'network-meeting', 'ratification-workshops']);
  });

  it('leave together what the statement does not divide: no guess splits the posts', () => {
    const posts = prices.joint.find(({ requirements }) => requirements.includes('posts-in-sum'));
    expect(posts?.mandates).toEqual(['op-10', 'op-4', 'op-5', 'op-6', 'op-8', 'op-9']);
    // Posts 1,698,700, office space 44,000, furniture 58,400, staff assessment 229,900.
    expect(amount(posts, 2025)).toBe('2031000');
  });

  it('sum with what is joint, unattributed and rounded to the total of every year: 2,807,300 in 2025', () => {
    for (const year of prices.years) expect(sumIn(prices, year), String(year)).toBe(totalIn(prices, year));
    expect(totalIn(prices, 2025)).toBe('2807300');
  });

  it('sum to 2,569,000 in 2025 without staff assessment, which income takes back', () => {
    const net = paragraphPrices(estimate(statement, [referenceCard('l53-identified')]), statement.mandates, {
      net: true,
    });
    expect(totalIn(net, 2025)).toBe('2569000');
    expect(sumIn(net, 2025)).toBe('2569000');
  });
});

describe('the price of a paragraph', () => {
  it('follows shares, the rest going to the paragraph without one; two without stay together; none stays unattributed', () => {
    const statement = smallStatement(
      [
        item('a', '1', '1000', { mandates: [{ mandate: 'op-1', share: '0.25' }, { mandate: 'op-2' }] }),
        item('b', '1', '600', {
          mandates: [{ mandate: 'op-1', share: '0.5' }, { mandate: 'op-3' }, { mandate: 'op-2' }],
        }),
        item('c', '1', '80', { mandates: [] }),
        item('d', '1', '40', { mandates: [{ mandate: 'op-3', share: '0.5' }] }),
      ],
      { mandates },
    );
    const prices = paragraphPrices(estimate(statement, []), mandates);
    const in2030 = (row: { amounts: readonly { year: number; amount: string }[] }) =>
      row.amounts.find(({ year }) => year === 2030)?.amount;
    expect(prices.paragraphs.map(in2030)).toEqual(['550', '750', '20']);
    expect(prices.joint.map((row) => [row.mandates, in2030(row)])).toEqual([[['op-2', 'op-3'], '300']]);
    expect(in2030(prices.unattributed)).toBe('100');
    // 1,720 is published as 1,700.
    expect(prices.rounding.find(({ year }) => year === 2030)?.amount).toBe('-20');
    expect(sumIn(prices, 2030)).toBe('1700');
  });

  it('keeps a paragraph that the list given does not have, so that the sum holds', () => {
    const prices = paragraphPrices(
      estimate(smallStatement([item('a', '1', '1000', { mandates: [{ mandate: 'op-1' }] })], { mandates }), []),
      [],
    );
    expect(prices.paragraphs.map(({ mandate }) => mandate)).toEqual(['op-1']);
    expect(sumIn(prices, 2030)).toBe('1000');
  });

  it('sums to the total, whatever the requirements and their links', () => {
    const links = fc.uniqueArray(
      fc.record({
        mandate: fc.constantFrom('op-1', 'op-2', 'op-3'),
        share: fc.option(fc.constantFrom('0', '0.1', '0.25', '0.333'), { nil: undefined }),
      }),
      { selector: ({ mandate }) => mandate, maxLength: 3 },
    );
    const rows = fc.array(
      fc.record({
        quantity: fc.integer({ min: 0, max: 500 }),
        cost: fc.integer({ min: 0, max: 99_999 }),
        links,
        year: fc.integer({ min: 2030, max: 2032 }),
      }),
      { minLength: 1, maxLength: 10 },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const requirements = all.map(({ quantity, cost, links: own, year }, index) =>
          item(`r${index}`, String(quantity), `${cost}.37`, {
            schedule: { once: { in: year } },
            mandates: own.map(({ mandate, share }) => (share === undefined ? { mandate } : { mandate, share })),
          }),
        );
        const prices = paragraphPrices(estimate(smallStatement(requirements, { mandates }), []), mandates);
        for (const year of prices.years) expect(sumIn(prices, year)).toBe(totalIn(prices, year));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the two posts of paragraph 9', () => {
  it('have their offices, 4,400 each a year, tied to that paragraph alone; those of the others stay joint', () => {
    const l53 = referenceStatement();
    const prices = paragraphPrices(estimate(l53, [referenceCard('l53-identified')]), l53.mandates);
    const ninth = prices.paragraphs.find(({ mandate }) => mandate === 'op-9');
    expect(ninth?.requirements).toContain('office-space-secretariat-head');
    const offices = estimate(l53, [referenceCard('l53-identified')]).lines.find(({ section }) => section === '29F');
    const inYear = (year: number) =>
      (offices?.amounts.find((one) => one.year === year)?.components ?? []).map(({ requirement, mandates }) => [
        requirement,
        mandates.length,
      ]);
    expect(inYear(2028)).toEqual([
      ['office-space-secretariat-head', 1],
      ['office-space-vienna', 6],
    ]);
    expect(offices?.amounts.find(({ year }) => year === 2028)?.amount).toBe(52_800);
  });
});

describe('splitting by mandate', () => {
  it('refuses paragraphs that together claim more than the whole', () => {
    const greedy = [
      { mandate: 'op-1', share: '0.6' },
      { mandate: 'op-2', share: '0.6' },
    ];
    expect(() => splitByMandate(exactOf('10'), greedy, 'areas[0].mandates')).toThrow(
      'areas[0].mandates: shares of operative paragraphs sum to 1.2',
    );
  });

  it('loses nothing', () => {
    const share = fc.integer({ min: 0, max: 33 }).map((percent) => `0.${String(percent).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        fc.array(fc.option(share, { nil: undefined }), { maxLength: 3 }),
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        (shares, whole) => {
          const links: MandateLinks = shares.map((one, index) =>
            one === undefined ? { mandate: `op-${index}` } : { mandate: `op-${index}`, share: one },
          );
          const split = splitByMandate(exactOf(String(whole)), links, 'here');
          const sum = [
            ...split.single.map(({ amount }) => amount),
            split.joint?.amount ?? ZERO,
            split.unattributed,
          ].reduce(addExact, ZERO);
          expect(compareExact(sum, exactOf(String(whole)))).toBe(0);
        },
      ),
    );
  });
});
