import { describe, expect, it } from 'vitest';
import { workLimits } from '../../../../functions/use-cases/work-limits.ts';
import { respondSweep } from '../../../../functions/api/routes/sweeps/respond-sweep.ts';
import { runSweep } from '../../../../shared/sweeps/merge-sweep.ts';
import { planSweep } from '../../../../shared/sweeps/plan-sweep.ts';
import type { SweepChoice } from '../../../../shared/sweeps/sweep-report.ts';
import { referenceCard, referenceStatement } from '../../../support/reference.ts';

const statement = referenceStatement();
const entry = { id: 'x', revision: 1, hash: 'A'.repeat(43), content: 'A'.repeat(43) };
const basis = { statement: entry, rateCards: [], scenarios: [], decisions: [] };
/** Days of five years over a hundred numbers of rooms: close to the most points of a sweep. */
const sweep = runSweep(
  planSweep({
    statement,
    cards: [referenceCard('l53-identified')],
    request: {
      axes: [
        { kind: 'milestone', milestone: 'entry-into-force', from: '2026-01-01', through: '2030-12-31', step: 'day' },
        {
          kind: 'quantity',
          target: { requirement: 'conference', quantity: 'rooms' },
          from: '1',
          through: '100',
          step: '1',
        },
      ],
    },
  }),
);
const respondTo = (choice: SweepChoice) =>
  respondSweep(sweep, { statement, basis, choice, format: 'csv', fileName: 'sweep.csv' });

describe('the response to a very long sweep', () => {
  it('has every year of it, and by section the years that fit', () => {
    expect(sweep.rows).toHaveLength(182_600);
    expect(String(respondTo({}).body).split('\r\n')).toHaveLength(182_600 + 2);
    expect(String(respondTo({ bySection: true, years: [2028] }).body).length).toBeGreaterThan(10_000_000);
  });

  it('is refused, with what to leave out, where it would be more than one response may have', () => {
    expect(() => respondTo({ bySection: true })).toThrow(
      `one request may take ${workLimits.sweepAmounts}. Show fewer years, or leave out the sections; or take larger steps.`,
    );
  });
});
