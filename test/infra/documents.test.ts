import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CONCURRENCY_MIN } from '../../functions/cli/doctor/checks.ts';
import { STAGE_NAMES, type StageName } from '../../infra/stage-configuration.ts';
import { synthesize, type Template } from '../../infra/synthesize.ts';
import { all } from './templates.ts';

/*
 * What the runbook and the guide say of a deployment, held against the templates: names in commands, numbers of
 * instances, what is stopped for a restore, what is charged by the month.
 */

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const runbook = read('RUNBOOK.md');
const guide = read('docs/first-deployment.md');
/** The part of the runbook below a heading. */
const below = (heading: string): string => runbook.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';

type Templates = Readonly<Record<string, Template>>;
const stages = {} as Record<StageName, Templates>;
const stackOf = (stage: StageName, stack: string): Template => stages[stage][stack] ?? { Resources: {} };

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>rule153</title>');
  for (const stage of STAGE_NAMES) stages[stage] = synthesize({ stage, context: { pageFolder: folder } }).templates;
}, 300_000);

/** The outputs of a stack that operators ask for, with their values. */
function outputsOf(stage: StageName, stack: string): Map<string, unknown> {
  const { Outputs = {} } = stackOf(stage, stack) as { Outputs?: Record<string, { Value: unknown; Export?: object }> };
  return new Map(
    Object.entries(Outputs).flatMap(([name, { Value, Export }]) => (Export === undefined ? [[name, Value]] : [])),
  );
}

/** The names that the commands of a text ask a stack for; those of a loop one by one. */
function askedOutputs(text: string): { stack: string; name: string }[] {
  return [...text.matchAll(/\$\(output (Data|Service) (\$?\w+)\)/g)].flatMap(
    ({ 1: stack = '', 2: name = '', index }) => {
      if (!name.startsWith('$')) return [{ stack, name }];
      const [, names = ''] =
        /for NAME in ([\w ]+); do\n[^]*$/.exec(text.slice(0, index).split('done').at(-1) ?? '') ?? [];
      return names.split(' ').map((one) => ({ stack, name: one }));
    },
  );
}

/** The logical id that an output tells the name of. */
const idIn = (value: unknown): string => (value as { Ref?: string }).Ref ?? '';

const reservedOf = (stage: StageName, output: string): number | undefined => {
  const id = idIn(outputsOf(stage, 'Service').get(output));
  return stackOf(stage, 'Service').Resources[id]?.Properties?.['ReservedConcurrentExecutions'] as number | undefined;
};

describe('names in the documents', () => {
  it.each([
    ['the runbook', runbook],
    ['the guide', guide],
  ])('%s asks the stacks of prod for outputs that they have', (_, text) => {
    const asked = askedOutputs(text);
    expect(asked.length).toBeGreaterThan(3);
    for (const { stack, name } of asked) expect([...outputsOf('prod', stack).keys()], name).toContain(name);
  });

  it('the doctor asks the stacks of every stage for outputs that they have', () => {
    const folder = new URL('../../functions/cli/doctor/', import.meta.url);
    const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const asked = [...sources.join('\n').matchAll(/output\('(Data|Service)', '(\w+)'\)/g)];
    expect(asked.length).toBeGreaterThan(4);
    for (const stage of STAGE_NAMES)
      for (const [, stack = '', name = ''] of asked) {
        // Where figures do not matter there is no plan of backups, and it does not look.
        if (stage !== 'prod' && name === 'BackupPlanId') continue;
        expect([...outputsOf(stage, stack).keys()], stage).toContain(name);
      }
  });

  it('every alarm that a command sets is there', () => {
    const alarms = all(stackOf('prod', 'Service'), 'AWS::CloudWatch::Alarm').map(
      ([, { Properties }]) => Properties?.['AlarmName'],
    );
    const named = [...`${runbook}${guide}`.matchAll(/--alarm-name (\S+)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(1);
    for (const name of named) expect(alarms).toContain(name);
  });

  it('the runbook has a row for each alarm and no other, and says which stages have it', () => {
    const rows = [...below('Read the alarms').matchAll(/^\| \*\*(\w+)\*\*( \(`test`, `prod`\))? \|/gm)];
    for (const stage of STAGE_NAMES) {
      const due = rows
        .filter(([, , restricted]) => restricted === undefined || stage !== 'dev')
        .map(([, name]) => name);
      const alarms = all(stackOf(stage, 'Service'), 'AWS::CloudWatch::Alarm').map(([, { Properties }]) =>
        String(Properties?.['AlarmName']).replace(`rule153-${stage}-`, ''),
      );
      expect(due.sort(), stage).toEqual(alarms.sort());
    }
  });

  it('what the rows and sections name as an output is one', () => {
    const named = [...runbook.matchAll(/`(\w+(?:Function|Queue|Bucket))`/g)].map(([, name = '']) => name);
    const known = new Set([...outputsOf('prod', 'Data').keys(), ...outputsOf('prod', 'Service').keys()]);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('the table that commands work on is the one that the functions work on, also after a restore', () => {
    const { templates } = synthesize({ stage: 'prod', context: { restoredTable: 'ledger-restored' } });
    const { Outputs = {} } = (templates['Service'] ?? {}) as { Outputs?: Record<string, { Value: unknown }> };
    expect(Outputs['TableInUse']?.Value).toBe('ledger-restored');
    for (const text of [runbook, guide]) expect(text).toContain('TABLE=$(output Service TableInUse)');
  });
});

describe('instances in the documents', () => {
  /** What a stage sets apart for its functions, all together. */
  const reserved = (stage: StageName): number =>
    all(stackOf(stage, 'Service'), 'AWS::Lambda::Function').reduce(
      (sum, [, { Properties }]) => sum + ((Properties?.['ReservedConcurrentExecutions'] as number | undefined) ?? 0),
      0,
    );
  /** Lambda refuses a reservation that leaves less. */
  const unreservedMin = 100;

  it('the guide asks for a quota with which the stages can be deployed, and the doctor looks for it', () => {
    const [test, prod] = [reserved('test'), reserved('prod')];
    expect(guide).toContain(
      `\`test\` reserves ${test} of them and \`prod\` ${prod}, and ${unreservedMin} must stay unreserved, ` +
        `so the quota must be at least ${test + unreservedMin} and ${prod + unreservedMin}.`,
    );
    expect(reserved('dev')).toBe(0);
    expect(CONCURRENCY_MIN).toEqual({ dev: 10, test: test + unreservedMin, prod: prod + unreservedMin });
    const [, desired = '0'] = /--desired-value (\d+)/.exec(guide) ?? [];
    expect(Number(desired)).toBeGreaterThanOrEqual(prod + unreservedMin);
  });

  it('the restore stops every function that writes, and lets each go as it was', () => {
    const service = stackOf('prod', 'Service');
    const writers = [...outputsOf('prod', 'Service')]
      .filter(([name, value]) => {
        if (!name.endsWith('Function')) return false;
        const role = idIn(value).replace(/Function\w+$/, 'Role');
        const policies = all(service, 'AWS::IAM::Policy').filter(([id]) => id.startsWith(role));
        return JSON.stringify(policies).includes('"dynamodb:PutItem"');
      })
      .map(([name]) => name);
    expect(writers.length).toBeGreaterThan(3);
    const section = below('Restore to a point in time, and prove it');
    const [stopping = '', going = ''] = section.split('Let writing begin again');
    expect(
      askedOutputs(stopping)
        .map(({ name }) => name)
        .filter((name) => name.endsWith('Function'))
        .sort(),
    ).toEqual(writers.sort());
    const commands = [
      ...going.matchAll(
        /(put|delete)-function-concurrency --function-name "\$\(output Service (\w+)\)"(?: --reserved-concurrent-executions (\d+))?/g,
      ),
    ].map(([, verb, name = '', count]) => [name, verb === 'put' ? Number(count) : undefined] as const);
    expect(commands.map(([name]) => name).sort()).toEqual(writers.sort());
    for (const [name, count] of commands) expect(count, name).toBe(reservedOf('prod', name));
    const inTest = ['ChangeFunction', 'WorkerFunction', 'WholeFunction'].map((name) => reservedOf('test', name));
    expect(going).toContain(`in \`test\` ${inTest[0]}, ${inTest[1]} and ${inTest[2]},`);
  });
});

describe('what is charged by the month', () => {
  const metricsOf = (stage: StageName): number =>
    all(stackOf(stage, 'Service'), 'AWS::CloudWatch::Alarm').reduce((sum, [, { Properties = {} }]) => {
      const { Metrics } = Properties as { Metrics?: { MetricStat?: object }[] };
      return sum + (Metrics === undefined ? 1 : Metrics.filter(({ MetricStat }) => MetricStat !== undefined).length);
    }, 0);
  const count = (stage: StageName, type: string): number =>
    Object.values(stages[stage]).reduce((sum, template) => sum + all(template, type).length, 0);
  /** The prices that the runbook assumes, by the month. */
  const price = { metric: 0.1, own: 0.3, dashboard: 3, list: 5, rule: 1, key: 1, secret: 0.4 };
  const rulesOf = (stage: StageName): number =>
    all(stackOf(stage, 'Firewall'), 'AWS::WAFv2::WebACL').reduce(
      (sum, [, { Properties }]) => sum + (Properties as { Rules: unknown[] }).Rules.length,
      0,
    );
  const costs = below('What it costs');

  it('is priced in the table as it is added up here', () => {
    expect(costs).toContain(
      "an alarm's metric and month; an own metric and month; a dashboard beyond the third | 0.50; 0.10; 0.30; 3.00 |",
    );
    expect(costs).toContain('firewall: the list, a rule, a million requests | 5.00, 1.00, 0.60 |');
    expect(costs).toContain('KMS, a key and month; Secrets Manager, a secret and month | 1.00; 0.40 |');
  });

  it('has as many metrics of alarms as the runbook says', () => {
    const [dev, test, prod] = STAGE_NAMES.map(metricsOf);
    expect(test).toBe(prod);
    expect(costs).toContain(`${dev} metrics of alarms in \`dev\` and ${prod} in \`test\` and \`prod\``);
    const dollars = [dev, prod].map((metrics) => ((metrics ?? 0) * price.metric).toFixed(2));
    expect(costs).toContain(`${dollars[0]} and ${dollars[1]} a month`);
  });

  it('has two own metrics of each function of the API and of each worker', () => {
    const publishing = [...outputsOf('prod', 'Service').keys()].filter(
      (name) => name.endsWith('Function') && !/^(?:Steps|Checkpoint)/.test(name),
    );
    expect(costs).toContain(`at most ${(publishing.length * 2 * price.own).toFixed(2)}.`);
  });

  it('adds up to what runbook and README say', () => {
    const total = (stage: StageName): number =>
      metricsOf(stage) * price.metric +
      (stage === 'dev' ? 0 : count(stage, 'AWS::CloudWatch::Dashboard') * price.dashboard) +
      count(stage, 'AWS::WAFv2::WebACL') * price.list +
      rulesOf(stage) * price.rule +
      count(stage, 'AWS::KMS::Key') * price.key +
      count(stage, 'AWS::SecretsManager::Secret') * price.secret;
    const [dev, prod] = [Math.round(total('dev')), Math.round(total('prod'))];
    expect(costs).toContain(`\`dev\` about ${dev} (alarms)`);
    const parts = `firewall ${price.list + rulesOf('prod') * price.rule} (a list and four rules), keys ${count('prod', 'AWS::KMS::Key')} `;
    expect(costs).toContain(`\`prod\` about ${prod}: ${parts}`);
    expect(rulesOf('prod')).toBe(4);
    expect(read('README.md')).toContain(`about ${dev} US dollars for dev and ${prod} for prod`);
  });
});

describe('stages beside each other in one account', () => {
  it('have no name of a resource in common', () => {
    const named = /(?:^|[a-z])Name$|^Domain$/;
    const ofAccount = /^(?:AWS::CloudWatch::|AWS::Backup::BackupVault|AWS::CloudFront::|AWS::Cognito::UserPoolDomain)/;
    const names = STAGE_NAMES.flatMap((stage) =>
      Object.values(stages[stage]).flatMap(({ Resources }) =>
        Object.values(Resources)
          .filter(({ Type }) => ofAccount.test(Type))
          .flatMap(({ Type, Properties = {} }) =>
            Object.entries(Properties)
              .filter(([key, value]) => named.test(key) && key !== 'MetricName' && value !== undefined)
              .map(([, value]) => `${Type} ${JSON.stringify(value)}`),
          ),
      ),
    );
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name, position) => names.indexOf(name) !== position)).toEqual([]);
  });
});

describe('rolling back', () => {
  it('takes the version before and keeps the choices of the stage', () => {
    const [, commands = 'false'] = /`(git checkout VERSION && [^`]*?) && npm ci/.exec(below('Roll back')) ?? [];
    const folder = mkdtempSync(join(tmpdir(), 'rolled-back-'));
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    const file = 'infra/stages/prod.json';
    const commit = (code: string, choices: string): void => {
      for (const [path, text] of [
        ['infra/app.ts', code],
        [file, choices],
      ] as const) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      git('add', '-A');
      git('commit', '-qm', code);
    };
    git('init', '-q', '-b', 'main');
    commit('before', '{ "restoredTable": null }');
    git('tag', 'VERSION');
    commit('after', '{ "restoredTable": "ledger-restored" }');
    execFileSync('sh', ['-c', commands], { cwd: folder, stdio: 'ignore' });
    expect(readFileSync(join(folder, 'infra/app.ts'), 'utf8')).toBe('before');
    expect(readFileSync(join(folder, file), 'utf8')).toContain('ledger-restored');
  });
});
