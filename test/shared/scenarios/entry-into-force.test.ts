import { describe, expect, it } from 'vitest';
import { estimateScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { amountsOf, cards, entryIntoForce, scenario, statement } from './reference.ts';

const at = (to: object) => estimateScenario(statement, cards, [scenario('later', entryIntoForce(to))]);

describe('A/C.3/79/L.53 with entry into force in 2028', () => {
  const estimated = at({ on: '2028-05-01' });
  const [conference, other] = estimated.tables;

  it('generates the columns anew', () => {
    expect(conference?.columns).toEqual(['2025', '2026', '2027', '2028', '2029 and biennially thereafter']);
    expect(other?.columns).toEqual(['2025', '2026', '2027', '2028', '2029 and thereafter']);
  });

  it('moves the Conference with its documents, interpretation and security to 2029 and every second year', () => {
    // The 300,000 and 159,000 of 2028 are the second protocol session, which stays.
    expect(conference?.rows.map(({ object, line, values }) => [object, line, ...values])).toEqual([
      ['Other staff costs', 'Documentation services', 69_800, 798_600, 363_900, 300_000, 594_100],
      ['Other staff costs', 'Interpretation services', 0, 80_500, 161_000, 159_000, 161_000],
      ['Contractual services', undefined, 0, 0, 0, 5_900, 0],
      ['Contractual services', undefined, 0, 0, 0, 28_900, 0],
      ['Other staff costs', undefined, 0, 0, 0, 34_100, 0],
      ['General operating expenses', undefined, 0, 0, 0, 2_400, 0],
      ['Grants and contributions', undefined, 0, 21_100, 38_900, 0, 21_100],
    ]);
    expect(conference?.total).toEqual([69_800, 900_200, 563_800, 530_300, 776_200]);
  });

  it('moves the D-1 and P-5, their office space, furniture, overtime and the 24/7 meeting', () => {
    // 3,017,400 + 496,800 × 0.5; then in full. Offices: ten posts × 4,400, then twelve.
    expect(amountsOf(estimated, '16', 'Posts')).toMatchObject({ 2027: 3_017_400, 2028: 3_265_800, 2029: 3_514_200 });
    expect(amountsOf(estimated, '29F', 'Grants and contributions')).toMatchObject({
      2027: 44_000,
      2028: 52_800,
      2029: 52_800,
    });
    expect(amountsOf(estimated, '16', 'Furniture and equipment')).toEqual({ 2025: 58_400, 2028: 12_600 });
    expect(amountsOf(estimated, '16', 'Other staff costs')).toMatchObject({
      2026: 1_200,
      2027: 1_200,
      2028: 1_200,
      2029: 1_200,
    });
    expect(amountsOf(estimated, '16', 'Travel of representatives')).toEqual({ 2025: 160_200, 2027: 127_700 });
    expect(other?.total).toEqual([2_499_200, 3_867_600, 3_822_300, 3_920_200, 4_113_300]);
  });

  it('leaves the summary of 2025 as it was', () => {
    expect(estimated.tables[2]).toMatchObject({ total: [2_807_300], totalNetOfStaffAssessment: [2_569_000] });
  });
});

describe('A/C.3/79/L.53 with entry into force in 2029', () => {
  const estimated = at({ in: 2029 });

  it('has the Conference from 2030 and shows 2029 apart where it differs from what follows', () => {
    expect(estimated.tables[0]?.columns).toEqual(['2025', '2026', '2027', '2028', '2030 and biennially thereafter']);
    expect(estimated.tables[0]?.total).toEqual([69_800, 900_200, 563_800, 530_300, 776_200]);
    expect(estimated.tables[1]?.columns).toEqual(['2025', '2026', '2027', '2028', '2029', '2030 and thereafter']);
  });

  it('costs what must be by hand', () => {
    // 2028: 24/7 meeting, no D-1 and P-5. 2029: these at half, twelve offices, furniture, no overtime.
    const total2028 = 3_017_400 + 1_200 + 127_700 + 349_200 + 167_500 + 71_100 + 44_000;
    const total2029 = 3_017_400 + 248_400 + 306_500 + 167_500 + 71_100 + 12_600 + 52_800;
    expect(estimated.tables[1]?.total.slice(3)).toEqual([total2028, total2029, 4_113_300]);
  });
});

describe('later still', () => {
  it('reads "2031 and biennially thereafter" with entry into force in 2030', () => {
    expect(at({ on: '2030-12-31' }).tables[0]?.columns.at(-1)).toBe('2031 and biennially thereafter');
  });

  it('says in every component that moved which change moved it', () => {
    const moved = at({ in: 2029 }).lines.flatMap(({ amounts }) =>
      amounts.flatMap(({ components }) =>
        components.filter(({ because }) => because.includes('change "later/change-1"')),
      ),
    );
    expect([...new Set(moved.map(({ requirement }) => requirement))].sort()).toEqual([
      'conference',
      'documents-conference',
      'furniture-secretariat-head',
      'network-meeting',
      'office-space-secretariat-head',
      'overtime-conference',
      'posts-secretariat-head',
    ]);
  });
});
