import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { renderDocument } from '../../functions/rendering/document/render-document.ts';
import { buildDocument } from '../../shared/documents/build-document.ts';
import { documentTokens } from '../../shared/documents/drift/document-tokens.ts';
import { findDrift } from '../../shared/documents/drift/find-drift.ts';
import { LANGUAGES } from '../../shared/languages/language.ts';
import { readStatement } from '../../shared/model/document-file.ts';
import type { DocumentDrift } from '../../shared/results/document-drift.ts';
import { runHere } from '../functions/cli/run-cli.ts';
import { documentInputs, documentOf } from '../support/documents.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rule153-document-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const examples = readdirSync(join(root, 'examples'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => join(root, 'examples', file));
const published = readdirSync(join(root, 'test/reference/published'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => join(root, 'test/reference/published', file));

/** Has a program of the machine do something with a file, and gives what it printed. */
function run(program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
    timeout: 120_000,
  });
  expect([program, status, status === 0 ? '' : stderr]).toEqual([program, 0, '']);
  return stdout;
}

/** Has LibreOffice open a document and save it in another format. */
function convert(path: string, to: string): string {
  const out = join(folder, 'converted');
  run(
    'soffice',
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    out,
    path,
  );
  return join(out, `${path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')}.${to.split(':')[0] ?? ''}`);
}

describe('a document for Word, opened and saved by LibreOffice', () => {
  it.each([['A/C.3/79/L.53'], ...examples.map((one) => [one]), ...published.map((one) => [one])])(
    'of %s comes back with every figure in its bookmark',
    async (name) => {
      const path = join(folder, 'given.docx');
      const made = await runHere(['export', name, '--format', 'docx', '--out', path]);
      expect([made.code, made.stderr]).toEqual([0, expect.stringContaining('Written to')]);
      const saved = convert(path, 'docx:MS Word 2007 XML');
      const { code, stdout } = await runHere(['drift', saved, name, '--format', 'json']);
      const drift = JSON.parse(stdout) as DocumentDrift;
      expect([code, drift.findings]).toEqual([0, []]);
      expect(drift.figures.intact).toBe(drift.figures.expected);
    },
  );

  it.each(LANGUAGES)('shows every figure on its pages in %s', async (language) => {
    const document = documentOf(language);
    const path = join(folder, `${language}.docx`);
    writeFileSync(path, await renderDocument(document, 'docx'));
    const text = run('pdftotext', convert(path, 'pdf'), '-').replace(/[\u00a0\u202f]/g, ' ');
    const amounts = documentTokens(document).places.map(({ shown }) => shown.replace(/\u00a0/g, ' '));
    expect(
      amounts.filter((amount) => /\d{3}/.test(amount) && !text.includes(/[\d .,]+\d/.exec(amount)?.[0] ?? '')),
    ).toEqual([]);
  });
});

describe('a document as PDF', () => {
  const pathOf = async (language: (typeof LANGUAGES)[number]): Promise<string> => {
    const path = join(folder, `${language}.pdf`);
    writeFileSync(path, await renderDocument(documentOf(language), 'pdf'));
    return path;
  };

  it('reads as was agreed, and has the structure that was agreed', async () => {
    const path = await pathOf('en');
    await expect(run('pdftotext', '-layout', path, '-')).toMatchFileSnapshot('golden/l53.pdf.txt');
    // What is an element, of which kind, with which text; how it is drawn is not of its structure.
    const structure = run('pdfinfo', '-struct-text', path).replace(/^ *\/.*\n/gm, '');
    await expect(structure).toMatchFileSnapshot('golden/l53.pdf-structure.txt');
  });

  it.each(LANGUAGES)('is tagged, has its language and title, and embeds every font in %s', async (language) => {
    const path = await pathOf(language);
    const about = run('pdfinfo', path);
    expect(about).toMatch(/^Tagged: +yes$/m);
    expect(about).toMatch(/^Title: +A\/C\.3\/79\/L\.53: United Nations Convention against Cybercrime/m);
    const fonts = run('pdffonts', path)
      .split('\n')
      .slice(2)
      .filter((line) => line !== '');
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.filter((line) => !/ yes (?:yes|no) +yes /.test(line))).toEqual([]);
    const bytes = readFileSync(path).toString('latin1');
    expect(bytes).toContain('pdfuaid:part');
  });

  it('has rows in their order where sums stand above others, and no page for its last lines alone', async () => {
    const statement = readStatement(readFileSync('shared/reference/statements/FCCC-CP-2023-11-Add.2.json', 'utf8'));
    const path = join(folder, 'fccc.pdf');
    writeFileSync(path, await renderDocument(buildDocument(documentInputs(statement, [])), 'pdf'));
    const text = run('pdftotext', '-layout', path, '-');
    expect(text).toMatch(/Total of all funds[^]*of which absorbed[^]*of which from other funds[^]*Requested/);
    for (const language of LANGUAGES) {
      const pages = run('pdftotext', '-layout', await pathOf(language), '-')
        .split('\f')
        .filter((page) => page.trim() !== '');
      expect([language, (pages.at(-1)?.trim().split('\n').length ?? 0) > 8]).toEqual([language, true]);
    }
  });

  it.each(['en', 'fr', 'es', 'ru', 'zh'] as const)('gives its figures back as text in %s', async (language) => {
    const text = run('pdftotext', '-layout', await pathOf(language), '-');
    // Every letter that a document of its own says is in a font, the brackets of what is missing too.
    expect(text).not.toContain('\ufffd');
    const blocks = text.split('\n').map((line) => ({ kind: 'paragraph' as const, text: line }));
    expect(findDrift(documentOf(language), { content: { blocks } }).findings).toEqual([]);
  });
});
