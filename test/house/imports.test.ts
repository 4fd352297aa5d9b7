import { describe, expect, it } from 'vitest';
import { filesBelow, importsOf } from './source-files.ts';

/** What each folder may import of the project; a folder named with a slash means itself and everything below. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'shared/money/': ['shared/money/'],
  'shared/states/': ['shared/states/', 'shared/reference/'],
  'shared/time/': ['shared/time/', 'shared/states/', 'shared/canonical/'],
  'shared/canonical/': ['shared/canonical/'],
  // Whole documents are made of requirements; everything else in the model lies below them.
  'shared/model/statement.ts': ['shared/model/', 'shared/requirements/', 'shared/time/', 'shared/canonical/'],
  'shared/model/': ['shared/model/', 'shared/money/', 'shared/time/', 'shared/canonical/'],
  // Days of work are counted by the weekends of duty stations, which are facts, not computations.
  'shared/requirements/': [
    'shared/requirements/',
    'shared/model/',
    'shared/money/',
    'shared/time/',
    'shared/reference/calendars/',
    'shared/canonical/',
  ],
  'shared/results/': [
    'shared/results/',
    'shared/scenarios/',
    'shared/sweeps/',
    // Schemas of what results are computed from, and the list of effects.
    'shared/comparisons/effect-kind.ts',
    'shared/engagements/engagement-terms.ts',
    'shared/forecasts/forecast-input.ts',
    'shared/rate-validity/estimate-basis.ts',
    'shared/workshops/programme.ts',
    'shared/model/',
    'shared/requirements/',
    'shared/time/',
  ],
  'shared/engine/': [
    'shared/engine/',
    'shared/requirements/',
    'shared/results/',
    'shared/model/',
    'shared/money/',
    'shared/time/',
    'shared/canonical/',
  ],
  'shared/': ['shared/'],
  'functions/aws/': ['functions/aws/'],
  'functions/ledger/': ['functions/ledger/', 'functions/aws/', 'shared/'],
  'functions/access/': ['functions/access/', 'shared/'],
  'functions/use-cases/': [
    'functions/use-cases/',
    'functions/access/',
    'functions/documents/',
    'functions/ledger/',
    'functions/evidence/',
    'shared/',
  ],
  'functions/documents/': [
    'functions/documents/',
    'functions/access/',
    'functions/ledger/',
    'functions/package-folder.ts',
    'shared/',
  ],
  'functions/': ['functions/', 'shared/'],
  'infra/': ['infra/', 'functions/'],
};

const files = [...filesBelow('shared', /\.ts$/), ...filesBelow('functions', /\.ts$/), ...filesBelow('infra', /\.ts$/)];

describe('imports', () => {
  it('go one way', () => {
    const wrong = files.flatMap((file) => {
      const folder = Object.keys(MAY_IMPORT).find((prefix) => file.startsWith(prefix));
      const allowed = MAY_IMPORT[folder ?? ''] ?? [];
      return importsOf(file)
        .filter(
          (target) =>
            /^(?:shared|functions|infra|test|bench|web)\//.test(target) &&
            !allowed.some((prefix) => target.startsWith(prefix)),
        )
        .map((target) => `${file} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('of decimal.js stand in one file', () => {
    expect(files.filter((file) => importsOf(file).includes('decimal.js'))).toEqual(['shared/money/decimal.ts']);
  });

  it('of zod are of zod/mini: the whole of zod is eleven times larger in a bundle', () => {
    expect(files.filter((file) => importsOf(file).includes('zod'))).toEqual([]);
  });

  it('never leave shared for HTTP, AWS or a file system', () => {
    const forbidden = /^(?:hono|@hono|@aws|node:(?!crypto$|zlib$)|aws-|jose)/;
    const wrong = filesBelow('shared', /\.ts$/).flatMap((file) =>
      importsOf(file)
        .filter((target) => forbidden.test(target))
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the pure part', () => {
  it('has no clock, no randomness and no environment', async () => {
    const { textOf } = await import('./source-files.ts');
    const forbidden = /Date\.now\(|new Date\(\)|Math\.random\(|process\.env|performance\.now\(/;
    expect(filesBelow('shared', /\.ts$/).filter((file) => forbidden.test(textOf(file)))).toEqual([]);
  });

  it('never turns money into a float', async () => {
    const { textOf } = await import('./source-files.ts');
    const habits = /\bparseFloat\(|\.toFixed\(2\)/;
    const money = filesBelow('shared', /\.ts$/).filter((file) => !file.startsWith('shared/forecasts/'));
    expect(money.filter((file) => habits.test(textOf(file)))).toEqual([]);
  });
});
