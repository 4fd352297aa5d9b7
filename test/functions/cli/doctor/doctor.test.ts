import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONCURRENCY_MIN } from '../../../../functions/cli/doctor/checks.ts';
import { cleanEnvironment, type Outcome, runHere } from '../run-cli.ts';

/*
 * The doctor asks by AWS's own command line. Here a program of its name prints what the real one would, by the service
 * and the operation; one of which it knows nothing it refuses, as AWS does.
 */

let server: Server;
let folder: string;
/** How the service responds: at its public address, and to whom goes round the edge. */
const status = { address: 200, direct: 403 };

beforeAll(async () => {
  server = createServer((request, response) => {
    response.writeHead(request.url?.startsWith('/direct') === true ? status.direct : status.address).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  // The fourth word is the name of the stack, where one is asked for.
  const program = `#!/bin/sh
for name in "$1 $2 $4" "$1 $2"; do
  [ -f "${folder}/responses/$name" ] && exec cat "${folder}/responses/$name"
done
echo 'An error occurred (AccessDenied)' >&2
exit 254
`;
  writeFileSync(join(folder, 'aws'), program);
  chmodSync(join(folder, 'aws'), 0o700);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

type Responses = Record<string, unknown>;

/** A deployment of `prod` to which nothing is missing. */
function healthy(): Responses {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const outputs = (values: Record<string, string>) => ({
    Stacks: [
      {
        StackStatus: 'UPDATE_COMPLETE',
        Outputs: Object.entries(values).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
      },
    ],
  });
  const user = (Username: string, ...names: string[]) => ({
    Username,
    Enabled: true,
    UserStatus: 'CONFIRMED',
    Attributes: names.map((Name) => ({ Name, Value: `a ${Name}` })),
  });
  const ana = user('ana', 'name', 'custom:organization');
  return {
    'cloudformation describe-stacks Rule153-prod-Data': outputs({
      UserPoolId: 'pool',
      TableName: 'ledger',
      BackupPlanId: 'plan',
    }),
    'cloudformation describe-stacks Rule153-prod-Service': outputs({
      Address: origin,
      ApiEndpoint: `${origin}/direct`,
      ChangeFunction: 'change',
      WorkerFunction: 'worker',
      UndeliveredQueue: 'https://queue',
    }),
    'lambda get-account-settings': { AccountLimit: { ConcurrentExecutions: 1_000 } },
    'lambda get-function-concurrency': { ReservedConcurrentExecutions: 40 },
    'lambda get-function-configuration': { Environment: { Variables: { RULE153_TABLE: 'ledger' } } },
    'cloudwatch describe-alarms': {
      MetricAlarms: [
        { AlarmName: 'rule153-prod-SweepsFail', StateValue: 'OK', AlarmActions: ['arn:topic'], ActionsEnabled: true },
      ],
    },
    'sns list-subscriptions-by-topic': {
      Subscriptions: [{ SubscriptionArn: 'arn:aws:sns:x', Endpoint: 'night@example.org' }],
    },
    'sns get-topic-attributes': { Attributes: { Policy: '{"Principal":{"Service":"cloudwatch.amazonaws.com"}}' } },
    'cognito-idp list-users': { Users: [ana] },
    'cognito-idp list-users-in-group': { Users: [ana] },
    'cognito-idp get-user-pool-mfa-config': { MfaConfiguration: 'ON' },
    'dynamodb describe-table': { Table: { DeletionProtectionEnabled: true } },
    'dynamodb describe-continuous-backups': {
      ContinuousBackupsDescription: {
        PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'ENABLED', RecoveryPeriodInDays: 35 },
      },
    },
    'backup get-backup-plan': { BackupPlan: { Rules: [{ CopyActions: [{}] }] } },
    'sqs get-queue-attributes': { Attributes: { ApproximateNumberOfMessages: '0' } },
    'cloudtrail describe-trails': { trailList: [{ TrailARN: 'arn:trail' }] },
    'cloudtrail get-trail-status': { IsLogging: true },
  };
}

function doctor(changed: Responses = {}): Promise<Outcome> {
  rmSync(join(folder, 'responses'), { recursive: true, force: true });
  mkdirSync(join(folder, 'responses'));
  for (const [question, response] of Object.entries({ ...healthy(), ...changed }))
    if (response !== undefined) writeFileSync(join(folder, 'responses', question), JSON.stringify(response));
  const environment = cleanEnvironment();
  return runHere(['doctor', '--stage', 'prod'], {
    ...environment,
    PATH: `${folder}${delimiter}${environment['PATH'] ?? ''}`,
  });
}

describe('the doctor', () => {
  it('finds nothing where nothing is missing', async () => {
    const { code, stdout, stderr } = await doctor();
    expect(stdout).not.toMatch(/MISSING|unseen/);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'Nothing is missing that can be seen from here.\n' });
  });

  it.each<[string, Responses, string]>([
    [
      'a quota that is too small',
      { 'lambda get-account-settings': { AccountLimit: { ConcurrentExecutions: 10 } } },
      'MISSING  quota: 10',
    ],
    [
      'a mail that nobody confirmed',
      {
        'sns list-subscriptions-by-topic': {
          Subscriptions: [{ SubscriptionArn: 'PendingConfirmation', Endpoint: 'x' }],
        },
      },
      'MISSING  operator: 0 of 1',
    ],
    ['no operator', { 'sns list-subscriptions-by-topic': { Subscriptions: [] } }, 'MISSING  operator: nobody is told'],
    [
      'a topic that refuses alarms',
      { 'sns get-topic-attributes': { Attributes: { Policy: '{}' } } },
      'MISSING  topic: alarms may not publish',
    ],
    ['no administrator', { 'cognito-idp list-users-in-group': { Users: [] } }, 'MISSING  administrator'],
    [
      'an account without a name',
      {
        'cognito-idp list-users': {
          Users: [{ Username: 'u-1', Enabled: true, UserStatus: 'CONFIRMED', Attributes: [] }],
        },
      },
      'MISSING  names: none: u-1',
    ],
    [
      'no second factor',
      { 'cognito-idp get-user-pool-mfa-config': { MfaConfiguration: 'OPTIONAL' } },
      'MISSING  second factor: OPTIONAL',
    ],
    [
      'functions that are stopped',
      { 'lambda get-function-concurrency': { ReservedConcurrentExecutions: 0 } },
      'MISSING  functions: stopped: ChangeFunction, WorkerFunction',
    ],
    [
      'a restored table without its settings',
      { 'dynamodb describe-table': { Table: {} } },
      'MISSING  deletion protection: off',
    ],
    ['a backup in one place', { 'backup get-backup-plan': { BackupPlan: { Rules: [{}] } } }, 'MISSING  backup'],
    [
      'an end of a sweep that nobody took',
      { 'sqs get-queue-attributes': { Attributes: { ApproximateNumberOfMessages: '2' } } },
      'MISSING  undelivered: 2',
    ],
    ['no trail', { 'cloudtrail describe-trails': { trailList: [] } }, 'MISSING  trail: 0 of 0'],
    [
      'a trail that was made and never started',
      { 'cloudtrail get-trail-status': { IsLogging: false } },
      'MISSING  trail: 0 of 1',
    ],
    [
      'a quota that is one too small',
      { 'lambda get-account-settings': { AccountLimit: { ConcurrentExecutions: CONCURRENCY_MIN.prod - 1 } } },
      'MISSING  quota: 429 concurrent executions in the account, of 430',
    ],
    [
      'no recovery to a point in time',
      {
        'dynamodb describe-continuous-backups': {
          ContinuousBackupsDescription: { PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'DISABLED' } },
        },
      },
      'MISSING  point-in-time recovery: disabled',
    ],
    [
      'an account of no organization',
      {
        'cognito-idp list-users': {
          Users: [
            { Username: 'u-2', Enabled: true, UserStatus: 'CONFIRMED', Attributes: [{ Name: 'name', Value: 'A' }] },
          ],
        },
      },
      'MISSING  organizations: none: u-2',
    ],
    [
      'an alarm that is mute',
      {
        'cloudwatch describe-alarms': {
          MetricAlarms: [{ AlarmName: 'a', StateValue: 'OK', AlarmActions: ['arn:topic'], ActionsEnabled: false }],
        },
      },
      'MISSING  alarms: 1 alarms, 1 of them mute',
    ],
    [
      'an alarm that rings',
      {
        'cloudwatch describe-alarms': {
          MetricAlarms: [{ AlarmName: 'a', StateValue: 'ALARM', AlarmActions: ['arn:topic'], ActionsEnabled: true }],
        },
      },
      'MISSING  alarms: a rings',
    ],
  ])('names %s, and what helps', async (_, changed, message) => {
    const { code, stdout } = await doctor(changed);
    expect(code).toBe(1);
    expect(stdout).toContain(message);
    expect(stdout.split(message)[1]).toMatch(/^[^\n]*\n {9}\S/);
  });

  it('finds an edge that can be gone round', async () => {
    status.direct = 200;
    try {
      expect((await doctor()).stdout).toContain('MISSING  edge: a call round the edge gets 200');
    } finally {
      status.direct = 403;
    }
  });

  it('finds a service that does not respond, and where nobody could sign in', async () => {
    status.address = 503;
    try {
      const { stdout } = await doctor();
      expect(stdout).toMatch(/MISSING {2}address: .*\/health responds with 503\n {9}\S/);
      expect(stdout).toMatch(/MISSING {2}sign-in: .*\/sign-in responds with 503\n {9}\S/);
    } finally {
      status.address = 200;
    }
  });

  it('says what it may not see, and takes that for no good news', async () => {
    const { code, stdout } = await doctor({
      'cloudtrail describe-trails': undefined,
      'sqs get-queue-attributes': { other: 1 },
    });
    expect(code).toBe(1);
    expect(stdout).toContain('unseen   trail: An error occurred (AccessDenied)');
    expect(stdout).toContain('unseen   undelivered:');
  });

  it('says that a stage is not deployed, and looks at nothing else', async () => {
    const { code, stdout } = await doctor({ 'cloudformation describe-stacks Rule153-prod-Data': undefined });
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(1);
  });

  it("needs a stage, and AWS's command line", async () => {
    expect((await runHere(['doctor'])).code).toBe(2);
    expect((await runHere(['doctor', '--stage', 'staging'])).code).toBe(2);
    const { code, stderr } = await runHere(['doctor', '--stage', 'dev'], {
      ...cleanEnvironment(),
      PATH: '/nonexistent',
    });
    expect(code).toBe(3);
    expect(stderr).toContain("AWS's command line is not installed");
  });
});
