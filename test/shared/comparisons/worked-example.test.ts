import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compareEstimates } from '../../../shared/comparisons/compare-estimates.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { estimateScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { cards, entryIntoForce, scenario, statement } from '../scenarios/reference.ts';

const guide = readFileSync(new URL('../../../docs/comparison.md', import.meta.url), 'utf8');

it('gives every row of the worked example in docs/comparison.md', () => {
  const changed = scenario(
    'example',
    { kind: 'set-quantity', target: { requirement: 'rules-session', quantity: 'days' }, to: '7' },
    { kind: 'set-rate', rate: { code: 'interpretation-meeting', for: { dutyStation: 'Vienna' } }, to: '8500' },
    entryIntoForce({ in: 2028 }),
  );
  const comparison = compareEstimates(estimate(statement, cards), estimateScenario(statement, cards, [changed]));
  const rows = guide
    .split('\n')
    .filter((line) => /^\| 20\d\d /.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(rows).toHaveLength(6);
  for (const [year, section, name, ...shown] of rows) {
    const line = comparison.lines.find((one) => one.section === section && (one.line ?? one.object) === name);
    const split = line?.years.find((one) => String(one.year) === year);
    const { volume, rate, timing, vacancy, rounding } = split?.effects ?? {};
    expect([year, name, String(split?.from), String(split?.to), volume, rate, timing, vacancy, rounding]).toEqual([
      year,
      name,
      ...shown,
    ]);
  }
});
