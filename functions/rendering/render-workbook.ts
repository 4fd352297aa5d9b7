import { packageParts } from '../../shared/print/workbook/package-parts.ts';
import { type WorkbookInputs, workbookSheets } from '../../shared/print/workbook/workbook.ts';
import { zipParts } from './zip-parts.ts';

/** An estimate as a workbook (xlsx): the same inputs give the same bytes. */
export function renderWorkbook(inputs: WorkbookInputs): Uint8Array<ArrayBuffer> {
  const { symbol, title } = inputs.estimate;
  return zipParts(packageParts(workbookSheets(inputs), `${symbol}: ${title}`));
}
