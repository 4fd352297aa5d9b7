import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import type { Table } from '../../../shared/results/estimate.ts';
import { printStatement, readStatement } from '../../../shared/model/document-file.ts';
import { bonnCards, bonnStatement } from './bonn-statement.ts';
import { genevaCard, genevaStatement } from './geneva-statement.ts';

/** A table as one would write it: each row by section, object and label. */
function written(table: Table | undefined): Record<string, readonly (number | string)[]> {
  if (table === undefined) throw new Error('there is such a table');
  return Object.fromEntries([
    ['columns', table.columns],
    ...table.rows.map(({ section, object, line, values }) => [
      [section, object, line].filter((part) => part !== undefined).join(' / '),
      values,
    ]),
    ...(table.subtotals ?? []).map(({ section, values }) => [`subtotal ${section}`, values]),
    ['total', table.total],
    ...(table.totalNetOfStaffAssessment === undefined ? [] : [['net', table.totalNetOfStaffAssessment]]),
    ...(table.income ?? []).map(({ section, values }) => [`income ${section}`, values]),
  ]) as Record<string, readonly (number | string)[]>;
}

const KINDS = ['document', 'engagement', 'item', 'post', 'published', 'session', 'share', 'trip', 'workshop'];

describe('a statement in Swiss francs, by hand', () => {
  const { tables, milestones, posts } = estimate(genevaStatement, [genevaCard]);

  it('has every kind of requirement and comes back from its file', () => {
    expect([...new Set(genevaStatement.requirements.map(({ kind }) => kind))].sort()).toEqual(KINDS);
    expect(readStatement(printStatement(genevaStatement))).toEqual(genevaStatement);
  });

  it('costs conference services', () => {
    expect(written(tables[0])).toEqual({
      columns: ['2031', '2032', '2033', '2034 and thereafter'],
      // A paper, 8,500 × 3.05, is 25,925, alone 25,900; 2 sessions × 3 papers are 155,400. The report, 10,700 × 3.05,
      // is 32,635, alone 32,600.
      '2 / Other staff costs / Documentation services': [188_000, 155_400, 155_400, 155_400],
      // 2 × 5 × 2 × 9,200.
      '2 / Other staff costs / Interpretation services': [184_000, 184_000, 184_000, 184_000],
      // 2 × 1,530 is 3,060.
      '34 / Other staff costs': [3_100, 3_100, 3_100, 3_100],
      total: [375_100, 342_500, 342_500, 342_500],
    });
  });

  it('costs all else', () => {
    expect(written(tables[1])).toEqual({
      columns: ['2031', '2032', '2033', '2034 and thereafter'],
      // 240,000 + 198,000 from 1 July at one half: × 6/12 × 0.5.
      '24 / Posts': [109_500, 438_000, 438_000, 438_000],
      // 126,000 × 10/12, then 12/12, until the end of 2032.
      '24 / Other staff costs': [105_000, 126_000, 0, 0],
      // 2 × 4 × 9,850; 12,000 + 8,000.
      '24 / Consultants': [78_800, 0, 20_000, 0],
      '24 / Experts': [0, 5_400, 0, 0],
      // 30 × (1,450 + 4 × 215 + 188) is 74,940.
      '24 / Travel of representatives': [0, 74_900, 0, 0],
      // 2 × (2,350 + 5 × 420 + 250).
      '24 / Travel of staff': [9_400, 9_400, 9_400, 9_400],
      // The venue, 2 × 3 × 850, and 41,300; then 12,450, half up.
      '24 / Contractual services': [0, 46_400, 12_500, 12_500],
      // Three offices at 6,150 are 18,450, half up; then two.
      '29E / General operating expenses': [18_500, 18_500, 12_300, 12_300],
      '29E / Furniture and equipment': [5_500, 0, 0, 0],
      'subtotal 24': [302_700, 700_100, 479_900, 459_900],
      'subtotal 29E': [24_000, 18_500, 12_300, 12_300],
      total: [326_700, 718_600, 492_200, 472_200],
    });
  });

  it('sums up with staff assessment and its offset', () => {
    expect(written(tables[2])).toEqual({
      columns: ['2031', '2032'],
      '2': [372_000, 339_400],
      '24': [302_700, 700_100],
      '29E': [24_000, 18_500],
      '34': [3_100, 3_100],
      // 14.2 per cent of 109,500 and 105,000 is 30,459; of 438,000 and 126,000, 80,088.
      '36': [30_500, 80_100],
      total: [732_300, 1_141_200],
      net: [701_800, 1_061_100],
      'income IS1': [30_500, 80_100],
    });
  });

  it('dates the posts of its annex', () => {
    expect(milestones.map(({ id, day }) => [id, day])).toEqual([['arrival', '2031-07-01']]);
    expect(posts.map(({ count, grade, effective }) => [count, grade, effective])).toEqual([
      [1, 'GS(OL)', '2031-01-01'],
      [1, 'P-4', '2031-07-01'],
      [1, 'P-3', '2031-07-01'],
    ]);
  });
});

describe('a statement in euros with prices of each year, by hand', () => {
  const { tables, milestones, horizon } = estimate(bonnStatement, bonnCards);

  it('has every kind of requirement and comes back from its file', () => {
    expect([...new Set(bonnStatement.requirements.map(({ kind }) => kind))].sort()).toEqual(KINDS);
    expect(readStatement(printStatement(bonnStatement))).toEqual(bonnStatement);
  });

  it('dates entry into force from the third State, the ninetieth day after 20 May 2039', () => {
    expect(milestones.map(({ id, day, precision, by }) => [id, day, precision, by])).toEqual([
      ['entry-into-force', '2039-08-18', 'day', 'rule'],
      ['first-meeting', '2040-01-01', 'year', 'rule'],
    ]);
    expect(horizon.period).toBe(3);
  });

  it('costs conference services every third year', () => {
    expect(written(tables[0])).toEqual({
      columns: ['2040', '2041', '2042', '2043', '2046 and triennially thereafter'],
      // 2 × 6,000 × 2.4 is 28,800.
      '14 / Other staff costs / Documentation services': [0, 29_000, 29_000, 0, 0],
      // 4 × 2 × 3 × 5,900 is 141,600; at 6,200 from 2043, 148,800.
      '14 / Other staff costs / Interpretation services': [142_000, 0, 0, 149_000, 149_000],
      // 4 × 750 and 500 × 3.5 are 4,750 together.
      '14 / Contractual services': [5_000, 0, 0, 5_000, 5_000],
      'subtotal 14': [147_000, 29_000, 29_000, 154_000, 154_000],
      total: [147_000, 29_000, 29_000, 154_000, 154_000],
    });
  });

  it('costs all else until the visits have ended', () => {
    expect(written(tables[1])).toEqual({
      columns: ['2040', '2041', '2042', '2043', '2044', '2045', '2046 and thereafter'],
      // 2 × 150,000 × 0.92 × 306/366 × 0.6 is 138,452.46; then 2 × 150,000 × 0.95.
      '15 / Posts': [138_000, 285_000, 285_000, 285_000, 285_000, 285_000, 285_000],
      // 60 × 410 is 24,600.
      '15 / Consultants': [25_000, 0, 0, 0, 0, 0, 0],
      // 12 × 1,290 is 15,480.
      '15 / Experts': [0, 15_000, 0, 0, 0, 0, 0],
      // 3 × 2 × 1,875 is 11,250.
      '15 / Travel of staff': [0, 11_000, 0, 11_000, 0, 11_000, 0],
      // 1 × 2 × 2 × 1,150 is 4,600.
      '15 / Contractual services': [0, 5_000, 0, 0, 0, 0, 0],
      '15 / General operating expenses': [8_000, 9_000, 9_000, 9_000, 9_000, 9_000, 9_000],
      // 13 per cent of the rounded lines: 22,230; 42,250; 38,220; 39,650; then 38,220, 39,650 and 38,220.
      '15 / Programme support costs': [22_000, 42_000, 38_000, 40_000, 38_000, 40_000, 38_000],
      total: [193_000, 367_000, 332_000, 345_000, 332_000, 345_000, 332_000],
    });
  });

  it('sums up the years of the meetings', () => {
    expect(written(tables[2])).toEqual({
      columns: ['2040', '2043'],
      '14': [147_000, 154_000],
      '15': [193_000, 345_000],
      total: [340_000, 499_000],
    });
  });
});
