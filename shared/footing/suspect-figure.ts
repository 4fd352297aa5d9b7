import type { CellPlace } from './figures-table.ts';
import type { FootedSum } from './footed-sum.ts';
import { cellAt } from './footed-sum.ts';
import { type Figure, formatValue, printedUnit, valueOf } from './read-figure.ts';

/** How a figure may have come to be printed otherwise than it was meant. */
export type Slip = 'sign' | 'transposed' | 'dropped-digit' | 'extra-digit' | 'dash' | 'changed-digit';

/** A figure that, printed as `likely`, would make everything agree. */
export type Suspicion = {
  readonly place: CellPlace;
  readonly printed: string;
  readonly likely: bigint;
  readonly slip: Slip;
};

const order: readonly Slip[] = ['sign', 'transposed', 'dropped-digit', 'extra-digit', 'dash', 'changed-digit'];
/** More than this many are no help. */
const suspicionsMax = 12;

/** The one slip that turns `meant` into what is printed, or undefined. */
export function slipBetween(printed: bigint, meant: bigint, decimals = 0): Slip | undefined {
  if (printed === meant || meant === 0n) return undefined;
  if (printed === -meant) return 'sign';
  if (printed < 0n !== meant < 0n) return undefined;
  const [before, after] = [digitsOf(meant, decimals), digitsOf(printed, decimals)];
  if (before === undefined || after === undefined) return undefined;
  if (before.length === after.length + 1) return lacksOne(before, after) ? 'dropped-digit' : undefined;
  if (after.length === before.length + 1) return lacksOne(after, before) ? 'extra-digit' : undefined;
  if (before.length !== after.length) return undefined;
  const places = Array.from({ length: before.length }, (_, at) => at);
  const differing = places.filter((at) => before[at] !== after[at]);
  if (differing.length === 1) return before.length > 1 ? 'changed-digit' : undefined;
  const [first = 0, second = 0] = differing;
  const swapped = differing.length === 2 && before[first] === after[second] && before[second] === after[first];
  return swapped && second === first + 1 ? 'transposed' : undefined;
}

/** The digits at the printed resolution; undefined if the value has finer ones. */
function digitsOf(value: bigint, decimals: number): string | undefined {
  const unit = printedUnit(decimals);
  return value % unit === 0n ? String((value < 0n ? -value : value) / unit) : undefined;
}

/** Whether `shorter` is `longer` without one of its digits. */
function lacksOne(longer: string, shorter: string): boolean {
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at += 1;
  return longer.slice(at + 1) === shorter.slice(at);
}

/** Single figures of a wrong sum, the total among them, that one slip explains; what is most certain first. */
export function suspectFigures({ stated, figure, addends, computed, difference }: FootedSum): readonly Suspicion[] {
  const decimals = figure.kind === 'unknown' ? 0 : figure.decimals;
  const found: Suspicion[] = [];
  const dashes = addends.filter(({ figure: one }) => one === undefined || one.kind === 'dash');
  for (const { place, figure: printed, sign } of addends) {
    const value = valueOf(printed);
    if (value === undefined) continue;
    const likely = value + sign * difference;
    const shown = { place, printed: printed?.printed ?? '', likely };
    if (value === 0n) {
      const isRepeated = rowValues(place).some((other) => other === likely);
      if (likely > 0n && (dashes.length === 1 || isRepeated)) found.push({ ...shown, slip: 'dash' });
      continue;
    }
    const slip = slipBetween(value, likely, decimalsOf(printed, decimals));
    if (slip !== undefined) found.push({ ...shown, slip });
  }
  const statedValue = valueOf(figure) ?? 0n;
  const ofTotal = statedValue === 0n ? 'dash' : slipBetween(statedValue, computed, decimals);
  if (ofTotal !== undefined) found.push({ place: stated, printed: figure.printed, likely: computed, slip: ofTotal });
  return found
    .map((suspicion, at) => ({ suspicion, at }))
    .sort((one, other) => order.indexOf(one.suspicion.slip) - order.indexOf(other.suspicion.slip) || one.at - other.at)
    .slice(0, suspicionsMax)
    .map(({ suspicion }) => suspicion);
}

function decimalsOf(figure: Figure | undefined, otherwise: number): number {
  return figure?.kind === 'amount' ? Math.max(figure.decimals, otherwise) : otherwise;
}

/** What else the row shows: a cost that recurs is printed in neighbouring columns. */
function rowValues({ table, row, column }: CellPlace): readonly bigint[] {
  return table.columns.flatMap((_, other) => {
    const value = other === column ? undefined : valueOf(cellAt(table, row, other));
    return value === undefined || value === 0n ? [] : [value];
  });
}

export const SLIP_DESCRIPTIONS: Record<Slip, string> = {
  sign: 'with the other sign',
  transposed: 'two digits are transposed',
  'dropped-digit': 'a digit is missing',
  'extra-digit': 'there is a digit too many',
  dash: 'a figure is missing',
  'changed-digit': 'one digit differs',
};

/** A suspicion in words: `69 800 for 68 900 (two digits are transposed)`. */
export function suspicionText({ printed, likely, slip }: Pick<Suspicion, 'printed' | 'likely' | 'slip'>): string {
  return `${formatValue(likely)} instead of ${printed === '' ? 'nothing' : printed} (${SLIP_DESCRIPTIONS[slip]})`;
}
