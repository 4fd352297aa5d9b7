import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { printStatement } from '../../../shared/model/document-file.ts';
import { publishedFigures, readText, referenceCard, referenceStatement } from '../../support/reference.ts';

const statement = referenceStatement();
const card = referenceCard('l53-identified');
const computed = estimate(statement, [card]);
const published = publishedFigures();

describe('A/C.3/79/L.53', () => {
  const cells = published.tables.flatMap((table) => {
    const mine = computed.tables.find(({ number }) => number === table.number);
    return [
      ...table.rows.flatMap((row) => {
        const found = mine?.rows.find(
          (one) => one.section === row.section && one.object === row.object && one.line === row.line,
        );
        return row.values.map((value, column) => ({
          name: `Table ${table.number}, ${row.section} ${row.object ?? ''} ${row.line ?? ''}, ${table.columns[column]}`,
          value,
          computed: found?.values[column],
        }));
      }),
      ...(table.subtotals ?? []).flatMap(({ section, values }) =>
        values.map((value, column) => ({
          name: `Table ${table.number}, subtotal ${section}, ${table.columns[column]}`,
          value,
          computed: mine?.subtotals?.find((one) => one.section === section)?.values[column],
        })),
      ),
      ...(table.total ?? []).map((value, column) => ({
        name: `Table ${table.number}, total, ${table.columns[column]}`,
        value,
        computed: mine?.total[column],
      })),
      ...(table.totalNetOfStaffAssessment ?? []).map((value, column) => ({
        name: `Table ${table.number}, net total`,
        value,
        computed: mine?.totalNetOfStaffAssessment?.[column],
      })),
    ];
  });

  it('has 96 published amounts and totals', () => {
    expect(cells).toHaveLength(96);
  });

  it.each(cells)('reproduces $name: $value', ({ value, computed: amount }) => {
    expect(amount).toBe(value);
  });

  it.each(published.tables)('generates the columns of Table $number', ({ number, columns }) => {
    expect(computed.tables.find((table) => table.number === number)?.columns).toEqual(columns);
  });

  it('lists the 25 posts of the annex', () => {
    const mine = computed.posts.map(({ count, grade, dutyStation, title }) => ({ count, grade, dutyStation, title }));
    const tally = (posts: typeof mine) => {
      const sums = new Map<string, number>();
      for (const { count, ...post } of posts)
        sums.set(JSON.stringify(post), (sums.get(JSON.stringify(post)) ?? 0) + count);
      return [...sums].sort();
    };
    expect(tally(mine)).toEqual(tally(published.posts));
    expect(mine.reduce((sum, { count }) => sum + count, 0)).toBe(25);
  });

  it('shows the office space of section 29F, which the transcription of Table 2 lacks, from its driver', () => {
    const row = computed.tables[1]?.rows.find(({ section }) => section === '29F');
    expect(row?.values).toEqual([44_000, 44_000, 52_800, 52_800, 52_800]);
  });

  it('offsets section 36 by income section 1', () => {
    expect(computed.tables[2]?.income).toEqual([
      { section: 'IS1', title: 'Income from staff assessment', offsets: '36', values: [238_300] },
    ]);
  });

  it('raises as queries what a careful checker would ask', () => {
    const queries = computed.warnings
      .filter(({ severity }) => severity === 'query')
      .map(({ code, requirement }) => [code, requirement]);
    expect(queries).toEqual([
      ['accompanies-nothing', 'contracts-recurrent'],
      ['accompanies-nothing', 'overtime-conference'],
      ['accompanies-nothing', 'travel-recurrent'],
      ['daily-rate-differs', 'conference'],
      ['recurrence-words', 'contracts-recurrent'],
      ['recurrence-words', 'documents-conference'],
    ]);
  });

  it('says of every published requirement that is used that it is known only as amounts', () => {
    const noted = computed.warnings
      .filter(({ code }) => code === 'known-only-in-sum')
      .map(({ requirement }) => requirement);
    const used = new Set(
      computed.lines.flatMap(({ amounts }) =>
        amounts.flatMap(({ components }) =>
          components.filter(({ decomposed }) => !decomposed).map(({ requirement }) => requirement),
        ),
      ),
    );
    expect(new Set(noted)).toEqual(used);
    expect(used.size).toBe(13);
  });

  it('costs the posts one by one where standard costs are supplied, and says that the card is illustrative', () => {
    const illustrative = estimate(statement, [card, referenceCard('illustrative-standard-costs')]);
    // 2026, by hand: P-5 and four P-4 at 248,712; nine P-3 and one P-2 at 204,400; eight GS(OL) at 102,000.
    const full = 5 * 248_712 + 10 * 204_400 + 8 * 102_000;
    expect(full).toBe(4_103_560);
    const posts = illustrative.tables[1]?.rows.find(({ object }) => object === 'Posts')?.values;
    // 2025 at half: 2,051,780. 2027: D-1 and P-5 at half of 497,424: 4,352,272.
    expect(posts).toEqual([2_051_800, 4_103_600, 4_352_300, 4_601_000, 4_601_000]);
    expect(illustrative.warnings.map(({ code }) => code)).toContain('illustrative-rates');
    expect(illustrative.warnings.map(({ code }) => code)).not.toContain('costed-in-sum');
    const components = illustrative.lines.find(({ object }) => object === 'Posts')?.amounts[0]?.components ?? [];
    expect(components.every(({ decomposed }) => decomposed)).toBe(true);
    expect(components).toHaveLength(23);
  });

  it('keeps the bytes of its file when read and printed', () => {
    expect(printStatement(statement)).toBe(readText('shared/reference/statements/A-C.3-79-L.53.json'));
  });
});
