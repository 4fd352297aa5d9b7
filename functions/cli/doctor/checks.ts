import * as z from 'zod/mini';
import { checkBackup, checkLedger } from './check-ledger.ts';
import type { AskAws, Deployment } from './deployment.ts';
import { type Check, type Finding, judge } from './finding.ts';

const patience_ms = 15_000;

/** What the doctor looks at, in the order of docs/first-deployment.md. */
export const checks: readonly Check[] = [
  { subject: 'quota', look: checkQuota },
  { subject: 'address', look: checkAddress },
  { subject: 'alarms', look: checkAlarms },
  { subject: 'accounts', look: checkAccounts },
  { subject: 'functions', look: checkFunctions },
  { subject: 'ledger', look: checkLedger },
  { subject: 'backup', look: checkBackup },
  { subject: 'undelivered', look: checkQueue },
  { subject: 'trail', look: checkTrail },
];

/**
 * What a new account has, and otherwise what the stage reserves in `infra/stage-configuration.ts` and 100 that must stay
 * unreserved: a deployment with less ends in a refusal.
 */
export const CONCURRENCY_MIN = { dev: 10, test: 178, prod: 430 } as const;

async function checkQuota(ask: AskAws, { stage }: Deployment): Promise<Finding[]> {
  const { AccountLimit } = z
    .object({ AccountLimit: z.object({ ConcurrentExecutions: z.number() }) })
    .parse(await ask('lambda', 'get-account-settings'));
  const { ConcurrentExecutions: count } = AccountLimit;
  const detail = `${count} concurrent executions in the account, of ${CONCURRENCY_MIN[stage]} that the stage takes`;
  const remedy = 'Ask for more: docs/first-deployment.md, step 2.';
  return [judge(count >= CONCURRENCY_MIN[stage], 'quota', detail, remedy)];
}

async function checkAddress(_: AskAws, { stage, output }: Deployment): Promise<Finding[]> {
  const statusOf = async (address: string): Promise<number> => {
    const response = await fetch(address, { signal: AbortSignal.timeout(patience_ms) }).catch(() => undefined);
    return response?.status ?? 0;
  };
  const [address, endpoint] = [output('Service', 'Address'), output('Service', 'ApiEndpoint')];
  const [health, place, direct] = await Promise.all(
    [`${address}/health`, `${address}/sign-in`, `${endpoint}/health`].map(statusOf),
  );
  const remedy = 'Look at the logs of the functions: RUNBOOK.md, "Read the alarms".';
  const findings = [
    judge(health === 200, 'address', `${address}/health responds with ${health ?? 0}`, remedy),
    judge(place === 200, 'sign-in', `${address}/sign-in responds with ${place ?? 0}`, remedy),
  ];
  if (stage === 'dev') return findings;
  const detail = `a call round the edge gets ${direct ?? 0}`;
  return [...findings, judge(direct === 403, 'edge', detail, 'It must be 403: deploy the service again.')];
}

const alarmsSchema = z.object({
  MetricAlarms: z.array(
    z.object({
      AlarmName: z.string(),
      StateValue: z.string(),
      AlarmActions: z.array(z.string()),
      ActionsEnabled: z.boolean(),
    }),
  ),
});

async function checkAlarms(ask: AskAws, { stage }: Deployment): Promise<Finding[]> {
  const prefix = `rule153-${stage}-`;
  const { MetricAlarms: alarms } = alarmsSchema.parse(
    await ask('cloudwatch', 'describe-alarms', '--alarm-name-prefix', prefix),
  );
  const mute = alarms.filter(({ ActionsEnabled, AlarmActions }) => !ActionsEnabled || AlarmActions.length === 0);
  const ringing = alarms.filter(({ StateValue }) => StateValue === 'ALARM').map(({ AlarmName }) => AlarmName);
  const findings = [
    judge(
      alarms.length > 0 && mute.length === 0,
      'alarms',
      `${alarms.length} alarms, ${mute.length} of them mute`,
      'Deploy the service again.',
    ),
    judge(
      ringing.length === 0,
      'alarms',
      ringing.length === 0 ? 'none rings' : `${ringing.join(', ')} rings`,
      'RUNBOOK.md, "Read the alarms".',
    ),
  ];
  const topic = alarms[0]?.AlarmActions[0];
  return topic === undefined ? findings : [...findings, ...(await checkTopic(ask, topic))];
}

async function checkTopic(ask: AskAws, topic: string): Promise<Finding[]> {
  const { Subscriptions } = z
    .object({ Subscriptions: z.array(z.object({ SubscriptionArn: z.string(), Endpoint: z.string() })) })
    .parse(await ask('sns', 'list-subscriptions-by-topic', '--topic-arn', topic));
  const { Attributes } = z
    .object({ Attributes: z.object({ Policy: z.string() }) })
    .parse(await ask('sns', 'get-topic-attributes', '--topic-arn', topic));
  const mayPublish = Attributes.Policy.includes('cloudwatch.amazonaws.com');
  const heard = Subscriptions.filter(({ SubscriptionArn }) => SubscriptionArn.startsWith('arn:'));
  const detail =
    Subscriptions.length === 0
      ? 'nobody is told'
      : `${heard.length} of ${Subscriptions.length} addresses are confirmed`;
  return [
    judge(
      heard.length > 0,
      'operator',
      detail,
      'Name operatorEmail in the file of the stage, deploy, and follow the link in the mail.',
    ),
    judge(
      mayPublish,
      'topic',
      mayPublish ? 'alarms may publish' : 'alarms may not publish',
      'Deploy the service again: its template has the statement.',
    ),
  ];
}

const usersSchema = z.object({
  Users: z.array(
    z.object({
      Username: z.string(),
      Enabled: z.boolean(),
      UserStatus: z.string(),
      Attributes: z.optional(z.array(z.object({ Name: z.string(), Value: z.string() }))),
    }),
  ),
});

async function checkAccounts(ask: AskAws, { output, isProtected }: Deployment): Promise<Finding[]> {
  const pool = ['--user-pool-id', output('Data', 'UserPoolId')];
  const { Users: users } = usersSchema.parse(await ask('cognito-idp', 'list-users', ...pool));
  const { Users: administrators } = usersSchema.parse(
    await ask('cognito-idp', 'list-users-in-group', ...pool, '--group-name', 'administrator'),
  );
  const { MfaConfiguration: factor } = z
    .object({ MfaConfiguration: z.optional(z.string()) })
    .parse(await ask('cognito-idp', 'get-user-pool-mfa-config', ...pool));
  const active = administrators.filter(({ Enabled, UserStatus }) => Enabled && UserStatus === 'CONFIRMED');
  const without = (name: string): string[] =>
    users
      .filter(({ Attributes = [] }) => !Attributes.some(({ Name, Value }) => Name === name && Value.trim() !== ''))
      .map(({ Username }) => Username);
  const [nameless, homeless] = [without('name'), without('custom:organization')];
  return [
    judge(
      active.length > 0,
      'administrator',
      `${active.length} of ${administrators.length} administrators have signed in`,
      'docs/first-deployment.md, steps 7 and 8.',
    ),
    judge(
      nameless.length === 0,
      'names',
      nameless.length === 0 ? 'every account has one' : `none: ${nameless.join(', ')}`,
      'aws cognito-idp admin-update-user-attributes … --user-attributes Name=name,Value="…"',
    ),
    judge(
      homeless.length === 0,
      'organizations',
      homeless.length === 0 ? 'every account has one' : `none: ${homeless.join(', ')}`,
      'It is fixed when an account is made: make these anew.',
    ),
    judge(!isProtected || factor === 'ON', 'second factor', factor ?? 'OFF', 'Deploy the data stack again.'),
  ];
}

async function checkFunctions(ask: AskAws, { outputsEndingIn }: Deployment): Promise<Finding[]> {
  const schema = z.object({ ReservedConcurrentExecutions: z.optional(z.number()) });
  const functions = await Promise.all(
    outputsEndingIn('Function').map(async ([name, value]) => {
      const reserved = schema.parse(await ask('lambda', 'get-function-concurrency', '--function-name', value));
      return { name, reserved: reserved.ReservedConcurrentExecutions };
    }),
  );
  const stopped = functions.filter(({ reserved }) => reserved === 0).map(({ name }) => name);
  const detail = stopped.length === 0 ? `${functions.length} may run` : `stopped: ${stopped.join(', ')}`;
  return [judge(functions.length > 0 && stopped.length === 0, 'functions', detail, 'RUNBOOK.md, "Restore", step 4.')];
}

async function checkQueue(ask: AskAws, { output }: Deployment): Promise<Finding[]> {
  const { Attributes } = z
    .object({ Attributes: z.object({ ApproximateNumberOfMessages: z.string() }) })
    .parse(
      await ask(
        'sqs',
        'get-queue-attributes',
        '--queue-url',
        output('Service', 'UndeliveredQueue'),
        '--attribute-names',
        'ApproximateNumberOfMessages',
      ),
    );
  const { ApproximateNumberOfMessages: count } = Attributes;
  return [
    judge(
      count === '0',
      'undelivered',
      `${count} ends of sweeps`,
      'RUNBOOK.md, "Read the alarms", JobEndsAreUndelivered.',
    ),
  ];
}

async function checkTrail(ask: AskAws): Promise<Finding[]> {
  const { trailList } = z
    .object({ trailList: z.array(z.object({ TrailARN: z.string() })) })
    .parse(await ask('cloudtrail', 'describe-trails'));
  const schema = z.object({ IsLogging: z.boolean() });
  const logging = await Promise.all(
    trailList.map(async ({ TrailARN }) =>
      schema.parse(await ask('cloudtrail', 'get-trail-status', '--name', TrailARN)),
    ),
  );
  const count = logging.filter(({ IsLogging }) => IsLogging).length;
  const detail = `${count} of ${trailList.length} trails of the account are written`;
  return [judge(count > 0, 'trail', detail, 'docs/first-deployment.md, step 15.')];
}
