import type { Statement } from '../model/statement.ts';
import type { CellBoard } from './cell-board.ts';
import type { SweepResult } from '../results/sweep.ts';

/** Adds the amounts of a point up: by year without the lines of the summary alone, and by section with them. */
export function sumRow(board: CellBoard, { sections }: Statement, changed: ReadonlyMap<number, number>): SweepResult {
  const width = board.years.length;
  const net = new Array<number>(width).fill(0);
  const bySection = new Map<string, number[]>(sections.map(({ number }) => [number, new Array<number>(width).fill(0)]));
  board.charges.forEach(({ section, servicing }, line) => {
    const sums = bySection.get(section) ?? [];
    for (let place = 0; place < width; place += 1) {
      const cell = line * width + place;
      const amount = changed.get(cell) ?? board.stillAmount(cell);
      sums[place] = (sums[place] ?? 0) + amount;
      if (servicing !== 'summary-only') net[place] = (net[place] ?? 0) + amount;
    }
  });
  const shown = [...bySection].filter(([, years]) => years.some((amount) => amount !== 0));
  return {
    years: net,
    total: net.reduce((sum, amount) => sum + amount, 0),
    sections: shown.map(([section, years]) => ({ section, years })),
  };
}
