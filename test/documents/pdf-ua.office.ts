import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDocument } from '../../functions/rendering/document/render-document.ts';
import { LANGUAGES } from '../../shared/languages/language.ts';
import { runHere } from '../functions/cli/run-cli.ts';
import { documentOf } from '../support/documents.ts';

const own = fileURLToPath(new URL('verapdf/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rule153-verapdf-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const runs = (program: string, ...args: string[]) => spawnSync(program, args, { encoding: 'utf8' }).status === 0;
const isHere = runs('java', '-version') && runs('mvn', '-v');

/** Has Maven fetch the checker, and refuses what is not byte for byte what was tried. */
function fetchChecker(): string {
  const jars = join(folder, 'jars');
  const got = spawnSync(
    'mvn',
    ['-q', '-B', '-f', join(own, 'pom.xml'), 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`],
    { encoding: 'utf8', timeout: 240_000 },
  );
  expect([got.status, got.status === 0 ? '' : `${got.stdout}${got.stderr}`]).toEqual([0, '']);
  const hashes = readdirSync(jars)
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(jars, name)))
          .digest('hex')}  ${name}`,
    );
  const pinned = readFileSync(join(own, 'jars.sha256'), 'utf8').trim().split('\n');
  expect(hashes.sort()).toEqual(pinned.sort());
  return jars;
}

describe.skipIf(!isHere)('PDF before veraPDF, a checker that nobody here wrote', () => {
  let jars = '';
  beforeAll(() => {
    jars = fetchChecker();
  });
  const check = (...files: readonly string[]) =>
    spawnSync('java', ['-cp', join(jars, '*'), join(own, 'CheckPdf.java'), ...files], { encoding: 'utf8' });

  it('is PDF/UA-1 in every official language, and for every shipped statement', async () => {
    const files: string[] = [];
    for (const language of LANGUAGES) {
      const path = join(folder, `${language}.pdf`);
      writeFileSync(path, await renderDocument(documentOf(language), 'pdf'));
      files.push(path);
    }
    for (const [position, name] of ['A/C.1/79/L.83', 'A/C.2/78/L.70', 'FCCC/CP/2023/11/Add.2'].entries()) {
      const path = join(folder, `shipped-${position}.pdf`);
      await runHere(['export', name, '--format', 'pdf', '--out', path]);
      files.push(path);
    }
    const { status, stdout, stderr } = check(...files);
    const lines = stdout.trim().split('\n');
    expect(lines.map((line) => line.slice(folder.length + 1).replace(/, \d+ checks$/, ''))).toEqual(
      files.map((file) => `${file.slice(folder.length + 1)}: PDF/UA-1`),
    );
    expect([status, stderr]).toEqual([0, '']);
  });

  it('would be found out without its marks', async () => {
    const path = join(folder, 'unmarked.pdf');
    const pdf = Buffer.from(await renderDocument(documentOf('en'), 'pdf')).toString('latin1');
    writeFileSync(path, pdf.replace('/Marked true', '/Marked null'), 'latin1');
    const { status, stdout } = check(path);
    expect([status, stdout]).toEqual([1, expect.stringContaining('not PDF/UA-1')]);
  });
});
