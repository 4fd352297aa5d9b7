import { listSections } from '../engine/list-sections.ts';
import { countsNet } from '../model/net-of-staff-assessment.ts';
import type { Statement } from '../model/statement.ts';
import type { CellBoard } from './cell-board.ts';
import type { SweepResult } from '../results/sweep.ts';

/** Adds the amounts of a point up: by year net of staff assessment, and by section with it. */
export function sumRow(board: CellBoard, statement: Statement, changed: ReadonlyMap<number, number>): SweepResult {
  const { sections } = statement;
  const listed = listSections(statement);
  const width = board.years.length;
  const net = new Array<number>(width).fill(0);
  const bySection = new Map<string, number[]>(sections.map(({ number }) => [number, new Array<number>(width).fill(0)]));
  board.charges.forEach((charge, line) => {
    const { section } = charge;
    const isCounted = countsNet(charge, listed);
    const sums = bySection.get(section) ?? [];
    for (let position = 0; position < width; position += 1) {
      const cell = line * width + position;
      const amount = changed.get(cell) ?? board.stillAmount(cell);
      sums[position] = (sums[position] ?? 0) + amount;
      if (isCounted) net[position] = (net[position] ?? 0) + amount;
    }
  });
  const shown = [...bySection].filter(([, years]) => years.some((amount) => amount !== 0));
  return {
    years: net,
    total: net.reduce((sum, amount) => sum + amount, 0),
    sections: shown.map(([section, years]) => ({ section, years })),
  };
}
