import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { l53Text } from '../../shared/footing/l53-text.ts';
import { docxOf } from '../documents/foreign/make-files.ts';
import { readText as readDocumentText } from '../../../shared/footing/read-text.ts';
import { readText } from '../../support/reference.ts';
import { runCli } from './run-cli.ts';

describe('rule153 check', () => {
  it('shows where text and annex disagree on the number of posts, and refuses nothing for it', async () => {
    const input = readText('shared/reference/statements/A-C.3-79-L.53.json').replace(
      '"number": "23"',
      '"number": "24"',
    );
    const { code, stdout, stderr } = await runCli(['check', '-'], { input });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^A\/C\.3\/79\/L\.53: no problems, 7 queries, 16 notes\.$/m);
    // 10 posts in Vienna, 1 in New York, 6 P-3 and 6 GS(OL) in the hubs; the grades of the text still make 23.
    expect(stdout).toMatch(
      /^query declared-posts: The text declares 24 posts \(A\/C\.3\/79\/L\.53, paragraphs 7 \(a\) and 20\), but the requirements list 23: 10 in .*, 1 in .*, 12 in .*\. The grades that the text gives sum to 23\.$/m,
    );
  });
});

describe('rule153 check of a document that was not made here', () => {
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(mkdtempSync(join(tmpdir(), 'rule153-check-')), name);
    writeFileSync(path, content);
    return path;
  };

  it('prints what was recognized and each query, and ends with 0 where nothing contradicts itself', async () => {
    const { code, stdout } = await runCli(['check', file('l53.docx', docxOf(readDocumentText(l53Text)))]);
    expect(code).toBe(0);
    expect(stdout).toContain('l53.docx (docx): 0 errors, 4 queries, 0 notes.');
    expect(stdout).toContain('16 sums recognized: 16 exact, 0 within rounding, 0 not.');
  });

  it('ends with 1 where it does', async () => {
    const { code, stdout } = await runCli(['check', file('l53.txt', l53Text.replace('798 600', '789 600'))]);
    expect(code).toBe(1);
    expect(stdout).toContain('error column-sum: Table 1, "Total", 2026');
    expect(stdout).toContain('798 600 instead of 789 600 (two digits are transposed)');
  });

  it('reads the tables of an estimate in JSON', async () => {
    const { stdout: estimate } = await runCli(['estimate', 'A/C.3/79/L.53', '--format', 'json']);
    const { code, stdout } = await runCli(['check', file('estimate.json', estimate), '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ format: 'json', sums: { wrong: 0 } });
    expect(code).toBe(0);
  });

  it('says why a file is not read, and that rate cards have no effect', async () => {
    expect(await runCli(['check', file('a.pdf', '%PDF-1.7')])).toMatchObject({ code: 1 });
    expect(await runCli(['check', file('a.txt', 'x'), '--rate-card', 'y'])).toMatchObject({ code: 2 });
  });
});
