import { describe, expect, it } from 'vitest';
import { median } from '../../bench/back-test/median.ts';

describe('the median', () => {
  it('is the middle, or the mean of the two in the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(() => median([])).toThrow(/no median/);
  });
});
