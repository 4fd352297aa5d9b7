import type { Component, Factor } from '../../model/component.ts';
import type { Estimate, EstimatedLine } from '../../results/estimate.ts';
import { absolute } from './cell.ts';
import { componentColumns, recostedColumns } from './columns.ts';
import type { FundParts } from './fund-parts.ts';
import type { Places } from './place-components.ts';
import { roundFormula, sumFormula } from './sum-formula.ts';

/** What shares are computed from, before recosting or after it. */
type ShareBase = { estimate: Estimate; places: Places; parts: FundParts; isRecosted: boolean };

/**
 * The formula of the amount that a share is taken of: a line, what a fund has of it, or what a requirement gives to it.
 * Undefined for what a fund has of a requirement: how that is divided is on no sheet.
 */
export function shareFormula(
  { estimate: { rounding }, places, parts, isRecosted }: ShareBase,
  line: EstimatedLine,
  { year }: Component,
  { value, origin }: Factor,
): string | undefined {
  const { words } = places;
  const found = line.amounts.find((one) => one.year === year);
  const { requirement, fund } = origin.line ?? {};
  if (requirement === undefined) {
    if (fund !== undefined) return parts.cellOf(line, year, fund);
    if (!isRecosted && String(found?.amount ?? 0) !== value) return undefined;
    return absolute(words.sheet(isRecosted ? 'recosted' : 'lines'), places.columnOfYear(year), places.rowOfLine(line));
  }
  if (fund !== undefined) return undefined;
  const from = places.rowsOf(line, year)?.from ?? 0;
  const rows = (found?.components ?? []).flatMap((one, position) =>
    one.requirement === requirement ? [from + position] : [],
  );
  const sheet = words.sheet(isRecosted ? 'recosted-components' : 'components');
  return roundFormula(
    sumFormula(sheet, isRecosted ? recostedColumns.value : componentColumns.value, rows),
    rounding.to,
  );
}
