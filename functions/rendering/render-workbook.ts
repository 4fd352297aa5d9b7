import { packageParts } from '../../shared/print/workbook/package-parts.ts';
import { makeWorkbook, type WorkbookInputs } from '../../shared/print/workbook/workbook.ts';
import { zipParts } from './zip-parts.ts';

/** A file, and the phrases that its language lacks. */
export type RenderedWorkbook = { bytes: Uint8Array<ArrayBuffer>; gaps: readonly string[] };

/** An estimate as a workbook (xlsx): the same inputs give the same bytes. */
export function renderWorkbook(inputs: WorkbookInputs): RenderedWorkbook {
  const { symbol, title } = inputs.estimate;
  const { sheets, words } = makeWorkbook(inputs);
  const about = { title: `${symbol}: ${title}`, language: inputs.language ?? 'en' };
  // Rows are made while they are written, and what they lack is known then.
  const bytes = zipParts(packageParts(sheets, about));
  return { bytes, gaps: words.voice.gaps };
}
