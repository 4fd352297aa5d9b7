import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../functions/access/principal.ts';
import { allRoutes } from '../../functions/api/packing.ts';
import { gatewayRoutes } from './gateway.ts';
import { tableDefinition } from '../../functions/ledger/items/keys.ts';
import { renderingFiles } from '../../infra/rendering-files.ts';
import { STAGE_NAMES, type StageName } from '../../infra/stage-configuration.ts';
import { type Synthesis, synthesize, type Template } from '../../infra/synthesize.ts';
import { synthesizeUnreported } from './templates.ts';

const stages = {} as Record<StageName, Synthesis>;
const templateOf = (stage: StageName, stack: 'Data' | 'Service' | 'Firewall'): Template => {
  const template = stages[stage].templates[stack];
  if (template === undefined) throw new Error(`Stage ${stage} has no stack ${stack}`);
  return template;
};
const all = (template: Template, type: string) =>
  Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
const one = (template: Template, type: string) => {
  const found = all(template, type);
  expect(found, type).toHaveLength(1);
  return found[0]?.[1] ?? { Type: type };
};

beforeAll(() => {
  // From the stage with the most kinds of resources: the validation is made ready for them once.
  for (const stage of [...STAGE_NAMES].reverse()) stages[stage] = synthesize({ stage });
}, 300_000);

describe('what holds data', () => {
  it('keeps its logical ids: another id would be another, empty resource', () => {
    const pinned = Object.fromEntries(
      STAGE_NAMES.map((stage) => [
        stage,
        Object.entries(templateOf(stage, 'Data').Resources)
          .filter(([, { Type }]) =>
            [
              'AWS::DynamoDB::Table',
              'AWS::KMS::Key',
              'AWS::Cognito::UserPool',
              'AWS::Cognito::UserPoolClient',
            ].includes(Type),
          )
          .map(([id]) => id)
          .sort(),
      ]),
    );
    const common = ['LedgerTable9343E4AA', 'SignInUserPoolA2C003D1', 'SignInUserPoolClient63F0B52F'];
    const signing = 'LogSigningKey054719CB';
    expect(pinned).toEqual({
      dev: common,
      test: [...common, signing].sort(),
      prod: ['LedgerKeyA5F78EAE', ...common, signing].sort(),
    });
  });

  it('is one table of the shape that the store defines', () => {
    const { Properties } = one(templateOf('dev', 'Data'), 'AWS::DynamoDB::Table');
    expect(Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: tableDefinition.partitionKey, KeyType: 'HASH' },
        { AttributeName: tableDefinition.sortKey, KeyType: 'RANGE' },
      ],
      TimeToLiveSpecification: { AttributeName: tableDefinition.timeToLive, Enabled: true },
      GlobalSecondaryIndexes: tableDefinition.indexes.map(({ name }) => ({
        IndexName: name,
        Projection: { ProjectionType: 'ALL' },
      })),
    });
  });

  it.each(STAGE_NAMES)('can be restored to any second of the last 35 days in %s', (stage) => {
    expect(one(templateOf(stage, 'Data'), 'AWS::DynamoDB::Table').Properties).toMatchObject({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    });
  });

  it('cannot be deleted by a stack in prod, and is encrypted by a key of the owner that rotates', () => {
    const data = templateOf('prod', 'Data');
    const table = one(data, 'AWS::DynamoDB::Table');
    const key = all(data, 'AWS::KMS::Key').find(([id]) => id.startsWith('LedgerKey'))?.[1];
    expect(table).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { DeletionProtectionEnabled: true, SSESpecification: { SSEEnabled: true, SSEType: 'KMS' } },
    });
    expect(key).toMatchObject({ DeletionPolicy: 'Retain', Properties: { EnableKeyRotation: true } });
    expect(one(data, 'AWS::Cognito::UserPool')).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: { DeletionProtection: 'ACTIVE' },
    });
  });
});

describe('after a restore', () => {
  it('the functions work on the restored table, and on no other', () => {
    const { templates } = synthesizeUnreported({ stage: 'prod', context: { restoredTable: 'ledger-restored' } });
    const service = JSON.stringify(templates['Service']);
    expect(service).toContain('"RULE153_TABLE":"ledger-restored"');
    expect(service).toContain(':table/ledger-restored');
    expect(service).toContain(':table/ledger-restored/index/audit-by-actor');
    expect(service).not.toMatch(/ExportsOutput\w+LedgerTable/);
    expect(Object.keys(templates['Data']?.Resources ?? {})).toContain('LedgerTable9343E4AA');
  });
});

describe('who may come in', () => {
  it('is an account that an administrator made, with a second factor in prod', () => {
    for (const stage of STAGE_NAMES) {
      expect(one(templateOf(stage, 'Data'), 'AWS::Cognito::UserPool').Properties).toMatchObject({
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        MfaConfiguration: stage === 'prod' ? 'ON' : 'OPTIONAL',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      });
    }
  });

  it('belongs to one organization for good, which no account can write', () => {
    const data = templateOf('prod', 'Data');
    expect(one(data, 'AWS::Cognito::UserPool').Properties).toMatchObject({
      Schema: [{ Name: 'organization', Mutable: false }],
    });
    const { WriteAttributes } = one(data, 'AWS::Cognito::UserPoolClient').Properties as { WriteAttributes: string[] };
    expect([...WriteAttributes].sort()).toEqual(['family_name', 'given_name', 'name']);
  });

  it('has roles as groups', () => {
    const groups = all(templateOf('dev', 'Data'), 'AWS::Cognito::UserPoolGroup').map(
      ([, { Properties }]) => Properties?.['GroupName'],
    );
    expect(groups.sort()).toEqual([...ROLES].sort());
  });

  it('meets the authorizer everywhere but at the open routes of the API', () => {
    const routes = gatewayRoutes(templateOf('prod', 'Service')).map(({ key, needsToken }) => [key, needsToken]);
    const methods = { get: ['GET', 'HEAD'], post: ['POST'], put: ['PUT'], patch: ['PATCH'] };
    const due = allRoutes().flatMap(({ method, path, access }) =>
      methods[method].map((verb) => [`${verb} ${path}`, access !== 'open']),
    );
    expect(routes.sort()).toEqual([...due, ['ANY /{path+}', true]].sort());
    expect(due.filter(([, needsToken]) => needsToken === false).length).toBeGreaterThan(6);
    // The quota of an HTTP API, unless it is raised.
    expect(routes.length).toBeLessThanOrEqual(300);
  });

  it('shows a token of the user pool, made for this client', () => {
    const { Properties } = one(templateOf('prod', 'Service'), 'AWS::ApiGatewayV2::Authorizer');
    expect(Properties).toMatchObject({ AuthorizerType: 'JWT', IdentitySource: ['$request.header.Authorization'] });
    expect(JSON.stringify(Properties?.['JwtConfiguration'])).toMatch(
      /https:\/\/cognito-idp\.eu-central-1\.amazonaws\.com\/.*UserPool/,
    );
  });

  it('is not a page of another origin', () => {
    expect(one(templateOf('prod', 'Service'), 'AWS::ApiGatewayV2::Api').Properties).not.toHaveProperty(
      'CorsConfiguration',
    );
  });
});

describe('the functions', () => {
  it.each(STAGE_NAMES)('run on the current Node, traced, each with a log of limited life in %s', (stage) => {
    const service = templateOf(stage, 'Service');
    const own = all(service, 'AWS::Lambda::Function').filter(([id]) =>
      /^(?:Api|SweepWorker|WholeWorker|JobSteps)/.test(id),
    );
    expect(own).toHaveLength(8);
    for (const [id, { Properties }] of own) {
      // On Arm, but for what brings a typesetter along that is made for one processor.
      const architecture = /^(?:ApiRendering|WholeWorker)/.test(id) ? renderingFiles().architecture.name : 'arm64';
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: [architecture],
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
      });
      expect(Properties?.['LoggingConfig']).toMatchObject({ LogGroup: { Ref: expect.any(String) as string } });
    }
    for (const [, { Properties }] of all(service, 'AWS::Logs::LogGroup'))
      expect(Properties?.['RetentionInDays']).toBeGreaterThan(0);
  });

  it('leave the API its instances when sweeps run', () => {
    const reserved = (id: string) =>
      all(templateOf('prod', 'Service'), 'AWS::Lambda::Function').find(([name]) => name.startsWith(id))?.[1]
        .Properties?.['ReservedConcurrentExecutions'];
    expect(
      ['ApiReading', 'ApiChange', 'ApiPeople', 'ApiRendering', 'ApiPage', 'SweepWorker', 'WholeWorker'].map(reserved),
    ).toEqual([100, 40, 40, 20, 20, 100, 10]);
  });

  it('forget large responses after a day', () => {
    const results = all(templateOf('prod', 'Service'), 'AWS::S3::Bucket').find(([id]) =>
      id.startsWith('BucketsResults'),
    )?.[1].Properties;
    expect(results).toMatchObject({
      LifecycleConfiguration: {
        Rules: [
          { Prefix: 'responses/', ExpirationInDays: 1 },
          { Prefix: 'sweep-reports/', ExpirationInDays: 90 },
        ],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
  });
});

describe('the public address', () => {
  it('leads to the documentation while there is no page, and no bucket waits for one', () => {
    const service = templateOf('dev', 'Service');
    const { DistributionConfig } = one(service, 'AWS::CloudFront::Distribution').Properties as {
      DistributionConfig: { Origins: unknown[] };
    };
    expect(DistributionConfig.Origins).toHaveLength(1);
    expect(JSON.stringify(one(service, 'AWS::CloudFront::Function').Properties)).toContain('/docs');
  });

  it('serves the page from a private bucket and every address of the API beside it, once the page is built', () => {
    const folder = mkdtempSync(join(tmpdir(), 'page-'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>rule153</title>');
    const { templates } = synthesizeUnreported({ stage: 'dev', context: { pageFolder: folder } });
    const service = templates['Service'] ?? { Resources: {} };
    const { DistributionConfig } = one(service, 'AWS::CloudFront::Distribution').Properties as {
      DistributionConfig: { CacheBehaviors: { PathPattern: string }[]; Origins: { OriginAccessControlId?: unknown }[] };
    };
    const patterns = DistributionConfig.CacheBehaviors.map(
      ({ PathPattern }) => new RegExp(`^${PathPattern.replaceAll('*', '.*')}$`),
    );
    for (const { path } of allRoutes())
      expect(
        patterns.some((pattern) => pattern.test(path.replace(/\{\w+\}/g, 'x'))),
        path,
      ).toBe(true);
    expect(
      DistributionConfig.Origins.filter(({ OriginAccessControlId }) => OriginAccessControlId !== undefined),
    ).toHaveLength(1);
    expect(all(service, 'Custom::CDKBucketDeployment')).toHaveLength(1);
  });

  it('stands behind a firewall in test and prod', () => {
    expect(stages.dev.templates).not.toHaveProperty('Firewall');
    for (const stage of ['test', 'prod'] as const) {
      const { Rules } = one(templateOf(stage, 'Firewall'), 'AWS::WAFv2::WebACL').Properties as {
        Rules: { Name: string }[];
      };
      expect(Rules.map(({ Name }) => Name)).toContain('TooManyRequests');
      expect(one(templateOf(stage, 'Service'), 'AWS::CloudFront::Distribution').Properties).toHaveProperty(
        'DistributionConfig.WebACLId',
      );
    }
  });
});

describe('the daily checkpoint', () => {
  it('is published where keys sign, to a bucket that nobody can rewrite where figures matter', () => {
    const service = templateOf('prod', 'Service');
    const rules = all(service, 'AWS::Events::Rule').filter(
      ([, { Properties }]) => Properties?.['ScheduleExpression'] === 'cron(17 2 * * ? *)',
    );
    expect(rules).toHaveLength(1);
    const [[, rule] = []] = rules;
    expect(JSON.stringify(rule?.Properties?.['Targets'])).toContain('CheckpointPublisherFunction');
    const bucket = all(templateOf('prod', 'Data'), 'AWS::S3::Bucket').find(([id]) => id.startsWith('Checkpoints'))?.[1];
    expect(bucket).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: {
        ObjectLockEnabled: true,
        ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 3660, Mode: 'COMPLIANCE' } } },
        VersioningConfiguration: { Status: 'Enabled' },
      },
    });
    const missing = all(service, 'AWS::CloudWatch::Alarm').find(([id]) => id.includes('CheckpointsAreMissing'))?.[1];
    expect(missing?.Properties).toMatchObject({
      ...{ ComparisonOperator: 'LessThanThreshold', TreatMissingData: 'breaching', Threshold: 1 },
      ...{ Period: 86_400, EvaluationPeriods: 2, MetricName: 'Invocations' },
    });
    expect(all(templateOf('dev', 'Service'), 'AWS::Events::Rule')).toHaveLength(1);
  });
});

describe('a stage that is taken down', () => {
  const runbook = readFileSync(new URL('../../RUNBOOK.md', import.meta.url), 'utf8');
  const [, section = ''] = runbook.split('## Take a stage down');

  // A stack whose bucket holds anything is not deleted, and versions stay when what is there is removed.
  it.each(['dev', 'test'] as const)('has the runbook empty every bucket of %s that goes with its stack', (stage) => {
    const named: string[] = [];
    for (const stack of ['Data', 'Service'] as const) {
      const template = templateOf(stage, stack);
      const { Outputs = {} } = template as { Outputs?: Record<string, { Value: unknown }> };
      for (const [id, { DeletionPolicy, Properties }] of all(template, 'AWS::S3::Bucket')) {
        if (DeletionPolicy === 'Retain') continue;
        expect(Properties, id).not.toHaveProperty('VersioningConfiguration');
        const output = Object.entries(Outputs).find(
          ([name, { Value }]) => !name.startsWith('Export') && JSON.stringify(Value) === JSON.stringify({ Ref: id }),
        );
        expect(section, id).toContain(`$(output ${stack} ${output?.[0] ?? 'nothing'})`);
        named.push(id);
      }
    }
    expect(named.length).toBeGreaterThanOrEqual(stage === 'test' ? 3 : 2);
  });

  it('has the runbook name whatever is left of it', () => {
    const names = {
      LedgerTable: 'the table',
      LedgerKey: 'the key of the table',
      LogSigning: 'the key that signs checkpoints',
      SignInUserPool: 'the user pool',
      BackupsVault: 'the vault',
      BucketsAccessLogs: 'the bucket of access logs',
      Checkpoints: 'The bucket of checkpoints',
    };
    const left = (['Data', 'Service'] as const).flatMap((stack) =>
      Object.entries(templateOf('prod', stack).Resources)
        .filter(([, { DeletionPolicy }]) => DeletionPolicy === 'Retain')
        .map(([id]) => Object.entries(names).find(([prefix]) => id.startsWith(prefix))?.[1] ?? id),
    );
    expect(left.sort()).toEqual(Object.values(names).sort());
    for (const name of left) expect(section).toContain(name);
  });
});

describe('what an operator is told', () => {
  it('says in every alarm what a user loses and where to read on', () => {
    const runbook = readFileSync(new URL('../../RUNBOOK.md', import.meta.url), 'utf8');
    const alarms = all(templateOf('prod', 'Service'), 'AWS::CloudWatch::Alarm');
    expect(alarms.length).toBeGreaterThan(7);
    for (const [id, { Properties = {} }] of alarms) {
      const { AlarmDescription, AlarmActions } = Properties as { AlarmDescription: string; AlarmActions: unknown[] };
      const [, name = ''] = /RUNBOOK\.md, "Read the alarms", (\w+)\.$/.exec(AlarmDescription) ?? [];
      expect(AlarmDescription.split(':').length, id).toBeGreaterThan(1);
      expect(runbook, id).toContain(`**${name}**`);
      expect(AlarmActions).toHaveLength(1);
    }
  });

  it('includes the bill', () => {
    expect(one(templateOf('prod', 'Service'), 'AWS::Budgets::Budget').Properties).toMatchObject({
      Budget: { BudgetLimit: { Amount: 500, Unit: 'USD' }, TimeUnit: 'MONTHLY' },
    });
  });

  it('reaches an address only if one is given', () => {
    expect(all(templateOf('prod', 'Service'), 'AWS::SNS::Subscription')).toHaveLength(0);
    const { templates } = synthesizeUnreported({ stage: 'dev', context: { operatorEmail: 'operator@example.org' } });
    expect(one(templates['Service'] ?? { Resources: {} }, 'AWS::SNS::Subscription').Properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'operator@example.org',
    });
  });
});

describe('a choice that cannot be meant', () => {
  it.each([
    [{ stage: 'staging' }, 'There is no stage "staging". Choose one of dev, test, prod'],
    [{ stage: 'Prod' }, 'There is no stage "Prod". Choose one of dev, test, prod'],
    [{ stag: 'prod' }, 'There is no choice "stag": -c takes stage,'],
    [{ restoredTabel: 'ledger-restored' }, 'There is no choice "restoredTabel"'],
    [{ operatorEmail: 'nobody' }, 'operatorEmail is "nobody", which is not an address'],
    [{ pageFolder: 'no/such/folder' }, 'There is no index.html in the page folder'],
    [{ restoredTable: 'a table' }, 'restoredTable is "a table", which is not the name of a table'],
  ])('%j is refused with the way out', (context, message) => {
    const stage = 'stage' in context ? (context.stage as StageName) : 'dev';
    expect(() => synthesizeUnreported({ stage, context: { ...context } })).toThrow(message);
  });
});

describe('the rules of AWS Solutions', () => {
  it.each(STAGE_NAMES)('find nothing in %s that is not acknowledged with its reason', (stage) => {
    const report = join(stages[stage].folder, 'validation-report.json');
    expect(existsSync(report)).toBe(true);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ pluginReports: [] });
  });

  it('would find something', () => {
    const app = new App();
    new Bucket(new Stack(app, 'Careless'), 'Open');
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    expect(() => app.synth()).toThrow('AwsSolutions-S10');
  });
});
