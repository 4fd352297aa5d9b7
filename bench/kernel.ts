// The kernel against its peers: the same model, every cell computed anew in every run, the engines in turns.
import { createBigInt, createDecimalJs, createFloat64, createKernel, figuresOf } from './engines.ts';
import { startHyperFormula } from './hyper-formula.ts';
import { measure, timeRuns } from './measure.ts';
import { CELLS, createModel } from './model.ts';
import type { Section } from './section.ts';

const SCHEDULE = { rounds: 25, slice_ms: 60 };

export interface KernelResult {
  readonly ratioToDecimalJs: number;
  readonly ratioToHyperFormula: number;
  readonly ratioToFloat64: number;
  readonly ratioToBigInt: number;
  /** Of all figures of all price rounds, how many each inexact engine publishes wrongly. */
  readonly figures: number;
  readonly wrongInFloat64: number;
  readonly wrongInHyperFormula: number;
}

/** Measures, after checking that the exact engines agree on every figure. */
export async function benchKernel(): Promise<Section<KernelResult>> {
  const model = createModel();
  const kernel = createKernel(model);
  const decimalJs = createDecimalJs(model);
  const bigInt = createBigInt(model);
  const float64 = createFloat64(model);
  const hyperFormula = startHyperFormula();

  const expected = figuresOf(decimalJs);
  for (const exact of [kernel, bigInt]) {
    const wrong = countDifferences(figuresOf(exact), expected);
    if (wrong > 0)
      throw new Error(
        `${exact.name} differs from decimal.js in ${wrong} of ${expected.length} figures; no speed is worth that.`,
      );
  }
  const wrongInFloat64 = countDifferences(figuresOf(float64), expected);
  const wrongInHyperFormula = countDifferences(await hyperFormula.figures(), expected);

  const local = [kernel, decimalJs, bigInt, float64].map(({ name, run }) => ({
    name,
    runsPerSecond: (slice_ms: number) => timeRuns(run, slice_ms),
  }));
  const speeds = await measure([...local, hyperFormula], SCHEDULE);
  hyperFormula.close();
  const speedOf = ({ name }: { name: string }): number =>
    speeds.find((speed) => speed.name === name)?.runsPerSecond ?? NaN;
  const ratioTo = (engine: { name: string }): number => Number((speedOf(kernel) / speedOf(engine)).toPrecision(4));
  const wrong = [0, 0, 0, wrongInFloat64, wrongInHyperFormula];
  return {
    result: {
      ratioToDecimalJs: ratioTo(decimalJs),
      ratioToHyperFormula: ratioTo(hyperFormula),
      ratioToFloat64: ratioTo(float64),
      ratioToBigInt: ratioTo(bigInt),
      figures: expected.length,
      wrongInFloat64,
      wrongInHyperFormula,
    },
    title:
      `Kernel: ${CELLS} cells of three products of three factors, six inputs changed, all cells computed ` +
      `(${SCHEDULE.rounds} rounds in turns, medians)`,
    header: ['engine', 'runs a second', 'against decimal.js', `wrong of ${expected.length}`],
    rows: speeds.map(({ name, runsPerSecond }, index) => [
      name,
      Math.round(runsPerSecond).toString(),
      (runsPerSecond / speedOf(decimalJs)).toFixed(2),
      (wrong[index] ?? NaN).toString(),
    ]),
  };
}

function countDifferences(figures: readonly number[], expected: readonly number[]): number {
  return figures.filter((figure, index) => !Object.is(figure, expected[index])).length;
}
