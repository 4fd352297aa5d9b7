import { type FiguresTable, placeText } from './figures-table.ts';
import { cellAt } from './footed-sum.ts';
import { formatValue, millionths } from './read-figure.ts';
import { isSummary, type SectionAmount, sectionAmounts } from './section-amounts.ts';
import { slipBetween, suspicionText } from './suspect-figure.ts';
import type { DocumentFinding } from '../results/document-check.ts';

/** Sections that only a summary shows: staff assessment and its income. */
const summaryAlone = new Set(['36', 'income 1']);

/**
 * Holds tables that summarize sections against the tables that show them in detail, section by section and year by
 * year.
 */
export function checkTablesAgree(tables: readonly FiguresTable[]): readonly DocumentFinding[] {
  const amounts = tables.filter(({ measure }) => measure === 'money').map(sectionAmounts);
  const all = amounts.flat();
  const details = all.filter(({ table }) => !isSummary(table));
  return tables.filter(isSummary).flatMap((summary) => {
    const shown = all.filter(({ table, section }) => table === summary && !summaryAlone.has(section));
    const pairs = shown.flatMap((amount) => {
      const year = summary.columns[amount.column]?.year;
      if (year === undefined || summary.columns[amount.column]?.open !== undefined) return [];
      const isSame = (one: SectionAmount) =>
        one.section === amount.section && isYear(one, year) && isRecosted(one) === isRecosted(amount);
      const same = details.filter(isSame);
      return same.length === 0 && isRecosted(amount) ? [] : [{ amount, same }];
    });
    if (!pairs.some(({ same }) => same.length > 0)) return [];
    return pairs.flatMap(({ amount, same }) =>
      same.length === 0
        ? notShown(amount, pairs.length, pairs.filter((pair) => pair.same.length === 0).length)
        : compare(amount, same),
    );
  });
}

function isYear({ table, column }: SectionAmount, year: number): boolean {
  return table.columns[column]?.year === year && table.columns[column].open === undefined;
}

/** Amounts before and after recosting are two of one year; what neither column nor title says is before it. */
function isRecosted({ table, column }: SectionAmount): boolean {
  const [after, before] = [/\bafter recosting\b/iu, /\bbefore recosting\b/iu];
  const head = table.columns[column]?.head ?? '';
  return after.test(head) || (!before.test(head) && after.test(table.title) && !before.test(table.title));
}

function compare(amount: SectionAmount, same: readonly SectionAmount[]): readonly DocumentFinding[] {
  const byTable = [...new Map(same.map((one) => [one.table, one])).values()];
  const sum = byTable.reduce((total, { value }) => total + value, 0n);
  const agrees = (value: bigint) => isWithin(value - amount.value, amount, same);
  if (agrees(sum) || same.some(({ value }) => agrees(value))) return [];
  const [cell] = amount.places;
  if (cell === undefined) return [];
  const place = placeText(cell);
  const printed = formatValue(amount.value / amount.table.multiplier);
  const likely = sum / amount.table.multiplier;
  const slip = slipBetween(amount.value / amount.table.multiplier, likely);
  const others = byTable.map(({ table }) => table.name).join(' and ');
  return [
    {
      severity: byTable.length === 1 ? 'error' : 'query',
      rule: 'table-against-table',
      place,
      figures: [{ place, printed }, ...byTable.flatMap(cellsOf)],
      ...(slip !== undefined && {
        likely: [{ place, printed, likely: formatValue(likely).replaceAll(' ', ''), slip }],
      }),
      message: `${printed} is printed for section ${amount.section}, but ${others} ${byTable.length === 1 ? 'shows' : 'show together'} ${formatValue(likely)}. ${slip === undefined ? 'Bring the two into agreement, and the totals over them.' : `It would agree with ${suspicionText({ printed, likely, slip })}.`}`,
    },
  ];
}

function cellsOf({ places }: SectionAmount): DocumentFinding['figures'] {
  return places.map((place) => ({
    place: placeText(place),
    printed: cellAt(place.table, place.row, place.column)?.printed ?? '',
  }));
}

/** Rounded figures of thousands may differ by their last printed unit. */
function isWithin(difference: bigint, amount: SectionAmount, same: readonly SectionAmount[]): boolean {
  const units = [amount, ...same].map(({ table }) => table.multiplier);
  const coarsest = units.reduce((most, one) => (one > most ? one : most), 1n);
  const tolerance = coarsest === 1n ? 0n : (coarsest * millionths * BigInt(same.length + 1)) / 2n;
  return difference <= tolerance && difference >= -tolerance;
}

/** A section that no detailed table has, where all others are shown, was lost or was never worked out. */
function notShown(amount: SectionAmount, shown: number, missing: number): readonly DocumentFinding[] {
  const [cell] = amount.places;
  if (cell === undefined || amount.value === 0n || missing * 2 > shown) return [];
  const place = placeText(cell);
  const printed = formatValue(amount.value / amount.table.multiplier);
  return [
    {
      severity: 'query',
      rule: 'table-against-table',
      place,
      figures: [{ place, printed }],
      message:
        `${printed} is printed for section ${amount.section}, which no other table shows in detail, though the ` +
        'other sections are shown. Add its row, or say where the amount comes from.',
    },
  ];
}
