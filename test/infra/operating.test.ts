import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { LOOPBACK_PORTS, loopbackAddress } from '../../functions/access/sign-in-place.ts';
import { DEFAULT_LIMITS } from '../../functions/api/ports.ts';
import { edgeHeaders } from '../../functions/lambda/gateway.ts';
import { edgeCode, viewCode } from '../../infra/constructs/front-door.ts';
import { readStageFile } from '../../infra/stage-file.ts';
import type { Template } from '../../infra/synthesize.ts';
import { all, exportsOf, importsOf, propertiesOf, synthesizeUnreported } from './templates.ts';

const none = {
  account: null,
  operatorEmail: null,
  restoredTable: null,
  backupCopyVault: null,
  originSecrets: ['first'],
};

/** A stage's file, as it would be committed. */
function stageFile(content: object): string {
  const file = join(mkdtempSync(join(tmpdir(), 'stage-')), 'stage.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

type Stacks = { Data: Template; Service: Template; Firewall: Template };

function stacksOf(content: object, stage: 'prod' | 'dev' = 'prod'): Stacks {
  const { templates } = synthesizeUnreported({ stage, context: { stageFile: stageFile(content) } });
  const empty: Template = { Resources: {} };
  const { Data = empty, Service = empty, Firewall = empty } = templates;
  return { Data, Service, Firewall };
}

const vault = 'arn:aws:backup:eu-west-1:123456789012:backup-vault:rule153';
let before: Stacks;
let restored: Stacks;
beforeAll(() => {
  before = stacksOf(none);
  restored = stacksOf({
    ...none,
    operatorEmail: 'night@example.org',
    restoredTable: 'ledger-restored',
    backupCopyVault: vault,
  });
}, 300_000);

describe('the topic of alarms', () => {
  type Statement = {
    Effect: string;
    Principal: { Service?: string } | string;
    Action: string;
    Condition?: Record<string, Record<string, unknown>>;
  };
  /** Whether SNS lets a service publish for this account and for no other, by the topic's policy alone. */
  const mayPublish = (service: string): boolean => {
    const { PolicyDocument } = propertiesOf(before.Service, 'AWS::SNS::TopicPolicy') as {
      PolicyDocument: { Statement: Statement[] };
    };
    return PolicyDocument.Statement.some(
      ({ Effect, Principal, Action, Condition }) =>
        Effect === 'Allow' &&
        typeof Principal === 'object' &&
        Principal.Service === service &&
        Action === 'sns:Publish' &&
        JSON.stringify(Condition?.['StringEquals']) === '{"aws:SourceAccount":{"Ref":"AWS::AccountId"}}',
    );
  };

  it('takes what alarms and the budget publish, and nothing of another service', () => {
    expect(all(before.Service, 'AWS::CloudWatch::Alarm').length).toBeGreaterThan(7);
    expect(['cloudwatch', 'budgets', 'events'].map((name) => mayPublish(`${name}.amazonaws.com`))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('hears every alarm, each under the name that the runbook uses', () => {
    for (const [, { Properties = {} }] of all(before.Service, 'AWS::CloudWatch::Alarm')) {
      expect(Properties['AlarmName']).toMatch(/^rule153-prod-[A-Z]\w+$/);
      expect(Properties['AlarmActions']).toEqual([{ Ref: expect.stringMatching(/^OperationsTopic/) as string }]);
    }
  });
});

describe('who signs in', () => {
  it('does so on hosted pages and comes back with a code, to the page or to a port of this machine', () => {
    const commandLine = propertiesOf(before.Data, 'AWS::Cognito::UserPoolClient');
    const page = propertiesOf(before.Service, 'AWS::Cognito::UserPoolClient');
    for (const client of [commandLine, page]) {
      expect(client).toMatchObject({
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: ['code'],
        AllowedOAuthScopes: ['openid', 'profile', 'email'],
        GenerateSecret: false,
      });
      expect(client['ReadAttributes']).toContain('name');
    }
    expect(commandLine['CallbackURLs']).toEqual(LOOPBACK_PORTS.map(loopbackAddress));
    expect(JSON.stringify(page['CallbackURLs'])).toMatch(/https:.*FrontDoorDistribution.*DomainName/);
    expect(propertiesOf(before.Data, 'AWS::Cognito::UserPoolDomain')['Domain']).toEqual({
      'Fn::Join': ['', ['rule153-prod-', { Ref: 'AWS::AccountId' }]],
    });
  });

  it('shows a token of either client to the gateway, and the page may fetch it', () => {
    const { JwtConfiguration } = propertiesOf(before.Service, 'AWS::ApiGatewayV2::Authorizer') as {
      JwtConfiguration: { Audience: unknown[] };
    };
    expect(JwtConfiguration.Audience).toHaveLength(2);
    const headers = JSON.stringify(propertiesOf(before.Service, 'AWS::CloudFront::ResponseHeadersPolicy'));
    expect(headers).toContain('.auth.eu-central-1.amazoncognito.com');
  });
});

describe('a restore', () => {
  /**
   * What CloudFormation refuses: an import of what nobody exports, and the end of an export that a deployed stack
   * imports.
   */
  const refusals = (data: Template, deployedService: Template): string[] =>
    importsOf(deployedService).filter((name) => !exportsOf(data).has(name));

  it('can be deployed stack by stack, there and back: no export goes while it is imported', () => {
    const orders: [string, Template, Template][] = [
      ['Data of the restore beside Service as it was', restored.Data, before.Service],
      ['Service of the restore', restored.Data, restored.Service],
      ['Data as it was beside Service of the restore', before.Data, restored.Service],
      ['Service as it was', before.Data, before.Service],
    ];
    for (const [step, data, service] of orders) expect(refusals(data, service), step).toEqual([]);
    expect(importsOf(before.Service).some((name) => name.includes('LedgerTable'))).toBe(true);
    expect(importsOf(restored.Service).some((name) => name.includes('LedgerTable'))).toBe(false);
  });

  it('changes the value of no export: CloudFormation refuses that while it is imported', () => {
    expect([...exportsOf(restored.Data)].sort()).toEqual([...exportsOf(before.Data)].sort());
  });

  it('leaves the table that was left, and backs up both', () => {
    expect(Object.keys(restored.Data.Resources)).toContain('LedgerTable9343E4AA');
    const { BackupSelection } = propertiesOf(restored.Data, 'AWS::Backup::BackupSelection') as {
      BackupSelection: { Resources: unknown[] };
    };
    expect(BackupSelection.Resources).toHaveLength(2);
    expect(JSON.stringify(restored.Service)).toContain('"RULE153_TABLE":"ledger-restored"');
  });
});

describe('a backup', () => {
  it('is taken each night in prod, and copied to the vault that the stage names', () => {
    const ruleOf = ({ Data }: Stacks): unknown =>
      (propertiesOf(Data, 'AWS::Backup::BackupPlan') as { BackupPlan: { BackupPlanRule: unknown[] } }).BackupPlan
        .BackupPlanRule[0];
    expect(ruleOf(before)).toMatchObject({ Lifecycle: { DeleteAfterDays: 90 } });
    expect(ruleOf(before)).not.toHaveProperty('CopyActions');
    expect(ruleOf(restored)).toMatchObject({ CopyActions: [{ DestinationBackupVaultArn: vault }] });
  });
});

describe('the file of a stage', () => {
  it('reaches the deployment: an address hears alarms', () => {
    expect(propertiesOf(restored.Service, 'AWS::SNS::Subscription')).toMatchObject({ Endpoint: 'night@example.org' });
  });

  it.each(['dev', 'test', 'prod'] as const)('is committed for %s', (stage) => {
    expect(Object.keys(readStageFile(stage))).toEqual(Object.keys(none));
  });

  it.each([
    [{ ...none, operatorEmail: 'nobody' }, 'operatorEmail: is not an address'],
    [{ ...none, restoredTable: 'a table' }, 'restoredTable: is not the name of a table'],
    [{ ...none, backupCopyVault: 'vault' }, 'backupCopyVault: is not the ARN of a backup vault'],
    [{ ...none, restoredTabel: 'x' }, 'does not know restoredTabel'],
    [{ ...none, account: '12345' }, 'account: is not the number of an account'],
    [{ ...none, originSecrets: [] }, 'originSecrets'],
    [{ ...none, originSecrets: ['first', 'first'] }, 'originSecrets: are the same one twice'],
    [{ ...none, originSecrets: ['a', 'b', 'c'] }, 'originSecrets: are more than two'],
    [{ ...none, originSecrets: ['First one'] }, 'originSecrets.0: is not a name'],
    [{ operatorEmail: null }, 'restoredTable'],
  ])('is refused as %j', (content, message) => {
    expect(() => readStageFile('prod', stageFile(content))).toThrow(message);
  });

  it('is refused whole, with every problem', () => {
    expect(() => readStageFile('prod', stageFile({ ...none, operatorEmail: 'x', restoredTable: ' ' }))).toThrow(
      /operatorEmail.*restoredTable/,
    );
  });
});

describe('what is logged', () => {
  it('has no path, no query, and the id by which the function names the request', () => {
    const { AccessLogSettings, DefaultRouteSettings } = propertiesOf(before.Service, 'AWS::ApiGatewayV2::Stage') as {
      AccessLogSettings: { Format: string };
      DefaultRouteSettings: Record<string, unknown>;
    };
    expect(Object.values(JSON.parse(AccessLogSettings.Format) as Record<string, string>)).not.toContain(
      '$context.path',
    );
    expect(JSON.parse(AccessLogSettings.Format)).toMatchObject({ requestId: '$context.requestId' });
    expect(DefaultRouteSettings['DetailedMetricsEnabled']).toBe(false);
    const { DistributionConfig } = propertiesOf(before.Service, 'AWS::CloudFront::Distribution');
    expect(DistributionConfig).not.toHaveProperty('Logging');
  });
});

describe('the edge', () => {
  type EdgeRequest = { uri: string; headers: Record<string, { value: string }> };
  const handle = (options: { rootToDocumentation: boolean }, request: EdgeRequest): unknown =>
    runInNewContext(`${edgeCode(options)}; handler(event)`, { event: { request, viewer: { ip: '2001:db8::7' } } });

  it('tells the address of the viewer, whatever the viewer says it is', () => {
    const headers = { [edgeHeaders.viewerAddress]: { value: '192.0.2.1' } };
    expect(handle({ rootToDocumentation: false }, { uri: '/', headers })).toMatchObject({
      headers: { [edgeHeaders.viewerAddress]: { value: '2001:db8::7' } },
    });
  });

  it('leads / to the documentation where there is no page', () => {
    expect(handle({ rootToDocumentation: true }, { uri: '/', headers: {} })).toMatchObject({
      statusCode: 302,
      headers: { location: { value: '/docs' } },
    });
  });

  it.each([
    ['/statements/A-C.3-79-L.53', '/index.html'],
    ['/', '/index.html'],
    ['/assets/index-abc.js', '/assets/index-abc.js'],
    ['/service-worker.js', '/service-worker.js'],
  ])('gives at %s the page or its file: %s', (uri, given) => {
    expect(runInNewContext(`${viewCode()}; handler(event)`, { event: { request: { uri } } })).toEqual({ uri: given });
  });

  it('shows a secret to every function where there is a firewall, and the functions know it', () => {
    const shown = /RULE153_ORIGIN_SECRETS":(\{.*?\]\]\})/;
    const functions = all(before.Service, 'AWS::Lambda::Function').filter(([id]) => id.startsWith('Api'));
    expect(functions).toHaveLength(5);
    for (const [id, own] of functions) expect(JSON.stringify(own), id).toMatch(shown);
    const distribution = JSON.stringify(propertiesOf(before.Service, 'AWS::CloudFront::Distribution'));
    expect(distribution).toContain(edgeHeaders.originSecret);
    expect(distribution).toContain(shown.exec(JSON.stringify(functions))?.[1] ?? 'no secret');
    expect(distribution).not.toMatch(/"HeaderValue":"[^{]/);
  });
});

describe('a new secret of the edge', () => {
  type Variables = { Environment: { Variables: Record<string, unknown> } };
  /** The logical ids of the secrets in a value, in order. */
  const secretsIn = (value: unknown): string[] =>
    [...JSON.stringify(value).matchAll(/\{"Ref":"(OriginSecrets\w+)"\}/g)].map(([, id = '']) => id);
  const edgeAndFunctions = (originSecrets: string[]): { shown: string[]; taken: string[] } => {
    const { Service } = stacksOf({ ...none, originSecrets });
    const taken = all(Service, 'AWS::Lambda::Function')
      .filter(([id]) => id.startsWith('Api'))
      .map(([, { Properties }]) =>
        secretsIn((Properties as Variables).Environment.Variables['RULE153_ORIGIN_SECRETS']),
      );
    for (const one of taken) expect(one).toEqual(taken[0]);
    const { DistributionConfig } = propertiesOf(Service, 'AWS::CloudFront::Distribution') as {
      DistributionConfig: { Origins: unknown };
    };
    expect(all(Service, 'AWS::SecretsManager::Secret')).toHaveLength(originSecrets.length);
    return { shown: secretsIn(DistributionConfig.Origins), taken: taken[0] ?? [] };
  };

  // Edge and functions change one after the other, and nobody says in which order.
  it('is taken before it is shown, and the earlier one until it is no longer: no step refuses anybody', () => {
    const runbook = readFileSync(new URL('../../RUNBOOK.md', import.meta.url), 'utf8');
    const steps = [['first'], ['first', 'second'], ['second', 'first'], ['second']];
    const written = [...runbook.matchAll(/`("originSecrets": \[[^\]]*\])`/g)].map(
      ([, text = '']) => (JSON.parse(`{${text}}`) as { originSecrets: string[] }).originSecrets,
    );
    expect(written).toEqual(steps.slice(1));
    const states = steps.map(edgeAndFunctions);
    for (const [position, { shown, taken }] of states.entries()) {
      expect(shown).toHaveLength(1);
      const { shown: before, taken: takenBefore } = states[position - 1] ?? { shown, taken };
      for (const secret of [...shown, ...before])
        for (const functions of [taken, takenBefore]) expect(functions, `step ${position}`).toContain(secret);
    }
    expect(states.at(-1)?.shown).not.toEqual(states[0]?.shown);
  }, 300_000);
});

describe('an account', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('gets nothing of a stage that is in another one', () => {
    const content = { ...none, account: '123456789012' };
    vi.stubEnv('CDK_DEFAULT_ACCOUNT', '210987654321');
    expect(() => stacksOf(content)).toThrow(
      'The credentials are of the account 210987654321, and prod is in 123456789012.',
    );
    vi.stubEnv('CDK_DEFAULT_ACCOUNT', '123456789012');
    expect(() => stacksOf(content, 'dev')).not.toThrow();
  });
});

describe('the metrics that functions publish', () => {
  it('are of their stage, and so is what the dashboard shows', () => {
    const namespaces = (['dev', 'prod'] as const).map((stage) => {
      const { Service } = stage === 'prod' ? before : stacksOf(none, 'dev');
      const set = all(Service, 'AWS::Lambda::Function').flatMap(([id, { Properties }]) =>
        /^(?:Api|SweepWorker|WholeWorker)/.test(id)
          ? [(Properties as { Environment: { Variables: Record<string, string> } }).Environment.Variables]
          : [],
      );
      const [namespace = ''] = set.map(({ RULE153_METRICS: name = 'none' }) => name);
      expect(set.map(({ RULE153_METRICS: name }) => name)).toEqual(Array.from({ length: 7 }, () => namespace));
      const dashboard = JSON.stringify(propertiesOf(Service, 'AWS::CloudWatch::Dashboard'));
      expect(dashboard).toContain(JSON.stringify(`["${namespace}","duration"`).slice(1, -1));
      return namespace;
    });
    expect(new Set(namespaces).size).toBe(2);
  });
});

describe('the firewall', () => {
  it('keeps no samples of requests, whose addresses and headers are secret', () => {
    const acl = propertiesOf(before.Firewall, 'AWS::WAFv2::WebACL');
    const sampled = [...JSON.stringify(acl).matchAll(/"SampledRequestsEnabled":(\w+)/g)].map(([, value]) => value);
    expect(sampled).toEqual(Array.from({ length: 5 }, () => 'false'));
  });

  it('turns away no query that the API reads, and no body', () => {
    const { Rules } = propertiesOf(before.Firewall, 'AWS::WAFv2::WebACL') as {
      Rules: {
        Name: string;
        Statement: {
          ManagedRuleGroupStatement?: { RuleActionOverrides: { Name: string; ActionToUse: { Count?: object } }[] };
        };
      }[];
    };
    const common = Rules.find(({ Name }) => Name === 'AWSManagedRulesCommonRuleSet');
    const counted = common?.Statement.ManagedRuleGroupStatement?.RuleActionOverrides.filter(
      ({ ActionToUse }) => ActionToUse.Count !== undefined,
    ).map(({ Name }) => Name);
    // The set's own limit of a query is 2,048 bytes.
    expect(DEFAULT_LIMITS.addressCharactersMax).toBeGreaterThan(2_048);
    expect(counted).toEqual(expect.arrayContaining(['SizeRestrictions_QUERYSTRING', 'SizeRestrictions_BODY']));
  });
});

describe('what cannot be delivered', () => {
  it('waits in a queue, whoever could not deliver it, and rings', () => {
    const { Targets } = propertiesOf(before.Service, 'AWS::Events::Rule', 'SweepsEnded') as {
      Targets: Record<string, unknown>[];
    };
    const queue = expect.objectContaining({
      'Fn::GetAtt': [expect.stringMatching(/^DeadLettersQueue/), 'Arn'],
    }) as object;
    expect(Targets).toMatchObject([{ DeadLetterConfig: { Arn: queue } }]);
    expect(propertiesOf(before.Service, 'AWS::Lambda::Function', 'JobStepsFunction')).toMatchObject({
      DeadLetterConfig: { TargetArn: queue },
    });
    const alarm = propertiesOf(before.Service, 'AWS::CloudWatch::Alarm', 'OperationsAlarmsJobEndsAreUndelivered');
    expect(alarm).toMatchObject({ MetricName: 'ApproximateNumberOfMessagesVisible', Threshold: 1 });
  });
});
