import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanEnvironment, runHere } from '../functions/cli/run-cli.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rule153-build-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The command line of a copy of the project, called from a folder that is none of the project's. */
function runIn(copy: string, ...args: readonly string[]) {
  const entry = join(copy, 'functions', 'cli', 'rule153.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], {
    cwd: folder,
    env: cleanEnvironment(),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the command line of a checkout', () => {
  it('is built when it is first called, again when a source changes, and never runs old code in place of what does not compile', () => {
    const copy = join(folder, 'checkout');
    for (const name of ['build', 'functions', 'shared', 'package.json', 'tsconfig.json'])
      cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const built = /^rule153: built from the present sources in \d+\.\d s\.$/m;

    const first = runIn(copy, 'version');
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(/^rule153 \d+\.\d+\.\d+ /);
    expect(first.stderr).toMatch(built);
    expect(runIn(copy, 'version')).toEqual({ ...first, stderr: '' });

    // What computes figures looks at its own sources, and is kept compiled.
    const computed = runIn(copy, 'estimate', 'A/C.3/79/L.53', '--table', '1', '--quiet');
    expect(computed).toEqual({ status: 0, stdout: expect.stringContaining('69 800    798 600') as string, stderr: '' });
    const kept = readdirSync(join(copy, 'dist'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /compiled.estimate-/.test(path))
      .map((path) => join(copy, 'dist', path));
    expect(kept).toHaveLength(1);
    expect(runIn(copy, 'estimate', 'A/C.3/79/L.53', '--table', '1', '--quiet')).toEqual(computed);
    writeFileSync(kept[0] ?? '', 'what no compiler wrote');
    expect(runIn(copy, 'estimate', 'A/C.3/79/L.53', '--table', '1', '--quiet')).toEqual(computed);

    // A shipped file was checked when the build was made; one that says anything else is read and checked anew.
    const card = join(copy, 'shared', 'reference', 'rate-cards', 'l53-identified.json');
    const shipped = readFileSync(card, 'utf8');
    writeFileSync(card, shipped.replace(/"value": "\d/, '"value": "9'));
    const dearer = runIn(copy, 'estimate', 'A/C.3/79/L.53', '--table', '1', '--quiet');
    expect([dearer.status, dearer.stderr]).toEqual([0, '']);
    expect(dearer.stdout).not.toBe(computed.stdout);
    writeFileSync(card, shipped.replace(/"value": "\d/, '"value": "x'));
    expect(runIn(copy, 'estimate', 'A/C.3/79/L.53').stderr).toMatch(/rates\[0\]\.value/);
    writeFileSync(card, shipped);

    const rows = join(copy, 'shared', 'print', 'tables', 'plain-rows.ts');
    writeFileSync(rows, readFileSync(rows, 'utf8').replace("'Total, including", "'Sum, including"));
    const anew = runIn(copy, 'estimate', 'A/C.3/79/L.53', '--table', '3', '--quiet');
    expect(anew.stderr).toMatch(built);
    expect(anew.stdout).toContain('Sum, including staff assessment');

    const source = join(copy, 'functions', 'cli', 'commands.ts');
    const text = readFileSync(source, 'utf8');
    writeFileSync(source, text.replace('list the statements', 'list all statements'));
    const changed = runIn(copy, 'help');
    expect(changed.stdout).toContain('list all statements');
    expect(changed.stderr).toMatch(built);

    writeFileSync(source, `${text}\nexport const = 1;\n`);
    const broken = runIn(copy, 'help');
    expect([broken.status, broken.stdout]).toEqual([3, '']);
    expect(broken.stderr).toContain('rule153: its sources cannot be built.');
    expect(broken.stderr).toContain('functions/cli/commands.ts');
  }, 120_000);
});

describe('the packed file', () => {
  let installed = '';
  beforeAll(() => {
    const packed = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
    }).trim();
    execFileSync('tar', ['xzf', join(folder, packed), '-C', folder]);
    installed = join(folder, 'package');
  });

  it.each([
    ['estimate', 'A/C.3/79/L.53', '--format', 'json'],
    ['why', 'A/C.3/79/L.53', 'interpretation 2028'],
    ['workshops', 'ratification-programme', '--format', 'json'],
    ['forecast', '--format', 'json'],
    ['rates'],
  ])('gives what the sources give, without any other package: rule153 %s', async (...args) => {
    const { code, stdout } = await runHere(args);
    const done = runIn(installed, ...args);
    expect([done.status, done.stdout]).toEqual([code, stdout]);
  });

  it('names further commands as its owner calls them', () => {
    expect(runIn(installed, 'help').stdout).toContain('\n  rule153 help <command>\n');
    expect(runIn(installed, 'statments').stderr).toContain('See: rule153 help');
  });

  it('holds the builds and what they read, with the licences of what is inside; no sources, no tests', () => {
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    const folders = new Set(files.map((file) => file.split('/')[0]));
    expect([...folders].sort()).toEqual(expect.arrayContaining(['README.md', 'dist', 'functions', 'package.json']));
    expect(files.filter((file) => /\.(?:ts|map)$/.test(file))).toEqual([]);
    const licences = files.find((file) => file.endsWith('THIRD-PARTY-LICENCES.txt')) ?? '';
    const text = readFileSync(join(installed, licences), 'utf8');
    expect(text).toMatch(/^zod \d/m);
    expect(text).toContain('CC BY-SA 3.0 Attributions');
  });
});
