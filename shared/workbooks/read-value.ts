import { cellDecimal } from './cell-decimal.ts';
import type { ReadCell } from './read-workbook.ts';

type Value = { value: string } | { refused: string };

/** The decimal that a cell holds, or why it holds none. */
export function readValue(read: ReadCell | undefined): Value {
  if (read === undefined || (read.value === '' && read.formula === undefined))
    return {
      refused: 'its cell is empty now; a rate or quantity is never nothing without a word. Write 0 if that is meant.',
    };
  if (read.kind !== 'number') {
    const shown = JSON.stringify(read.value.slice(0, 60));
    return {
      refused: `its cell holds ${read.kind === 'text' ? 'the text' : 'the value'} ${shown}, which is no number to a spreadsheet.`,
    };
  }
  if (read.value === '')
    return {
      refused: `its cell holds the formula ${JSON.stringify(`=${(read.formula ?? '').slice(0, 60)}`)} without its value; open the workbook in a spreadsheet and save it there.`,
    };
  const value = cellDecimal(read.value);
  return value === undefined
    ? {
        refused: `its cell holds ${read.value.slice(0, 40)}, which has more than eighteen digits before or twelve after the point.`,
      }
    : { value };
}
