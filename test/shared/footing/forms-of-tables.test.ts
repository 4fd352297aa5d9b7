import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../shared/footing/check-document.ts';
import { readText } from '../../../shared/footing/read-text.ts';

// Forms in which documents of the United Nations print their tables. Each table agrees as it stands; with one figure
// changed, it does not.

const check = (lines: readonly string[]) => checkDocument(readText(lines.join('\n')), 'text');
const findings = (lines: readonly string[]) =>
  check(lines).findings.map(({ severity, rule, place }) => `${severity} ${rule} ${place}`);
const changed = (lines: readonly string[], from: string, to: string) => {
  const text = lines.join('\n');
  expect(text.split(from)).toHaveLength(2);
  return text.replace(from, to).split('\n');
};
const table = (...rows: string[]) => ['Table 1', '(United States dollars)', '', ...rows];

describe('the text of a PDF', () => {
  const spaced = [
    'Table 9.10',
    'Evolution of financial resources by object of expenditure',
    '(Thousands of United States dollars)',
    '                                                                                Changes',
    '   Object of expenditure       2023 appropriation                                               2024 estimate',
    '                                                      Technical adjustments   Total  Percentage',
    'Posts',
    '                                         3 440.7                   (75.0)  (75.0)        (2.2)         3 365.7',
    '',
    'Other staff costs, including those of the',
    'secretariat                              3 503.9                    204.7   204.7          5.8         3 708.6',
    '',
    '1. Consultants',
    '                                         7 295.4                    (31.1) (31.1)        (0.4)         7 264.3',
    '',
    'Travel of staff',
    '                                           141.9                    284.6   284.6        200.6           426.5',
    '',
    'Total',
    '                                        14 381.9                    383.2   383.2          2.7        14 765.1',
  ];

  it('has blank lines between rows, labels above their figures or wrapped, and heads of several lines', () => {
    expect(check(spaced)).toMatchObject({ sums: { recognized: 14, exact: 14 }, findings: [] });
    expect(check(spaced).tables).toMatchObject([{ name: 'Table 9.10', rows: 5, columns: 6 }]);
    expect(findings(changed(spaced, '3 503.9', '3 530.9'))).toContain(
      'error column-sum Table 9.10, "Total", 2023 appropriation',
    );
  });

  it('sets neighbouring figures one blank apart', () => {
    const text = table(
      'Object                     2024       Cuts      2025',
      'Posts                     91 300       –  91 300',
      'Travel                    40 200    (1 700) 38 500',
      'Experts                   25 900    (2 100) 23 800',
      'Total                    157 400    (3 800) 153 600',
    );
    expect(check(text)).toMatchObject({ sums: { recognized: 3, exact: 3 }, findings: [] });
  });

  it('sets the columns of the next page elsewhere, behind the number and symbol of the page', () => {
    const page = (shift: number, rows: readonly (readonly [string, string, string])[]) =>
      rows.map(([label, one, other]) => `${label.padEnd(30)}${one.padStart(12 + shift)}${other.padStart(12 + shift)}`);
    const first = page(0, [
      ['Object', '2024', '2025'],
      ['Posts', '100 500', '120 700'],
      ['Travel of staff', '44 300', '40 100'],
    ]);
    const second = page(7, [
      ['Experts', '12 000', '19 900'],
      ['Total', '156 800', '180 700'],
    ]);
    const text = [...table(...first), '', '24-20785                    11/16', '\fA/C.3/79/L.53', '', ...second];
    expect(check(text)).toMatchObject({ sums: { recognized: 2, exact: 2 }, findings: [] });
    expect(findings(changed(text, '19 900', '9 900'))).toEqual(['error column-sum Table 1, "Total", 2025']);
  });

  it('has texts between columns of figures', () => {
    const text = table(
      'Expenditure                 Amount    Income                        Amount',
      'Posts                       90 100    Assessed contributions        58 400',
      'Consultants                 24 200    Voluntary contributions       26 800',
      'Travel of staff             48 800    Interest                      91 400',
      'Total expenditure          163 100    Total income                 176 600',
    );
    expect(check(text)).toMatchObject({ sums: { recognized: 2, exact: 2 }, findings: [] });
    expect(findings(changed(text, '26 800', '62 800'))).toHaveLength(1);
  });
});

describe('a column of percentages whose head is lost', () => {
  it('is none of amounts', () => {
    const text = table(
      '| Object | 2023 | Change | | 2024 |',
      '| Posts | 341 200 | 16 300 | 4.8 | 357 500 |',
      '| Travel | 90 400 | (2 600) | (2.9) | 87 800 |',
      '| Consultants | 33 700 | 10 000 | 29.7 | 43 700 |',
      '| Experts | 51 900 | 700 | 1.3 | 52 600 |',
      '| Total | 517 200 | 24 400 | 4.7 | 541 600 |',
    );
    expect(findings(text)).toEqual([]);
  });
});

describe('what a subtotal leaves out', () => {
  it('is nothing where its label or the heading above its rows says so', () => {
    const text = table(
      '| Component | 2024 | 2025 |',
      '| A. Policymaking organs | 81 979 | 63 051 |',
      '| C. Programme of work | | |',
      '| 1. Trade | 32 944 | 20 181 |',
      '| 2. Statistics | 71 003 | 64 002 |',
      '| Subtotal, C | 103 947 | 84 183 |',
      '| Posts | 26 048 | 25 351 |',
      '| Travel | 16 801 | 34 405 |',
      '| Consultants | 25 159 | 21 553 |',
      '| Subtotal, non-post | 41 960 | 55 958 |',
      '| Total | 253 934 | 228 543 |',
    );
    expect(findings(text)).toEqual([]);
    expect(check(text).sums.exact).toBe(6);
    expect(findings(changed(text, '71 003', '17 003'))).toContain('error column-sum Table 1, "Subtotal, C", 2024');
  });
});

describe('columns of totals over every second column', () => {
  const text = [
    'Table 1',
    '(Number of posts)',
    '',
    '| Grade | Regular 2023 | Regular 2024 | Assessed 2023 | Assessed 2024 | Voluntary 2023 | Voluntary 2024 | Total 2023 | Total 2024 |',
    '| D-1 | 12 | 13 | – | 1 | 7 | 9 | 19 | 23 |',
    '| P-5 | 34 | 33 | – | – | 21 | 20 | 55 | 53 |',
    '| P-4 | 18 | 17 | 1 | 2 | 12 | 13 | 31 | 32 |',
    '| P-3 | 26 | 27 | – | – | 10 | 11 | 36 | 38 |',
    '| GS (OL) | 40 | 41 | 4 | 4 | 16 | 19 | 60 | 64 |',
    '| Total | 130 | 131 | 5 | 7 | 66 | 72 | 201 | 210 |',
  ];

  it('take up all of them, also those that are nil nearly everywhere', () => {
    expect(findings(text)).toEqual([]);
    expect(check(text).sums.recognized).toBe(20);
    expect(findings(changed(text, '| 60 | 64 |', '| 60 | 46 |'))).toEqual([
      'error column-sum Table 1, "Total", Total 2024',
      'error row-sum Table 1, "GS (OL)", Total 2024',
    ]);
  });
});

describe('rows under "Of which"', () => {
  it('end where they would be more than what they are shares of, and where labels are set out again', () => {
    const text = table(
      '| Object | 2025 | 2026 |',
      '| Posts | 900 500 | 410 300 |',
      '| Of which: | | |',
      '| Headquarters | 500 100 | 210 200 |',
      '| Field | 120 000 | 60 300 |',
      '| Consultants | 484 800 | 367 600 |',
      '| Travel | 73 900 | 51 700 |',
      '| Total | 1 459 200 | 829 600 |',
    );
    expect(findings(text)).toEqual([]);
    expect(check(text).sums.exact).toBe(2);
  });
});

describe('a total above everything that it sums up', () => {
  const text = table(
    '| Pillar | 2022 | 2023 |',
    '| Total expenditure | 146 830 | 179 041 |',
    '| Peace and security | 81 979 | 63 051 |',
    '| Human rights | 32 944 | 91 807 |',
    '| Development | 31 907 | 24 183 |',
  );

  it('is held against it', () => {
    expect(check(text)).toMatchObject({ sums: { recognized: 2, exact: 2 }, findings: [] });
    expect(findings(changed(text, '91 807', '19 807'))).toEqual([
      'error column-sum Table 1, "Total expenditure", 2023',
    ]);
  });
});

describe('a table that is made to be searched long', () => {
  const numbers = (count: number, factor: number) => Array.from({ length: count }, (_, at) => (at * factor) % 99_991);
  const isQuick = (lines: readonly string[]) => {
    const before = process.cpuUsage();
    check(lines);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(5);
  };

  it('of nothing but totals, or of two hundred columns that might be percentages, is done soon', () => {
    isQuick(table('| Object | 2024 |', ...numbers(1_500, 7_919).map((value, at) => `| Total ${at} | ${value} |`)));
    const wide = Array.from({ length: 250 }, (_, row) =>
      ['| a', ...Array.from({ length: 190 }, (__, at) => `${((row * 7_919 + at * 31) % 997) / 10}`), ''].join(' | '),
    );
    isQuick(table(...wide));
  });
});

describe('a balance', () => {
  it('is what was there and came in, without what went out', () => {
    const text = table(
      '| | 2023 | 2024 |',
      '| Opening balance | 898 700 | 717 300 |',
      '| Income | | |',
      '| Contributions | 874 500 | 224 800 |',
      '| Interest | 172 000 | 714 000 |',
      '| Total income | 1 046 500 | 938 800 |',
      '| Expenditure | | |',
      '| Staff | 592 100 | 885 300 |',
      '| Travel | 691 000 | 444 700 |',
      '| Total expenditure | 1 283 100 | 1 330 000 |',
      '| Closing balance | 662 100 | 326 100 |',
    );
    expect(findings(text)).toEqual([]);
    expect(findings(changed(text, '662 100', '626 100'))).toEqual([
      'error column-sum Table 1, "Closing balance", 2023',
    ]);
  });
});

describe('what one page carries forward to the next', () => {
  it('is not added', () => {
    const text = [
      ...table(
        '| Section | 2025 | 2026 |',
        '| Section 2, Conference management | 329 900 | 855 000 |',
        '| Section 8, Legal affairs | 526 800 | 329 000 |',
        '| Carried forward | 856 700 | 1 184 000 |',
      ),
      '',
      'Table 1 (continued)',
      '',
      '| Section | 2025 | 2026 |',
      '| Brought forward | 856 700 | 1 184 000 |',
      '| Section 16, Crime prevention | 63 500 | 904 900 |',
      '| Total | 920 200 | 2 088 900 |',
    ];
    expect(check(text)).toMatchObject({ sums: { recognized: 2, exact: 2 }, findings: [] });
  });
});

describe('rows set in below figures that are their sums', () => {
  it('are asked about where one row of them is lost', () => {
    const family = (name: string, one: number, other: number) => [
      `${name.padEnd(28)}${String(one + other).padStart(12)}${String(2 * one + 3 * other).padStart(12)}`,
      `${'    Staff'.padEnd(28)}${String(one).padStart(12)}${String(2 * one).padStart(12)}`,
      `${'    Operating costs'.padEnd(28)}${String(other - 700).padStart(12)}${String(3 * other - 900).padStart(12)}`,
      `${'    Travel'.padEnd(28)}${'700'.padStart(12)}${'900'.padStart(12)}`,
    ];
    const families = [
      family('Treaty affairs', 88_650, 39_117),
      family('Operations', 41_283, 77_941),
      family('Management', 63_209, 18_853),
      family('Field offices', 57_411, 26_387),
    ];
    const heads = `${'Unit'.padEnd(28)}${'2024'.padStart(12)}${'2025'.padStart(12)}`;
    expect(findings(table(heads, ...families.flat()))).toEqual([]);
    const [last = []] = families.slice(-1);
    const lost = [...families.slice(0, -1).flat(), ...last.filter((line) => !line.includes('Operating'))];
    expect(findings(table(heads, ...lost))).toEqual([
      'query column-sum Table 1, "Field offices", 2024',
      'query column-sum Table 1, "Field offices", 2025',
    ]);
  });
});

describe('documents in French and Spanish', () => {
  it('have words of their own for totals, shares and percentages', () => {
    const french = [
      'Tableau 9.10',
      '(En milliers de dollars des États-Unis)',
      '',
      '| Catégorie de dépenses | 2023 | Variation | Pourcentage | 2024 |',
      '| Postes | 4 841,0 | 51,6 | 1,1 | 4 892,6 |',
      '| Consultants | 8 542,0 | (89,7) | (1,1) | 8 452,3 |',
      '| dont : pays les moins avancés | 12,0 | 0,5 | 4,2 | 12,5 |',
      '| Total partiel (A) | 13 383,0 | (38,1) | (0,3) | 13 344,9 |',
      '| Voyages du personnel | 103,5 | (34,0) | (32,9) | 69,5 |',
      '| Services contractuels | 5 154,5 | (35,4) | (0,7) | 5 119,1 |',
      '| Total partiel (B) | 5 258,0 | (69,4) | (1,3) | 5 188,6 |',
      '| Total général | 18 641,0 | (107,5) | (0,6) | 18 533,5 |',
    ];
    expect(check(french)).toMatchObject({ sums: { wrong: 0, exact: 17 }, findings: [] });
    expect(findings(changed(french, '5 154,5', '1 554,5'))).toContain(
      'error column-sum Table 9.10, "Total partiel (B)", 2023',
    );
  });

  it('have dots between thousands', () => {
    const spanish = [
      'Cuadro 5',
      '(En dólares de los Estados Unidos)',
      '',
      '| Lugar de destino | 2025 | 2026 |',
      '| Nairobi | 896.300 | 741.200 |',
      '| Viena | 1.560.400 | 967.800 |',
      '| Ginebra | 156.400 | 560.400 |',
      '| Total general | 2.613.100 | 2.269.400 |',
    ];
    expect(check(spanish)).toMatchObject({ sums: { recognized: 2, exact: 2 }, findings: [] });
    expect(findings(changed(spanish, '156.400', '156.900'))).toHaveLength(1);
  });
});
