import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayEvent } from '../../infra/compile-cache/gateway-event.ts';
import { bundleLambda } from '../../infra/lambda-bundle.ts';
import { entries } from '../../infra/service-names.ts';
import { propertiesOf, synthesizeUnreported } from './templates.ts';

const runner = fileURLToPath(new URL('../../bench/cold/run-handler.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
const compiled = `compiled-${process.version}-${process.arch}`;

/** Starts the function in a process of its own and asks whether it is up: its log, and at last the runner's line. */
const start = (...flags: string[]): string[] =>
  execFileSync(
    process.execPath,
    [...flags, runner, join(folder, 'index.mjs'), JSON.stringify(gatewayEvent('/health'))],
    {
      encoding: 'utf8',
      env: { RULE153_TABLE: 'none', AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
    },
  )
    .trim()
    .split('\n');
const warningsIn = (lines: readonly string[]): unknown[] =>
  lines.filter((line) => line.includes('started without compiled code')).map((line) => JSON.parse(line) as unknown);

beforeAll(() => {
  const compiledBy = { program: process.execPath, flags: [] };
  bundleLambda({ entry: entries.api.reading, outputFolder: folder, shortStart: true, compiledBy });
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a function that is compiled beforehand', () => {
  it('has its code, what was compiled of it by which Node, and what starts it', () => {
    expect(readdirSync(folder).sort()).toEqual(['code.cjs', compiled, 'index.mjs']);
  });

  it('responds, and has nothing to say of its start', () => {
    const lines = start();
    expect([lines.at(-1)?.split(' ')[0], warningsIn(lines)]).toEqual(['200', []]);
  });

  it('starts from its source where V8 has other flags, and says so', () => {
    const lines = start('--max-lazy');
    expect(lines.at(-1)).toMatch(/^200 /);
    expect(warningsIn(lines)).toMatchObject([{ reason: 'refused by V8', flags: ['--max-lazy'] }]);
  });

  it('reads nothing that another Node has compiled, though it were the same V8', () => {
    const other = join(folder, `compiled-v0.0.0-${process.arch}`);
    renameSync(join(folder, compiled), other);
    const lines = start();
    renameSync(other, join(folder, compiled));
    expect(lines.at(-1)).toMatch(/^200 /);
    expect(warningsIn(lines)).toMatchObject([{ reason: 'made by another Node', node: process.version }]);
  });
});

describe('compiled code that is not what was made', () => {
  const file = join(folder, compiled);

  /** Starts with the file as `change` leaves it, and puts it back. */
  const startWith = (change: (bytes: Buffer) => Uint8Array): string[] => {
    const bytes = readFileSync(file);
    writeFileSync(file, change(Buffer.from(bytes)));
    const lines = start();
    writeFileSync(file, bytes);
    return lines;
  };

  // V8 ends the process where it reads such a file.
  it.each([
    ['a byte is another', (bytes: Buffer) => bytes.fill(0x5a, bytes.length / 2, bytes.length / 2 + 400)],
    ['an end is missing', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['it is empty', () => new Uint8Array()],
  ])('is not given to V8 where %s', (_, change) => {
    const lines = startWith(change);
    expect(lines.at(-1)).toMatch(/^200 /);
    expect(warningsIn(lines)).toMatchObject([{ reason: 'altered' }]);
  });

  it('is not used with code of the same length, which V8 cannot tell apart', () => {
    const code = join(folder, 'code.cjs');
    const bytes = readFileSync(code);
    // The sign of a text that the health of the service says.
    const other = bytes.toString('latin1').replace(/status:"(\w)/, 'status:"_');
    expect(other).not.toBe(bytes.toString('latin1'));
    writeFileSync(code, other, 'latin1');
    const lines = start();
    writeFileSync(code, bytes);
    expect(lines.at(-1)).toMatch(/^200 /);
    expect(warningsIn(lines)).toMatchObject([{ reason: 'altered' }]);
  });
});

describe('the choice of a Node to compile by', { timeout: 300_000 }, () => {
  it('brings the function onto its processor', () => {
    const { templates } = synthesizeUnreported({ stage: 'dev', context: { compiledBy: process.execPath } });
    const { Architectures } = propertiesOf(
      templates['Service'] ?? { Resources: {} },
      'AWS::Lambda::Function',
      'ApiReadingFunction',
    ) as { Architectures: string[] };
    expect(Architectures).toEqual([process.arch === 'x64' ? 'x86_64' : 'arm64']);
  });

  it.each(['/no/such/node', `${process.execPath} flag`, ' '])('is refused as %j', (compiledBy) => {
    expect(existsSync('/no/such/node')).toBe(false);
    expect(() => synthesizeUnreported({ stage: 'dev', context: { compiledBy } })).toThrow(
      'not the path of a Node.js program',
    );
  });
});
