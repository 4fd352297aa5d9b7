import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatValue, millionths, readFigure } from '../../../shared/footing/read-figure.ts';

describe('a figure as documents print it', () => {
  it.each([
    ['1 698 700', 1698700n, 0],
    ['1\u00a0698\u00a0700', 1698700n, 0],
    ['1\u2009698\u2009700', 1698700n, 0],
    ['1\u202f698\u202f700', 1698700n, 0],
    ['1,698,700', 1698700n, 0],
    ['$1,698,700', 1698700n, 0],
    ['1698700', 1698700n, 0],
    ['(12 600)', -12600n, 0],
    ['-12 600', -12600n, 0],
    ['−12 600', -12600n, 0],
    ['–12 600', -12600n, 0],
    ['1 200ᵃ', 1200n, 0],
    ['1 200 a', 1200n, 0],
    ['1 200 (a)', 1200n, 0],
    ['44 000*', 44000n, 0],
    ['1 200 a,b', 1200n, 0],
  ])('%s is read with its sign and without its marks', (printed, value, decimals) => {
    expect(readFigure(printed)).toMatchObject({ kind: 'amount', value: value * millionths, decimals });
  });

  it('keeps the decimals in which it was printed, since rounding goes by them', () => {
    expect(readFigure('3 720.8 a')).toMatchObject({ value: 3_720_800_000n, decimals: 1 });
    expect(readFigure('12,5')).toMatchObject({ value: 12_500_000n, decimals: 1 });
  });

  it.each(['–', '—', '-', '_', '−', 'nil'])('%s is nil', (printed) => {
    expect(readFigure(printed)).toMatchObject({ kind: 'dash', value: 0n });
  });

  it.each(['..', '...', 'n/a', 'N.A.', 'TBD'])('%s is not known, so no sum over it is judged', (printed) => {
    expect(readFigure(printed)?.kind).toBe('unknown');
  });

  it('is a percentage with its sign', () => {
    expect(readFigure('11.2%')).toMatchObject({ kind: 'percent', value: 11_200_000n });
  });

  it.each([
    '',
    ' ',
    'P-5',
    '1 P-5',
    '12 months',
    '1.234.567',
    '1 20',
    '2025-2026',
    'Section 16',
    '1,69,870',
    '9'.repeat(30),
  ])('%j is none', (text) => {
    expect(readFigure(text)).toBeUndefined();
  });

  it('comes back from how it is printed', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (value) => {
        fc.pre(value !== 0n);
        expect(readFigure(formatValue(value))).toMatchObject({ kind: 'amount', value });
      }),
    );
  });
});
