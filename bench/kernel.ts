// The kernel against its peers: the same model, every cell computed anew in every run, the engines in turns.
import { createBigInt, createDecimalJs, createFloat64, createHyperFormula, createKernel, type Engine } from './engines.ts';
import { measure } from './measure.ts';
import { CELLS, createModel, PRICE_ROUNDS } from './model.ts';
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
export function benchKernel(): Section<KernelResult> {
  const model = createModel();
  const kernel = createKernel(model);
  const decimalJs = createDecimalJs(model);
  const bigInt = createBigInt(model);
  const float64 = createFloat64(model);
  const hyperFormula = createHyperFormula(model);
  const engines = [kernel, decimalJs, bigInt, float64, hyperFormula];

  const expected = figuresOf(decimalJs);
  for (const exact of [kernel, bigInt]) {
    const wrong = countDifferences(figuresOf(exact), expected);
    if (wrong > 0) throw new Error(`${exact.name} differs from decimal.js in ${wrong} of ${expected.length} figures; no speed is worth that.`);
  }
  const wrongIn = new Map(engines.map((engine) => [engine, countDifferences(figuresOf(engine), expected)]));

  const speeds = measure(engines, SCHEDULE);
  const speedOf = (engine: Engine): number => speeds[engines.indexOf(engine)]?.runsPerSecond ?? NaN;
  const ratioTo = (engine: Engine): number => speedOf(kernel) / speedOf(engine);
  return {
    result: {
      ratioToDecimalJs: ratioTo(decimalJs),
      ratioToHyperFormula: ratioTo(hyperFormula),
      ratioToFloat64: ratioTo(float64),
      ratioToBigInt: ratioTo(bigInt),
      figures: expected.length,
      wrongInFloat64: wrongIn.get(float64) ?? NaN,
      wrongInHyperFormula: wrongIn.get(hyperFormula) ?? NaN,
    },
    title: `Kernel: ${CELLS} cells of three products of three factors, six inputs changed, all cells computed (${SCHEDULE.rounds} rounds in turns, medians)`,
    header: ['engine', 'runs a second', 'against decimal.js', `wrong of ${expected.length}`],
    rows: engines.map((engine) => [
      engine.name,
      Math.round(speedOf(engine)).toString(),
      (speedOf(engine) / speedOf(decimalJs)).toFixed(2),
      (wrongIn.get(engine) ?? NaN).toString(),
    ]),
  };
}

/** The amounts of all cells in all price rounds. */
function figuresOf(engine: Engine): number[] {
  return PRICE_ROUNDS.flatMap((_, round) => {
    engine.run(round);
    return engine.amounts();
  });
}

function countDifferences(figures: readonly number[], expected: readonly number[]): number {
  return figures.filter((figure, index) => !Object.is(figure, expected[index])).length;
}
