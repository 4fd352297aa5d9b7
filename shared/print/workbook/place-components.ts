import type { Component, Factor } from '../../model/component.ts';
import type { Estimate, EstimatedLine } from '../../results/estimate.ts';
import { headRow, lineColumns } from './columns.ts';
import type { Words } from './words.ts';

/** The sheets of what components are computed from. */
export type InputSheet = 'rates' | 'quantities' | 'timing';

/** A rate, quantity or share of time that stands in one place, where it can be changed for all that have it. */
export type Input = { row: number; factor: Factor; component: Component };

/** Where everything stands that formulas refer to: inputs, components by their line and year, lines. */
export type Places = {
  words: Words;
  inputs: Readonly<Record<InputSheet, readonly Input[]>>;
  inputOf: (factor: Factor, component: Component) => { sheet: InputSheet; row: number } | undefined;
  /** Components in the order of their rows, with the position of their line. */
  components: () => Iterable<{ component: Component; line: EstimatedLine }>;
  count: number;
  /** The rows of the components of a line in a year. */
  rowsOf: (line: EstimatedLine, year: number) => { from: number; to: number } | undefined;
  rowOfLine: (line: EstimatedLine) => number;
  years: readonly number[];
  columnOfYear: (year: number) => number;
  /** Factors that one component has at most. */
  mostFactors: number;
};

/**
 * Which of the sheets of inputs a factor belongs to: none for what follows from something else, as shares of lines do,
 * and for what is the same for ever, as the nights of a week.
 */
function inputSheet({ kind, driver, origin }: Factor): InputSheet | undefined {
  if (origin.line !== undefined) return undefined;
  if (origin.rateCard !== undefined || kind === 'rate' || kind === 'currency') return 'rates';
  if (driver !== undefined) return 'quantities';
  return kind === 'timing' && origin.documents !== undefined ? 'timing' : undefined;
}

/** Places an estimate on the sheets of a workbook. */
export function placeComponents({ lines }: Estimate, words: Words): Places {
  const [first, years] = [headRow + 1, new Set<number>()];
  const spans = new Map<EstimatedLine, Map<number, { from: number; to: number }>>();
  const lists: Record<InputSheet, Input[]> = { rates: [], quantities: [], timing: [] };
  const known = new Map<string, number>();
  const keyOf = inputKeys();
  let [row, mostFactors] = [first, 1];
  for (const line of lines) {
    const own = new Map<number, { from: number; to: number }>();
    for (const { year, components } of line.amounts) {
      years.add(year);
      own.set(year, { from: row, to: row + components.length - 1 });
      row += components.length;
      for (const component of components) {
        mostFactors = Math.max(mostFactors, component.factors.length);
        for (const factor of component.factors) {
          const sheet = inputSheet(factor);
          if (sheet === undefined) continue;
          const key = keyOf(factor, component);
          if (known.has(key)) continue;
          const place = first + lists[sheet].length;
          known.set(key, place);
          lists[sheet].push({ row: place, factor, component });
        }
      }
    }
    spans.set(line, own);
  }
  const ordered = [...years].sort((a, b) => a - b);
  const yearColumns = new Map(ordered.map((year, position) => [year, lineColumns + position]));
  const lineRows = new Map(lines.map((line, position) => [line, first + position]));
  return {
    words,
    inputs: lists,
    inputOf: (factor, component) => {
      const sheet = inputSheet(factor);
      const place = sheet === undefined ? undefined : known.get(keyOf(factor, component));
      return sheet === undefined || place === undefined ? undefined : { sheet, row: place };
    },
    components: function* () {
      for (const line of lines)
        for (const { components } of line.amounts) for (const component of components) yield { component, line };
    },
    count: row - first,
    rowsOf: (line, year) => spans.get(line)?.get(year),
    rowOfLine: (line) => lineRows.get(line) ?? 0,
    years: ordered,
    columnOfYear: (year) => yearColumns.get(year) ?? 0,
    mostFactors,
  };
}

/**
 * What is one input: an entry of a rate card wherever it is used, anything else within its requirement; each with its
 * value.
 */
function inputKeys(): (factor: Factor, component: Component) => string {
  const qualifiers = new WeakMap<object, string>();
  return ({ value, over = '', unit, name, kind, driver = '', origin }, { requirement, year }) => {
    const { rateCard } = origin;
    // Days of a year are another share in the next.
    if (kind === 'timing' && driver === '') return `${requirement}\n${name}\n${unit}\n${value}/${over}\n${year}`;
    if (rateCard === undefined) return `${requirement}\n${driver === '' ? name : driver}\n${unit}\n${value}/${over}`;
    const { card, code, for: qualified } = rateCard;
    let text = '';
    if (qualified !== undefined) {
      text = qualifiers.get(qualified) ?? JSON.stringify(qualified);
      qualifiers.set(qualified, text);
    }
    return `\n${card}\n${code}\n${text}\n${unit}\n${value}/${over}`;
  };
}
