import { extname } from 'node:path';
import { existsSync } from 'node:fs';
import { Refused } from '../../../shared/model/problem.ts';
import { documentCheckText } from '../../../shared/print/document-check/text.ts';
import { checkForeignDocument } from '../../use-cases/checks/check-foreign-document.ts';
import { readResultsDocument } from '../../documents/foreign/read-results-document.ts';
import { operator } from '../documents/gather-documents.ts';
import { exitCodes, RefusedInput, UsageError } from '../terminal/failure.ts';
import { readBinaryFile } from '../terminal/read-file.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** The names under which documents that were not made here are kept. */
const foreignNames = new Set([
  '.docx',
  '.xlsx',
  '.docm',
  '.xlsm',
  '.doc',
  '.xls',
  '.rtf',
  '.pdf',
  '.csv',
  '.tsv',
  '.txt',
  '.text',
  '.md',
]);

/**
 * Whether a name means a document that was not made here; a JSON file does if it holds tables of figures and no
 * statement.
 */
export async function isForeign(name: string): Promise<boolean> {
  const extension = extname(name).toLowerCase();
  if (foreignNames.has(extension)) return true;
  if (extension !== '.json' || !existsSync(name)) return false;
  try {
    return readResultsDocument(new TextDecoder().decode(await readBinaryFile(name))) !== undefined;
  } catch {
    // What is wrong with a JSON file is said where statements are read.
    return false;
  }
}

type CheckOptions = { format: 'text' | 'json'; 'rate-card'?: readonly string[] | undefined };

/**
 * Checks a file that was not made here, and prints what was found. Exit code 1 if it contradicts itself.
 *
 * @throws RefusedInput for a file that is not read; UsageError for options that would have no effect.
 */
export async function checkForeignFile(name: string, options: CheckOptions, terminal: Terminal): Promise<number> {
  if (options['rate-card'] !== undefined)
    throw new UsageError(
      `"${name}" is held against itself alone, so --rate-card has no effect on it.`,
      'Leave it out.',
    );
  const bytes = await readBinaryFile(name);
  const isCsv = /^\.[ct]sv$/iu.test(extname(name));
  try {
    const check = checkForeignDocument(operator, { bytes, isCsv });
    terminal.print(options.format === 'json' ? `${JSON.stringify(check, null, 2)}\n` : documentCheckText(check, name));
    return check.findings.some(({ severity }) => severity === 'error') ? exitCodes.refused : exitCodes.ok;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new RefusedInput(`${name} is not checked:`, error.problems);
  }
}
