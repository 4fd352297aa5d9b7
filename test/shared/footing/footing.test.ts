import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../shared/footing/check-document.ts';
import { readText } from '../../../shared/footing/read-text.ts';

const check = (text: string) => checkDocument(readText(text), 'text');
const sums = (text: string) => check(text).sums;
const findings = (text: string) =>
  check(text).findings.map(({ severity, rule, place }) => `${severity} ${rule} ${place}`);

/**
 * Tables 1 and 3 of the UNFCCC's programme budget for 2024–2025 (FCCC/CP/2023/11/Add.2, decision 19/CP.28), in euros.
 */
const unfccc = `Table 1
Core budget (Euros)

| Appropriations | 2024 | 2025 | 2024–2025 |
| Executive | 2 268 253 | 2 268 253 | 4 536 506 |
| Programmes | 17 581 308 | 17 751 308 | 35 332 615 |
| Programmes Coordination | 355 332 | 355 332 | 710 664 |
| Adaptation | 3 819 153 | 3 819 153 | 7 638 306 |
| Mitigation | 2 195 438 | 2 195 438 | 4 390 876 |
| Means of Implementation | 3 629 286 | 3 799 286 | 7 428 571 |
| Transparency | 7 582 099 | 7 582 099 | 15 164 198 |
| Cross-cutting | 4 893 554 | 4 893 554 | 9 787 108 |
| Intergovernmental Support | 2 479 003 | 2 479 003 | 4 958 006 |
| Communications | 2 414 551 | 2 414 551 | 4 829 102 |
| IPCC | 244 755 | 244 755 | 489 510 |
| Total appropriations | 24 987 870 | 25 157 870 | 50 145 739 |

Table 3
Conference services contingency (Euros)

| Object | 2024 | 2025 | Total 2024-2025 |
| Interpretation | 1 327 918 | 1 367 755 | 2 695 673 |
| Translation | 1 247 963 | 1 285 402 | 2 533 365 |
| Reproduction and distribution | 1 226 687 | 1 263 488 | 2 490 175 |
| Meetings services support | 98 568 | 101 525 | 200 092 |
| Subtotal | 3 901 136 | 4 018 170 | 7 919 305 |
| Overhead charge | 507 148 | 522 362 | 1 029 510 |
| Working capital reserve | 365 888 | 10 977 | 376 864 |
| Total | 4 774 172 | 4 551 509 | 9 325 679 |
`;

describe('totals above their rows, rounded figures and sums across', () => {
  it('are recognized; what rounding explains is no error, and two euros over two addends are one', () => {
    expect(findings(unfccc)).toEqual(['error row-sum Table 3, "Total", Total 2024-2025']);
    expect(sums(unfccc)).toMatchObject({ wrong: 1 });
    expect(sums(unfccc).rounding).toBeGreaterThan(4);
  });
});

const table = (title: string, ...rows: string[]) => ['Table 1', title, '', ...rows].join('\n');

describe('rounding', () => {
  const thousands = (total: string) =>
    table(
      '(Thousands of United States dollars)',
      '| Object | 2025 |',
      '| Posts | 1 234.6 |',
      '| Travel | 20.3 |',
      '| Experts | 7.4 |',
      `| Total | ${total} |`,
    );

  it('of n figures explains half of n printed units', () => {
    expect(findings(thousands('1 262.3'))).toEqual([]);
    expect(findings(thousands('1 262.4'))).toEqual([]);
    expect(findings(thousands('1 262.5'))).toEqual(['error column-sum Table 1, "Total", 2025']);
  });

  it('explains nothing where posts are counted', () => {
    const posts = (total: number) =>
      table(
        'Posts by grade',
        '| Grade | 2025 | 2026 |',
        '| D-1 | 1 | 1 |',
        '| P-4 | 4 | 5 |',
        '| P-3 | 9 | 9 |',
        `| Total | 14 | ${total} |`,
      );
    expect(findings(posts(15))).toEqual([]);
    expect(findings(posts(16))).toEqual(['error column-sum Table 1, "Total", 2026']);
  });
});

describe('what is not added up', () => {
  it('are percentages, rows within others, and rates', () => {
    const text = table(
      '(United States dollars)',
      '| Object | Amount | Percentage | Unit cost |',
      '| Posts | 60 000 | 59.4 | 3 000 |',
      '| Travel | 41 000 | 40.6 | 1 000 |',
      '| of which: first class | 7 000 | 6.9 | 500 |',
      '| Total | 101 000 | 100.1 | – |',
      '| Vacancy rate | 11.2 | | |',
    );
    expect(findings(text)).toEqual([]);
    expect(sums(text)).toMatchObject({ recognized: 1, exact: 1 });
  });

  it('is what is unknown', () => {
    expect(
      sums(table('(Euros)', '| Object | 2025 |', '| Posts | 100 |', '| Travel | .. |', '| Total | 350 |')).recognized,
    ).toBe(0);
  });
});

describe('columns that are made of others', () => {
  const budget = (change: string, estimate: string) =>
    table(
      '(Thousands of United States dollars)',
      '| Object | 2024 appropriation | Technical adjustments | New mandates | Total changes | 2025 estimate |',
      '| Posts | 5 100.0 | 120.5 | 30.2 | 150.7 | 5 250.7 |',
      `| Other staff costs | 710.3 | (40.1) | 25.0 | ${change} | 695.2 |`,
      `| Travel of staff | 90.4 | – | 6.6 | 6.6 | ${estimate} |`,
      '| Consultants | 33.0 | (3.0) | 10.0 | 7.0 | 40.0 |',
      '| Total | 5 933.7 | 77.4 | 71.8 | 149.2 | 6 082.9 |',
    );

  it('agree', () => {
    expect(findings(budget('(15.1)', '97.0'))).toEqual([]);
    expect(sums(budget('(15.1)', '97.0')).recognized).toBe(15);
  });

  it('are found wrong in the row and in the column, both naming the figure', () => {
    const { findings: found } = check(budget('15.1', '97.0'));
    expect(found.map(({ rule }) => rule)).toEqual(['column-sum', 'row-sum']);
    for (const { likely } of found)
      expect(likely?.[0]).toMatchObject({ place: 'Table 1, "Other staff costs", Total changes', slip: 'sign' });
  });

  it('may be the later less the earlier', () => {
    const rows = [
      '| Posts | 100 500 | 120 700 | 20 200 |',
      '| Travel | 44 300 | 40 100 | (4 200) |',
      '| Experts | 12 000 | 19 900 | 7 900 |',
    ];
    const text = (last: string) => table('(Euros)', '| Object | Approved | Proposed | Change |', ...rows, last);
    expect(findings(text('| Total | 156 800 | 180 700 | 23 900 |'))).toEqual([]);
    expect(findings(text('| Total | 156 800 | 180 700 | 29 300 |'))).toEqual([
      'error column-sum Table 1, "Total", Change',
      'error row-sum Table 1, "Total", Change',
    ]);
  });
});

describe('a total whose rows nothing shows', () => {
  it('is a query where it could mean several', () => {
    const text = table(
      '(Euros)',
      '| Object | 2025 |',
      '| A | 71 000 |',
      '| B | 52 100 |',
      '| Total, first | 123 100 |',
      '| C | 40 900 |',
      '| Total, second | 99 999 |',
    );
    expect(findings(text)).toEqual(['query column-sum Table 1, "Total, second", 2025']);
  });

  it('is a query where it agrees only without a figure that it covers', () => {
    const text = table(
      '(Euros)',
      '| Object | 2025 |',
      '| A | 73 000 |',
      '| B | 52 131 |',
      '| C | 40 910 |',
      '| Total | 93 041 |',
    );
    expect(findings(text)).toEqual(['query column-sum Table 1, "Total", 2025']);
  });
});

describe('text set in columns', () => {
  it('is read by where figures end, so that an empty cell keeps its place', () => {
    const text = [
      'Table 4',
      '(United States dollars)',
      '',
      'Object of expenditure              2025       2026       2027',
      'Posts . . . . . . . . . . .     100 500    120 700          –',
      'Travel of staff                             40 100     12 000',
      'Experts                          12 000                 7 900',
      'Total                           112 500    160 800     19 900',
    ].join('\n');
    expect(check(text)).toMatchObject({ sums: { recognized: 3, exact: 3 }, findings: [] });
    expect(findings(text.replace('160 800', '168 000'))).toEqual(['error column-sum Table 4, "Total", 2026']);
  });
});

describe('a list of the figures of other tables', () => {
  it('has no sums, though the labels of its rows name totals', () => {
    const text = table(
      '(United States dollars)',
      '| Row | Column | Amount |',
      '| Consultants | 2025 | 71 000 |',
      '| Consultants | 2026 | 52 100 |',
      '| Total | 2025 | 69 800 |',
      '| Total | 2026 | 900 200 |',
    );
    expect(check(text)).toMatchObject({ sums: { recognized: 0 }, findings: [] });
  });
});

describe('amounts below zero in a list of sections', () => {
  it('are taken off', () => {
    const text = [
      '6. The requirements for 2027, in the amount of $148,500, would fall under the following sections:',
      '(a) section 8, Legal affairs (\u2212$216,000)',
      '(b) section 16, International drug control ($364,500)',
    ].join('\n');
    expect(findings(text)).toEqual([]);
    expect(findings(text.replace('\u2212', ''))).toEqual(['error list-sum Paragraph 6']);
  });
});

describe('a summary before and after recosting', () => {
  const text = (after: string) =>
    [
      table(
        '(United States dollars)',
        '| Object | 2027 |',
        '| Section 2, Conference management | |',
        '| Staff | 80 000 |',
        '| Travel | 21 000 |',
        '| Section 8, Legal affairs | |',
        '| Staff | 50 000 |',
      ),
      'Table 2',
      '(United States dollars)',
      '',
      `| Section | 2027 before recosting | 2027${after} |`,
      '| Section 2, Conference management | 101 000 | 107 000 |',
      '| Section 8, Legal affairs | 50 000 | 53 000 |',
    ].join('\n');

  it('is held against details before recosting in the column before recosting alone', () => {
    expect(findings(text(' after recosting'))).toEqual([]);
    expect(findings(text(' revised'))).toHaveLength(2);
  });
});
