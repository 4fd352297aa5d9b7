import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { STAGE_NAMES } from '../../infra/stage-configuration.ts';
import type { Template } from '../../infra/synthesize.ts';
import { synthesizeUnreported } from './templates.ts';

type Statement = { Effect: string; Action: string | string[]; Resource: unknown; Condition?: unknown };
type Grant = { stage: string; holder: string; action: string; resource: string };

/**
 * Every permission with a wildcard, and why it has one. Nothing else may have any: whoever adds one adds its reason
 * here. A resource is a wildcard if `*` stands anywhere in it.
 */
const named: readonly { holder: RegExp; action: RegExp; resource: RegExp; why: string }[] = [
  {
    holder: /Role/,
    action: /^xray:(?:Put|GetSampling)\w+$/,
    resource: /^\*$/,
    why: 'X-Ray takes traces without a resource',
  },
  {
    holder: /SweepsMachineRole/,
    action: /^logs:\w+$/,
    resource: /^\*$/,
    why: 'the delivery of logs of Step Functions takes no resource',
  },
  {
    holder: /SweepsMachineRole/,
    action: /^lambda:InvokeFunction$/,
    resource: /^(?:JobSteps|SweepWorker|WholeWorker)Function\w+\.Arn:\*$/,
    why: 'versions of the function',
  },
  {
    holder: /SweepsMachineRole/,
    action: /^s3:(?:Put|Get)Object$|^s3:(?:ListMultipartUploadParts|AbortMultipartUpload)$/,
    resource: /BucketsResults\w+\/\*$/,
    why: 'the result writer names its objects itself',
  },
  {
    holder: /DistributedMapPolicy/,
    action: /^states:(?:DescribeExecution|StopExecution|RedriveExecution)$/,
    resource: /:execution:.*\*$/,
    why: 'Step Functions names the executions of a map itself',
  },
  {
    holder: /^Api\w+Role/,
    action: /^s3:(?:Put|Get)Object$/,
    resource: /^BucketsResults\w+\.Arn\/responses\/\*$/,
    why: 'responses have names that nobody can guess',
  },
  {
    holder: /^CheckpointPublisherRole/,
    action: /^s3:PutObject$/,
    resource: /\/checkpoints\/\*$/,
    why: 'checkpoints are named by organization and day',
  },
  {
    holder: /^ApiChangeRole/,
    action: /^states:StopExecution$/,
    resource: /:execution:SweepsMachine\w+\.Name:\*$/,
    why: 'executions are named by their jobs',
  },
  // The CDK's own: they hand over the firewall's ARN from us-east-1, in the names of this service's stacks.
  {
    holder: /CrossRegionExport/,
    action: /^ssm:\w+$/,
    resource: /parameter\/cdk\/exports\/(?:Rule153-\w+-Service\/)?\*$/,
    why: 'parameters of exports',
  },
  {
    holder: /CustomCDKBucketDeployment/,
    action: /^s3:(?:Get|List|Put|Abort|Delete)\w*\*?$/,
    resource: /cdk-hnb659fds-assets-|FrontDoorPage/,
    why: 'the CDK copies the page into its bucket',
  },
  // Policies of buckets: who may reach them from outside.
  {
    holder: /BucketsAccessLogsPolicy/,
    action: /^s3:PutObject$/,
    resource: /^BucketsAccessLogs\w+\.Arn\/(?:results|page)\/\*$/,
    why: 'S3 delivers access logs',
  },
  {
    holder: /FrontDoorPagePolicy/,
    action: /^s3:GetObject$/,
    resource: /^FrontDoorPage\w+\.Arn\/\*$/,
    why: 'CloudFront fetches the page',
  },
];

const list = (value: string | string[]): string[] => (Array.isArray(value) ? value : [value]);

/** A resource as text, with references as their names. */
function textOf(resource: unknown): string {
  if (typeof resource === 'string') return resource;
  if (typeof resource !== 'object' || resource === null) return String(resource);
  if ('Ref' in resource) return String(resource.Ref);
  if ('Fn::GetAtt' in resource) return (resource['Fn::GetAtt'] as string[]).join('.');
  if ('Fn::ImportValue' in resource) return String(resource['Fn::ImportValue']);
  if ('Fn::Join' in resource) {
    const [separator, parts] = resource['Fn::Join'] as [string, unknown[]];
    return parts.map(textOf).join(separator);
  }
  if ('Fn::Sub' in resource) return String(resource['Fn::Sub']);
  return JSON.stringify(resource);
}

function grantsOf(stage: string, template: Template): Grant[] {
  return Object.entries(template.Resources).flatMap(([holder, { Properties = {} }]) => {
    const policies: unknown = Properties['Policies'];
    const inline = Array.isArray(policies) ? (policies as { PolicyDocument: { Statement: Statement[] } }[]) : [];
    const documents = [
      ...inline.map(({ PolicyDocument }) => PolicyDocument),
      Properties['PolicyDocument'] as { Statement: Statement[] } | undefined,
    ];
    const isIdentity = holder.includes('Role') || holder.includes('Policy');
    return documents
      .filter((document) => document !== undefined)
      .flatMap(({ Statement: statements }) => statements)
      .filter(({ Effect, Resource }) => isIdentity && Effect === 'Allow' && Resource !== undefined)
      .flatMap(({ Action, Resource }) =>
        list(Action).flatMap((action) =>
          (Array.isArray(Resource) ? Resource : [Resource]).map((resource) => ({
            stage,
            holder,
            action,
            resource: textOf(resource),
          })),
        ),
      );
  });
}

describe('permissions', () => {
  let grants: Grant[];
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'page-'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>rule153</title>');
    const context = { pageFolder: folder };
    grants = STAGE_NAMES.flatMap((stage) =>
      Object.values(synthesizeUnreported({ stage, context }).templates).flatMap((template) =>
        grantsOf(stage, template),
      ),
    );
  }, 300_000);
  const of = (holder: string) => grants.filter((grant) => grant.stage === 'prod' && grant.holder.startsWith(holder));
  const actionsOf = (holder: string, service: string) =>
    [...new Set(of(holder).map(({ action }) => action))].filter((action) => action.startsWith(`${service}:`)).sort();

  it('have no wildcard beyond the named list', () => {
    const unnamed = grants
      .filter(({ action, resource }) => action.includes('*') || resource.includes('*'))
      .filter(
        (grant) =>
          !named.some(
            ({ holder, action, resource }) =>
              holder.test(grant.holder) && action.test(grant.action) && resource.test(grant.resource),
          ),
      );
    expect(unnamed).toEqual([]);
  });

  it('has no entry in the named list that nothing needs', () => {
    const idle = named.filter(
      ({ holder, action, resource }) =>
        !grants.some(
          (grant) => holder.test(grant.holder) && action.test(grant.action) && resource.test(grant.resource),
        ),
    );
    expect(idle.map(({ why }) => why)).toEqual([]);
  });

  it('let nobody delete, scan or change what the ledger holds other than by putting', () => {
    const allowed = new Set(
      ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'BatchWriteItem'].map((action) => `dynamodb:${action}`),
    );
    const actions = grants.map(({ action }) => action).filter((action) => action.startsWith('dynamodb:'));
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => !allowed.has(action))).toEqual([]);
  });

  it('let one part of the API alone write, and start sweeps', () => {
    const reading = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'];
    for (const part of ['ApiReading', 'ApiPeople', 'ApiRendering', 'ApiPage']) {
      // Pages are the same for everybody.
      expect(actionsOf(`${part}Role`, 'dynamodb')).toEqual(part === 'ApiPage' ? [] : reading);
      expect(actionsOf(`${part}Role`, 'states')).toEqual([]);
    }
    // Whatever they are asked for fits into a response.
    expect(actionsOf('ApiPageRole', 's3')).toEqual([]);
    // A transaction holds puts alone.
    expect(actionsOf('ApiChangeRole', 'dynamodb')).toEqual([
      ...['dynamodb:BatchGetItem', 'dynamodb:BatchWriteItem', 'dynamodb:GetItem'],
      ...['dynamodb:PutItem', 'dynamodb:Query'],
    ]);
    // A job that ends has another state and the content that it had.
    expect(actionsOf('JobStepsRole', 'dynamodb')).toEqual([
      ...['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
    ]);
    expect(actionsOf('CheckpointPublisherRole', 'dynamodb')).toEqual([
      ...['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
    ]);
    expect(actionsOf('ApiChangeRole', 'states')).toEqual(['states:StartExecution', 'states:StopExecution']);
  });

  it('let who only reads decrypt with the key of the table, and no more', () => {
    const tableKey = (holder: string) =>
      of(holder)
        .filter(({ action }) => action.startsWith('kms:') && !/Sign|GetPublicKey/.test(action))
        .map(({ action }) => action)
        .sort();
    const reading = ['kms:Decrypt', 'kms:DescribeKey'];
    const writing = [
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:GenerateDataKeyWithoutPlaintext',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ];
    for (const part of ['ApiReading', 'ApiPeople', 'ApiRendering'])
      expect(tableKey(`${part}Role`), part).toEqual(reading);
    for (const part of ['ApiChange', 'SweepWorker', 'WholeWorker', 'JobSteps', 'CheckpointPublisher'])
      expect(tableKey(`${part}Role`), part).toEqual([...reading, ...writing].sort());
    expect(tableKey('ApiPageRole')).toEqual([]);
  });

  it('let one function alone look entries of the audit trail up', () => {
    const holders = grants.filter(({ resource }) => resource.includes('/index/')).map(({ holder }) => holder);
    expect([...new Set(holders.map((holder) => holder.replace(/Role.*/, '')))]).toEqual(['ApiPeople']);
  });

  it('let two functions sign checkpoints, by one algorithm, and no other', () => {
    const signing = (holder: string) => actionsOf(holder, 'kms').filter((action) => /Sign|GetPublicKey/.test(action));
    for (const holder of ['ApiChangeRole', 'CheckpointPublisherRole'])
      expect(signing(holder), holder).toEqual(['kms:GetPublicKey', 'kms:Sign']);
    for (const holder of [
      'ApiReading',
      'ApiPeople',
      'ApiRendering',
      'ApiPage',
      'SweepWorker',
      'WholeWorker',
      'JobSteps',
    ])
      expect(signing(`${holder}Role`), holder).toEqual([]);
  });

  it('let the workers neither query the audit indexes nor start or stop a sweep', () => {
    for (const worker of ['SweepWorkerRole', 'WholeWorkerRole']) {
      expect(actionsOf(worker, 'dynamodb')).toEqual([
        'dynamodb:BatchGetItem',
        'dynamodb:BatchWriteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
      ]);
      expect(actionsOf(worker, 'states')).toEqual([]);
      expect(actionsOf(worker, 's3')).toEqual([]);
    }
    expect(actionsOf('JobStepsRole', 'states')).toEqual([]);
  });

  it('let each function write its own log and no other', () => {
    for (const name of [
      'ApiReading',
      'ApiChange',
      'ApiPeople',
      'ApiRendering',
      'ApiPage',
      'SweepWorker',
      'WholeWorker',
      'JobSteps',
    ]) {
      const logs = of(`${name}Role`).filter(({ action }) => action.startsWith('logs:'));
      expect(logs.map(({ resource }) => resource.replace(/[0-9A-F]{8}\.Arn$/, ''))).toEqual([
        `${name}Log`,
        `${name}Log`,
      ]);
    }
  });
});
