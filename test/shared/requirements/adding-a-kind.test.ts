import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** What `use-lectures.ts` prints. */
type Responses = {
  estimate: unknown;
  place: unknown;
  explanation: { amount: number };
  scenario: unknown;
  effects: readonly string[];
  comparison: unknown;
  sweep: readonly [string, unknown][];
  sensitivity: readonly { id: string; description: string; swing: number }[];
  checks: Record<string, readonly string[]>;
  documentation: {
    lecture: unknown;
    requirement: unknown;
    lectureIn: readonly string[];
    requirementIn: readonly string[];
  };
};

let copy = '';
let responses: Responses;

/** A copy of the project with one more kind: its file, and its entry in the list. */
beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'rule153-kind-'));
  for (const name of ['shared', 'functions', 'package.json', 'tsconfig.json'])
    cpSync(name, path.join(copy, name), { recursive: true });
  for (const name of ['engine/small-statement.ts', 'requirements/lecture-kind.ts', 'requirements/use-lectures.ts'])
    cpSync(path.join('test/shared', name), path.join(copy, 'test/shared', name));
  symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'));
  const index = path.join(copy, 'shared/requirements/index.ts');
  const list = readFileSync(index, 'utf8');
  const entry = list.replace('  publishedKind,\n', '  publishedKind,\n  lectureKind,\n');
  writeFileSync(index, `import { lectureKind } from '../../test/shared/requirements/lecture-kind.ts';\n${entry}`);
  const script = path.join(copy, 'test/shared/requirements/use-lectures.ts');
  const built = script.replace(/\.ts$/, '.mjs');
  buildSync({
    ...{ entryPoints: [script], outfile: built, absWorkingDir: copy, bundle: true, packages: 'external' },
    ...{ platform: 'node', format: 'esm', logLevel: 'error' },
  });
  const printed = execFileSync(process.execPath, [built], { cwd: copy, encoding: 'utf8' });
  responses = JSON.parse(printed) as Responses;
}, 120_000);

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

describe('a kind that is added as one file and one entry of a list', () => {
  it('is estimated and explained', () => {
    // 3 lectures × 1,000 on 15 May 2031.
    expect(responses.estimate).toEqual([[2031, 3_000]]);
    expect(responses.explanation.amount).toBe(3_000);
    expect(responses.place).toEqual([{ id: 'talks', title: 'Requirement talks', venue: 'Vienna' }]);
  });

  it('takes the changes of scenarios to its quantity, rate and schedule, and is compared', () => {
    expect(responses.scenario).toEqual([[2032, 10_000]]);
    expect(responses.effects).toHaveLength(3);
    expect(JSON.stringify(responses.comparison)).toContain('more/');
  });

  it('is swept over the dates of a milestone', () => {
    expect(responses.sweep.map(([day]) => day)).toEqual(['2030-07-01', '2030-10-01', '2031-01-01', '2031-04-01']);
    const texts = responses.sweep.map(([, result]) => JSON.stringify(result));
    expect(texts[0]).toBe(texts[1]);
    expect(texts[2]).toBe(texts[3]);
    expect(texts[0]).not.toBe(texts[2]);
  });

  it('shows its drivers in a tornado', () => {
    expect(responses.sensitivity.map(({ id, description, swing }) => [id, description, swing])).toEqual([
      ['talks/fee', 'fee a lecture of "talks", fee', 600],
      ['talks/lectures', 'lectures of "talks"', 600],
    ]);
  });

  it('is checked like every other', () => {
    expect(responses.checks).toMatchObject({
      section: ['requirements[0].charge.section: unknown-reference'],
      mandate: ['requirements[0].mandates[0].mandate: unknown-reference'],
      rate: ['requirements[0].rate: missing-rate'],
      schema: ['requirements[0].lectures: invalid'],
    });
    expect(responses.checks.recurrence).toContain('recurrence-words');
  });

  it('is documented in the description of the API, wherever requirements are', () => {
    const { lecture, requirement, lectureIn, requirementIn } = responses.documentation;
    expect(lecture).toMatchObject({
      description: 'Lectures: number × fee of a lecture.',
      properties: { kind: { const: 'lecture' }, hall: { type: 'string' } },
      additionalProperties: false,
    });
    expect(JSON.stringify(requirement)).toContain('of one of 10 kinds');
    expect(lectureIn).toEqual(['Requirement']);
    expect(requirementIn).toEqual(['ScenarioChange', 'Statement']);
  });
});
