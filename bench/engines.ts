// The engines that the kernel is measured against, each as fast as its library lets it be. All are given the model
// once, parsed ahead of time; a run takes the prices of the next round and computes all cells.
import { Decimal } from '../shared/money/decimal.ts';
import { compilePlan } from '../shared/money/plan/compile-plan.ts';
import { evaluatePlan } from '../shared/money/plan/evaluate-plan.ts';
import { parseMantissa } from '../shared/money/plan/parse-mantissa.ts';
import { FACTORS_PER_CELL, PRICE_ROUNDS, YEARS, type CellValues } from './model.ts';

export interface Engine {
  readonly name: string;
  readonly run: (round: number) => void;
  /** The amounts of the last run, in whole currency units. */
  readonly amounts: () => number[];
}

/** The amounts of all cells in all price rounds. */
export function figuresOf(engine: Engine): number[] {
  return PRICE_ROUNDS.flatMap((_, round) => {
    engine.run(round);
    return engine.amounts();
  });
}

/** The price list of a round, as the engine takes it. */
export function pricesOf<Price>(parse: (price: string) => Price): (round: number) => readonly Price[] {
  const rounds = PRICE_ROUNDS.map((prices) => prices.map(parse));
  return (round) => rounds[round % rounds.length] ?? [];
}

/**
 * The decimals to which the kernel aligns the prices of all rounds, so that setting one is a change of mantissas alone.
 */
const PRICE_DECIMALS = 4;

/** The kernel: six prices set, from text, wherever they are factors, and a full evaluation. */
export function createKernel(cells: readonly CellValues[]): Engine {
  const plan = compilePlan(
    cells.map((values) => {
      // Compiled with as many decimals as any price has.
      const factors = values.map((value, index) => ({ value: index % 3 === 2 ? '1.0001' : value }));
      return { unit: '100', products: [0, 3, 6].map((start) => ({ factors: factors.slice(start, start + 3) })) };
    }),
  );
  const pricesOfRound = pricesOf((price) => price);
  return {
    name: 'rule153 kernel (exact)',
    run: (round) => {
      const prices = pricesOfRound(round).map((price) => {
        const { mantissa, scale } = parseMantissa(price, () => 'A price');
        return mantissa * 10 ** (PRICE_DECIMALS - scale);
      });
      for (let factor = 2, cell = 0; cell < cells.length; cell += 1)
        for (let product = 0; product < 3; product += 1, factor += 3)
          plan.mantissas[factor] = prices[cell % YEARS] as number;
      evaluatePlan(plan);
    },
    amounts: () => [...plan.amounts],
  };
}

/** Doubles, laid out flat and written out for this very model: the speed that inexact arithmetic allows. */
export function createFloat64(cells: readonly CellValues[]): Engine {
  const values = Float64Array.from(cells.flat(), Number);
  const amounts = new Float64Array(cells.length);
  const pricesOfRound = pricesOf(Number);
  return {
    name: 'float64 (inexact)',
    run: (round) => {
      const prices = Float64Array.from(pricesOfRound(round));
      for (let cell = 0, at = 0, year = 0; cell < amounts.length; cell += 1, at += FACTORS_PER_CELL) {
        const price = prices[year] as number;
        const sum =
          (values[at] as number) * (values[at + 1] as number) * price +
          (values[at + 3] as number) * (values[at + 4] as number) * price +
          (values[at + 6] as number) * (values[at + 7] as number) * price;
        // Halves away from zero, as the others do.
        amounts[cell] = Math.sign(sum) * Math.floor(Math.abs(sum) / 100 + 0.5) * 100 + 0;
        year = year + 1 === YEARS ? 0 : year + 1;
      }
    },
    amounts: () => [...amounts],
  };
}

/** decimal.js at the precision of the comparison. Its fastest rounding to the hundred is a whole quotient. */
export function createDecimalJs(cells: readonly CellValues[]): Engine {
  const Fifty = Decimal.clone({ precision: 50, rounding: Decimal.ROUND_HALF_UP });
  const values = cells.map((texts) => texts.map((text) => new Fifty(text)));
  const hundredth = new Fifty('0.01');
  const zero = new Fifty(0);
  let amounts: Decimal[] = [];
  const pricesOfRound = pricesOf((price) => new Fifty(price));
  return {
    name: 'decimal.js, precision 50 (exact)',
    run: (round) => {
      const prices = pricesOfRound(round);
      amounts = values.map(([a = zero, b = zero, , c = zero, d = zero, , e = zero, f = zero], cell) => {
        const price = prices[cell % YEARS] ?? zero;
        const sum = a.times(b).times(price).plus(c.times(d).times(price)).plus(e.times(f).times(price));
        return sum.times(hundredth).round().times(100);
      });
    },
    amounts: () => amounts.map((amount) => amount.toNumber() + 0),
  };
}

/** BigInt at fixed scales: two decimals for each of the first two factors, four for the price. */
export function createBigInt(cells: readonly CellValues[]): Engine {
  const values = cells.map((texts) => texts.map((text, index) => scaled(text, index % 3 === 2 ? 4 : 2)));
  const divisor = 100n * 10n ** 8n;
  let amounts: bigint[] = [];
  const pricesOfRound = pricesOf((price) => scaled(price, 4));
  return {
    name: 'BigInt, fixed scales (exact)',
    run: (round) => {
      const prices = pricesOfRound(round);
      amounts = values.map(([a = 0n, b = 0n, , c = 0n, d = 0n, , e = 0n, f = 0n], cell) => {
        const price = prices[cell % YEARS] ?? 0n;
        const sum = a * b * price + c * d * price + e * f * price;
        return ((sum + (sum < 0n ? -divisor : divisor) / 2n) / divisor) * 100n;
      });
    },
    amounts: () => amounts.map(Number),
  };
}

function scaled(text: string, places: number): bigint {
  const [whole = '', decimals = ''] = text.split('.');
  return BigInt(whole + decimals.padEnd(places, '0'));
}
