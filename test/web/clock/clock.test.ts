import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinMarks } from '../../../web/clock/join-marks.ts';
import { placeLabels } from '../../../web/clock/place-labels.ts';
import { momentAt, momentOf, placeOnScale, pointAt, stepPoint, yearsOf } from '../../../web/clock/time-scale.ts';

const scale = { first: 2025, last: 2033, width: 900 };

describe('the time line', () => {
  it('gives every year the same width and every day its place in it', () => {
    expect(placeOnScale(scale, yearsOf('2025-01-01'))).toBe(0);
    expect(placeOnScale(scale, yearsOf('2027-01-01'))).toBeCloseTo(200);
    expect(placeOnScale(scale, 2050)).toBe(900);
    expect(momentAt(scale, 250)).toBeCloseTo(2027.5);
  });

  it('moves a milestone by what is known of it, and never out of its years', () => {
    expect(pointAt(scale, 2027.7, 'year')).toEqual({ in: 2027 });
    expect(pointAt(scale, 2027.7, 'month')).toEqual({ on: '2027-09-01' });
    expect(stepPoint(scale, { in: 2027 }, 1, 'year')).toEqual({ in: 2028 });
    expect(stepPoint(scale, { on: '2027-12-15' }, 1, 'month')).toEqual({ on: '2028-01-01' });
    expect(stepPoint(scale, { on: '2027-05-01' }, -1, 'year')).toEqual({ on: '2026-05-01' });
    expect(stepPoint(scale, { in: 2033 }, 1, 'year')).toEqual({ in: 2033 });
    expect(stepPoint(scale, { in: 2025 }, -1, 'year')).toEqual({ in: 2025 });
  });

  it('finds at a place the month that stands there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2025, max: 2033 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const point = { on: `${year}-${String(month).padStart(2, '0')}-01` };
        const place = placeOnScale(scale, momentOf(point));
        expect(pointAt(scale, momentAt(scale, place) + 0.02, 'month')).toEqual(point);
      }),
    );
  });
});

describe('names on the time line', () => {
  it('never overlap, and never leave it', () => {
    const items = fc.array(fc.record({ at: fc.nat(900), label: fc.string({ minLength: 1, maxLength: 30 }) }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(items, (given) => {
        const named = given.map((item, position) => ({ key: String(position), ...item }));
        const placed = placeLabels(named, 900, 2).flatMap(({ key, x, row }) =>
          x === undefined ? [] : [{ row, from: x, to: x + (named[Number(key)]?.label.length ?? 0) * 6 }],
        );
        for (const one of placed) {
          expect(one.to).toBeLessThanOrEqual(900);
          expect(
            placed.filter(
              (other) => other !== one && other.row === one.row && other.from < one.to && one.from < other.to,
            ),
          ).toEqual([]);
        }
      }),
    );
  });
});

describe('the marks of a time line', () => {
  const mark = (key: string, kind: 'session' | 'workshop', from: number, until: number) => ({
    ...{ key, kind, from, until, label: key, when: String(from), isAssumed: false },
  });

  it('are one where they would cover each other, and none outside of its years', () => {
    const joined = joinMarks(
      [
        mark('a', 'session', 2027, 2028),
        mark('b', 'session', 2027, 2028),
        mark('c', 'workshop', 2027, 2028),
        mark('d', 'session', 2027.5, 2028),
        mark('e', 'session', 2050, 2051),
      ],
      scale,
    );
    expect(joined.map(({ key, others }) => [key, others])).toEqual([
      ['a', 1],
      ['c', 0],
      ['d', 0],
    ]);
  });
});
