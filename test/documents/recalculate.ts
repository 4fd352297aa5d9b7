import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type CellValue = string | number | boolean | null;
/** Values by sheet, row and column, as a second program reads them. */
export type ReadWorkbook = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

const python = process.env['PYTHON'] ?? 'python3';
const reader = fileURLToPath(new URL('read_workbook.py', import.meta.url));

/**
 * A workbook without the values that stand beside its formulas: LibreOffice trusts them, so a wrong formula would not
 * show.
 */
function dropCachedValues(bytes: Uint8Array): Uint8Array {
  return changeSheets(bytes, (xml) => xml.replaceAll(/<\/f><v>[^<]*<\/v>/g, '</f>'));
}

export function changeSheets(bytes: Uint8Array, change: (xml: string, path: string) => string): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).map(([path, content]) => [
    path,
    path.startsWith('xl/worksheets/') ? strToU8(change(strFromU8(content), path)) : content,
  ]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { level: 1 });
}

/** Has LibreOffice compute a workbook, and openpyxl read what came out. */
export function recalculate(bytes: Uint8Array): ReadWorkbook {
  return savedAgain(dropCachedValues(bytes), readWorkbook);
}

/** The same for many workbooks at once: starting LibreOffice takes longer than computing a small one. */
export function recalculateAll(workbooks: readonly Uint8Array[]): readonly ReadWorkbook[] {
  return allSavedAgain(workbooks.map(dropCachedValues), readWorkbooks);
}

/** Has LibreOffice open a workbook and save it, and hands the path of what it saved to a reader. */
export function savedAgain<Read>(bytes: Uint8Array, read: (path: string) => Read): Read {
  return allSavedAgain([bytes], ([path = '']) => read(path));
}

function allSavedAgain<Read>(workbooks: readonly Uint8Array[], read: (paths: readonly string[]) => Read): Read {
  const folder = mkdtempSync(join(tmpdir(), 'rule153-office-'));
  try {
    const names = workbooks.map((_, position) => `given-${position}.xlsx`);
    names.forEach((name, position) => {
      writeFileSync(join(folder, name), workbooks[position] ?? '');
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const out = join(folder, 'out');
    const given = names.map((name) => join(folder, name));
    run('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...given]);
    return read(names.map((name) => join(out, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What openpyxl reads of a workbook. */
export function readWorkbook(path: string): ReadWorkbook {
  const [book] = readWorkbooks([path]);
  return book ?? {};
}

function readWorkbooks(paths: readonly string[]): readonly ReadWorkbook[] {
  return JSON.parse(run(python, [reader, ...paths])) as readonly ReadWorkbook[];
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${error?.message ?? ''} ${stderr}`);
  return stdout;
}
