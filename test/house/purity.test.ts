import { describe, expect, it } from 'vitest';
import { filesBelow, textOf } from './source-files.ts';

// Which room may import from which is in .dependency-cruiser.mjs; here is what only the text of a file shows.

describe('the pure part', () => {
  it('has no clock, no randomness and no environment', () => {
    const forbidden = /Date\.now\(|new Date\(\)|Math\.random\(|process\.env|performance\.now\(/;
    expect(filesBelow('shared', /\.ts$/).filter((file) => forbidden.test(textOf(file)))).toEqual([]);
  });

  it('never turns money into a float', () => {
    const habits = /\bparseFloat\(|\.toFixed\(2\)/;
    const money = filesBelow('shared', /\.ts$/).filter((file) => !file.startsWith('shared/forecasts/'));
    expect(money.filter((file) => habits.test(textOf(file)))).toEqual([]);
  });
});
