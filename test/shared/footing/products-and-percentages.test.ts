import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../shared/footing/check-document.ts';
import { readText } from '../../../shared/footing/read-text.ts';

const check = (...lines: string[]) =>
  checkDocument(readText(['Table 1', '(United States dollars)', '', ...lines].join('\n')), 'text').findings;
const said = (...lines: string[]) => check(...lines).map(({ severity, rule, place }) => `${severity} ${rule} ${place}`);

describe('quantity × unit rate', () => {
  const trips = (last: string, rounded = '46 200') => [
    '| Item | Number of travellers | Days | Unit cost | Amount |',
    '| Experts | 5 | 4 | 1 200 | 24 000 |',
    '| Members | 11 | 3 | 1 400 | 46 200 |'.replace('46 200', rounded),
    '| Staff | 7 | 5 | 900 | 31 500 |',
    `| Interpreters | 6 | 2 | 650 | ${last} |`,
  ];

  it('is held against the amount where most rows are that product', () => {
    expect(said(...trips('7 800'))).toEqual([]);
    expect(said(...trips('8 700'))).toEqual(['error product Table 1, "Interpreters", Amount']);
    expect(check(...trips('8 700'))[0]).toMatchObject({ likely: [{ likely: '7800', slip: 'transposed' }] });
  });

  it('may be rounded as the whole column is', () => {
    const hundreds = (amount: string) =>
      said(
        '| Item | Persons | Average cost | Amount |',
        '| Experts | 46 | 2 776 | 127 700 |',
        '| Members | 7 | 3 421 | 23 900 |',
        '| Staff | 13 | 1 333 | 17 300 |',
        `| Others | 3 | 1 111 | ${amount} |`,
      );
    expect(hundreds('3 300')).toEqual([]);
    expect(hundreds('3 400')).toEqual(['error product Table 1, "Others", Amount']);
  });

  it('is not judged where the rows do not show it', () => {
    const rows = ['| Item | Posts | Standard cost | Amount |', '| P-4 | 2 | 180 000 | 342 000 |'];
    expect(said(...rows, '| P-3 | 3 | 150 000 | 427 500 |', '| P-2 | 1 | 120 000 | 114 000 |')).toEqual([]);
  });
});

describe('percentages', () => {
  const shares = (travel: string) => [
    '| Object | Amount | Percentage |',
    '| Posts | 60 000 | 46.2 |',
    `| Travel | 41 000 | ${travel} |`,
    '| Experts | 20 000 | 15.4 |',
    '| Furniture | 9 000 | 6.9 |',
    '| Total | 130 000 | 100.1 |',
  ];

  it('of a total are held against their amounts; that of the total itself is not judged', () => {
    expect(said(...shares('31.5'))).toEqual([]);
    expect(said(...shares('35.1'))).toEqual(['query percentage Table 1, "Travel", Percentage']);
    expect(check(...shares('35.1'))[0]).toMatchObject({ likely: [{ likely: '31.5', slip: 'transposed' }] });
  });

  it('of a change are held against both columns, below nought too', () => {
    const growth = (experts: string) =>
      said(
        '| Object | Approved | Proposed | Growth (per cent) |',
        '| Posts | 100 500 | 120 700 | 20.1 |',
        '| Travel | 44 300 | 40 100 | (9.5) |',
        '| Furniture | 8 000 | 8 400 | 5.0 |',
        `| Experts | 12 000 | 19 900 | ${experts} |`,
      );
    expect(growth('65.8')).toEqual([]);
    expect(growth('(65.8)')).toEqual(['query percentage Table 1, "Experts", Growth (per cent)']);
  });

  it('are not judged where no reading explains three of them', () => {
    expect(
      said('| Object | Amount | Share of cost (%) |', '| A | 100 | 13 |', '| B | 200 | 8.3 |', '| C | 70 | 9 |'),
    ).toEqual([]);
  });
});

describe('a document with findings beyond counting', () => {
  it('gives the gravest and says how many are left out', () => {
    const rows = Array.from({ length: 2_400 }, (_, at) => {
      const [number, rate] = [at + 3, 1_001 + at];
      return `| Line ${at} | ${number} | ${rate} | ${number * rate + (at % 4 === 0 ? 77_013 : 0)} |`;
    });
    const found = check('| Line | Quantity | Unit cost | Amount |', ...rows);
    expect(found).toHaveLength(501);
    expect(found.at(-1)?.message).toMatch(/^100 further findings are left out/);
  });
});
