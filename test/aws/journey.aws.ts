import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lambdaEnvironment } from '../../functions/environment.ts';
import type { Template } from '../../infra/synthesize.ts';
import { cleanEnvironment, type Outcome, runHere } from '../functions/cli/run-cli.ts';
import { type Bundles, type FunctionName, synthesizeBundles } from '../infra/bundles.ts';
import { gatewayRoutes } from '../infra/gateway.ts';
import { definitionIn } from '../infra/machine-definition.ts';
import { runStateMachine, StateError } from '../infra/state-machine.ts';
import { all, propertiesOf } from '../infra/templates.ts';
import { hasDynamodbLocal, startTestEngine, type TestEngine } from '../support/dynamo-engine.ts';
import { deployAccounts, signInFirst } from './deploy-accounts.ts';
import { blocksBelow, runInShell } from './guide-commands.ts';
import { type Grant, type PolicedEndpoint, startPolicedDynamo } from './policed-endpoint.ts';
import { account, createResolver, type Physical, region } from './resolve-values.ts';
import { type RunningFunction, runFunction } from './run-function.ts';
import { fetchKeys, startGateway } from './start-gateway.ts';
import { type Moto, startMoto } from './start-moto.ts';
import { startStatesStandIn, type StatesStandIn } from './states-stand-in.ts';

/*
 * The deployment and a journey through it, on moto and DynamoDB Local: accounts are made by the commands of
 * docs/first-deployment.md, tokens are the emulator's, each function runs in a process of its own under its own role,
 * and the command line is what a person would use.
 */

const functionNames = [
  'ApiReading',
  'ApiChange',
  'ApiPeople',
  'ApiRendering',
  'ApiPage',
  'SweepWorker',
  'WholeWorker',
  'JobSteps',
] as const satisfies FunctionName[];

/** What stands for each kind of resource here. */
const stoodFor: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': "AWS's DynamoDB Local, behind the policies of the functions' roles",
  'AWS::Cognito::UserPool': 'moto',
  'AWS::Cognito::UserPoolClient': 'moto',
  'AWS::Cognito::UserPoolGroup': 'moto',
  'AWS::Cognito::UserPoolDomain': 'moto',
  'AWS::Lambda::Function': 'a process for each, with the bundle that is deployed; moto for their concurrency',
  'AWS::IAM::Role': 'the evaluation of policies before DynamoDB and Step Functions',
  'AWS::IAM::Policy': 'the evaluation of policies before DynamoDB and Step Functions',
  'AWS::ApiGatewayV2::Api': 'a gateway of the routes of the template',
  'AWS::ApiGatewayV2::Route': 'a gateway of the routes of the template',
  'AWS::ApiGatewayV2::Integration': 'a gateway of the routes of the template',
  'AWS::ApiGatewayV2::Authorizer': "a gateway that verifies the emulator's tokens",
  'AWS::StepFunctions::StateMachine': 'the interpreter of test/infra, with the functions of the template',
  'AWS::CloudWatch::Alarm': 'moto keeps the state of an alarm and tells nobody',
};

/** What neither moto nor anything here does, and where else it is looked at. */
const notEmulated: Readonly<Record<string, string>> = {
  'AWS::ApiGatewayV2::Stage': 'the throttle and the access log: test/infra looks at their settings',
  'AWS::Budgets::Budget': 'the bill',
  'AWS::CloudFront::Distribution': 'the edge: its function runs in test/infra',
  'AWS::CloudFront::Function': 'the edge: its function runs in test/infra',
  'AWS::CloudFront::ResponseHeadersPolicy': 'the edge',
  'AWS::CloudWatch::Dashboard': 'a picture',
  'AWS::Events::Rule': 'the event of an execution that ended otherwise: test/infra/sweep-machine.long.test.ts sends it',
  'AWS::KMS::Alias': 'a name',
  'AWS::KMS::Key': 'signatures by Ed25519',
  'AWS::Lambda::Permission': "who may call a function: moto does not evaluate a function's policy",
  'AWS::Logs::LogGroup': 'the delivery of logs',
  'AWS::S3::Bucket': 'large responses: test/infra/api-bundle.test.ts stores them in a stand-in that checks signatures',
  'AWS::S3::BucketPolicy': 'policies of buckets',
  'AWS::SNS::Subscription': 'mail',
  'AWS::SNS::Topic': 'whether an alarm reaches a person: test/infra evaluates the policy of the topic',
  'AWS::SNS::TopicPolicy': 'whether an alarm reaches a person: test/infra evaluates the policy of the topic',
  'AWS::SQS::Queue': 'dead letters',
  'AWS::SQS::QueuePolicy': 'dead letters',
};

/** Rights that the journey does not use, and what does. */
const usedElsewhere: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['BatchGetItem', 'BatchWriteItem', 'GetItem', 'PutItem'].map((action) => [
      `WholeWorker dynamodb:${action} table`,
      'jobs that are computed whole: test/infra/sweep-machine.long.test.ts',
    ]),
  ),
};

let bundles: Bundles;
let templates: Readonly<Record<string, Template>>;
let moto: Moto;
let engine: TestEngine;
let dynamo: PolicedEndpoint;
let states: StatesStandIn;
let gateway: { origin: string; stop: () => void };
const functions = new Map<FunctionName, RunningFunction>();
const physical = new Map<string, Physical>();
const tokens = new Map<string, string>();
let resolve: (value: unknown) => unknown;
let pool = '';
let client = '';

const idOf = (name: FunctionName): string =>
  all(bundles.service, 'AWS::Lambda::Function')
    .map(([id]) => id)
    .find((id) => id.startsWith(`${name}Function`)) ?? '';

/** The grants of a function's role, with every name resolved. */
function grantsOf(name: string): readonly Grant[] | undefined {
  if (!functionNames.some((one) => one === name)) return undefined;
  const policies = all(bundles.service, 'AWS::IAM::Policy').filter(([id]) => id.startsWith(`${name}Role`));
  return policies.flatMap(([, { Properties = {} }]) => {
    const { PolicyDocument } = Properties as {
      PolicyDocument: { Statement: { Effect: string; Action: string | string[]; Resource: unknown }[] };
    };
    return PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow').map(({ Action, Resource }) => ({
      actions: [Action].flat(),
      resources: [resolve(Resource)].flat().map(String),
    }));
  });
}

function environmentOf(name: FunctionName): Record<string, string> {
  const { Environment } = propertiesOf(bundles.service, 'AWS::Lambda::Function', `${name}Function`) as {
    Environment: { Variables: Record<string, unknown> };
  };
  const given = Object.fromEntries(
    Object.entries(Environment.Variables).map(([key, value]) => [key, String(resolve(value))]),
  );
  return {
    ...given,
    // The edge is not here, so its addresses are not either.
    ...(lambdaEnvironment.signIn in given && { [lambdaEnvironment.signIn]: JSON.stringify(signInPlace) }),
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: name,
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
    AWS_ENDPOINT_URL_SFN: states.endpoint,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    LAMBDA_TASK_ROOT: bundles.folderOf(name),
  };
}

const signInPlace = {
  issuer: 'https://cognito-idp.eu-central-1.amazonaws.com/pool',
  authorize: 'https://sign-in.example.test/oauth2/authorize',
  token: 'https://sign-in.example.test/oauth2/token',
  clients: { page: 'page', commandLine: 'command-line' },
};

beforeAll(async () => {
  bundles = synthesizeBundles();
  ({ templates } = bundles);
  const data = templates['Data'] ?? { Resources: {} };
  [moto, engine] = await Promise.all([startMoto(), startTestEngine(hasDynamodbLocal ? 'dynamodb-local' : 'auto')]);
  const [[tableId] = ['']] = all(data, 'AWS::DynamoDB::Table');
  const tableArn = `arn:aws:dynamodb:${region}:${account}:table/${engine.table}`;
  physical.set(tableId, { ref: engine.table, attributes: { Arn: tableArn } });
  const [[machineId] = ['']] = all(bundles.service, 'AWS::StepFunctions::StateMachine');
  const machineArn = `arn:aws:states:${region}:${account}:stateMachine:sweeps`;
  physical.set(machineId, { ref: machineArn, attributes: { Name: 'sweeps', Arn: machineArn } });
  resolve = createResolver(templates, physical);
  await deployAccounts(moto.ask, data, physical, resolve);
  const [[poolId] = ['']] = all(data, 'AWS::Cognito::UserPool');
  const [[clientId] = ['']] = all(data, 'AWS::Cognito::UserPoolClient');
  pool = physical.get(poolId)?.ref ?? '';
  client = physical.get(clientId)?.ref ?? '';
  dynamo = await startPolicedDynamo(engine.engine().endpoint, tableArn, grantsOf);
  states = await startStatesStandIn(grantsOf);
  for (const name of functionNames)
    functions.set(name, await runFunction(join(bundles.folderOf(name), 'index.mjs'), environmentOf(name)));
  const byId = new Map(functionNames.map((name) => [idOf(name), name]));
  gateway = await startGateway(
    gatewayRoutes(bundles.service),
    {
      issuer: `https://cognito-idp.${region}.amazonaws.com/${pool}`,
      audience: [client],
      keys: await fetchKeys(moto.endpoint, region, pool),
    },
    (id, event) =>
      functions.get(byId.get(id) ?? 'ApiPage')?.invoke(event) ??
      Promise.reject(new Error(`There is no function ${id}`)),
  );
}, 600_000);
afterAll(async () => {
  gateway.stop();
  for (const own of functions.values()) own.stop();
  dynamo.stop();
  states.stop();
  await engine.stop();
  await moto.stop();
});

const cli = (username: string, ...args: string[]): Promise<Outcome> =>
  runHere(args, {
    ...cleanEnvironment(),
    RULE153_SERVER: gateway.origin,
    RULE153_TOKEN: tokens.get(username) ?? 'none',
  });

const shell = (commands: string): string => runInShell(moto.endpoint, commands, { POOL: pool });

describe('the deployment', () => {
  it('has no resource of which it is not said what stands for it here, or that nothing does', () => {
    const types = new Set(
      Object.values(templates).flatMap(({ Resources }) => Object.values(Resources).map(({ Type }) => Type)),
    );
    const known = new Set([...Object.keys(stoodFor), ...Object.keys(notEmulated)]);
    expect([...types].filter((type) => !known.has(type)).sort()).toEqual([]);
  });
});

describe('the first people', () => {
  it('are made by the commands of the guide, with the names that histories show', () => {
    for (const heading of ['7. The first administrator', '10. A second user, and a role that may not'])
      for (const commands of blocksBelow('docs/first-deployment.md', heading)) shell(commands);
    const listed = JSON.parse(shell('aws cognito-idp list-users --user-pool-id "$POOL" --output json')) as {
      Users: { Attributes: { Name: string; Value: string }[] }[];
    };
    const names = listed.Users.map(({ Attributes }) => Attributes.find(({ Name }) => Name === 'name')?.Value);
    expect(names.sort()).toEqual(['Ana Administrator', 'Paul Planner']);
  });

  it('choose a password of their own at the first sign-in, and are known by their token', async () => {
    for (const username of ['ana@example.org', 'paul@example.org'])
      tokens.set(username, (await signInFirst(moto.ask, { pool, client, username })).idToken);
    expect((await cli('ana@example.org', 'statements')).code).toBe(0);
    tokens.set('nobody', `${tokens.get('ana@example.org') ?? ''}x`);
    expect((await cli('nobody', 'statements')).code).not.toBe(0);
  });
});

describe('the journey', () => {
  const reference = (path: string): string => new URL(`../../shared/reference/${path}.json`, import.meta.url).pathname;

  it('loads the rate cards and the reference statement, and gives the published total', async () => {
    const [commands = ''] = blocksBelow('docs/first-deployment.md', '9. Rate cards and the reference statement');
    const before = readFileSync(reference('statements/A-C.3-79-L.53'), 'utf8');
    const outcomes: Outcome[] = [];
    for (const line of commands.split('\n').filter((one) => one.startsWith('./rule153 ')))
      outcomes.push(await cli('ana@example.org', ...line.split(' ').slice(1)));
    expect(outcomes.map(({ code, stderr }) => (code === 0 ? 0 : stderr))).toEqual([0, 0, 0, 0]);
    expect(outcomes.at(-1)?.stdout).toContain('2 807 300');
    expect(readFileSync(reference('statements/A-C.3-79-L.53'), 'utf8')).toBe(before);
    const response = await fetch(`${gateway.origin}/v1/statements/A-C.3-79-L.53/estimate`, {
      headers: { authorization: `Bearer ${tokens.get('paul@example.org') ?? ''}` },
    });
    expect([response.status, JSON.stringify(await response.json()).includes('2807300')]).toEqual([200, true]);
  });

  it('lets a planner read and change no statement', async () => {
    const { code, stderr } = await cli(
      'paul@example.org',
      'import',
      reference('statements/A-C.3-79-L.53'),
      '--replace',
      '--reason',
      'Not mine to change',
    );
    expect(code).toBe(1);
    expect(stderr).toContain('403');
  });

  it('shows in the audit trail who it was, what was done and when', async () => {
    const headers = { authorization: `Bearer ${tokens.get('ana@example.org') ?? ''}` };
    const entriesOf = async (query: string): Promise<{ action: string; author: string }[]> => {
      const response = await fetch(`${gateway.origin}/v1/audit?${query}`, { headers });
      expect(response.status, query).toBe(200);
      return ((await response.json()) as { items: { action: string; author: string }[] }).items;
    };
    const [entry] = await entriesOf('kind=statement&id=A-C.3-79-L.53');
    expect(entry?.action).toBe('create');
    for (const query of ['', 'action=create', `actor=${encodeURIComponent(entry?.author ?? '')}`])
      expect((await entriesOf(query)).length, query).toBeGreaterThan(2);
  });

  it('prints a document for people', async () => {
    const response = await fetch(`${gateway.origin}/v1/statements/A-C.3-79-L.53/document?format=html`, {
      headers: { authorization: `Bearer ${tokens.get('paul@example.org') ?? ''}` },
    });
    const text = await response.text();
    expect([response.status, text.includes('A/C.3/79/L.53')], text.slice(0, 300)).toEqual([200, true]);
  });

  it('packs evidence that verifies', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'journey-')), 'pack.zip');
    expect((await cli('ana@example.org', 'evidence', 'A/C.3/79/L.53', '--out', out)).code).toBe(0);
    const { code, stdout, stderr } = await runHere(['verify', out]);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('is whole');
  });

  it('serves every part of the API: documentation, calendars, where people sign in', async () => {
    const headers = { authorization: `Bearer ${tokens.get('paul@example.org') ?? ''}` };
    for (const path of [
      '/health',
      '/ready',
      '/openapi.json',
      '/sign-in',
      '/v1/post-profiles',
      '/v1/statements/A-C.3-79-L.53/calendar.json',
    ])
      expect((await fetch(`${gateway.origin}${path}`, { headers })).status, path).toBe(200);
    expect((await fetch(`${gateway.origin}/v1/statements`)).status).toBe(401);
  });

  it('runs a sweep on its state machine', async () => {
    const headers = {
      authorization: `Bearer ${tokens.get('paul@example.org') ?? ''}`,
      'content-type': 'application/json',
    };
    const axes = [
      { kind: 'milestone', milestone: 'entry-into-force', from: '2026-01-01', through: '2030-12-31', step: 'day' },
    ];
    const body = JSON.stringify({ kind: 'sweep', statement: 'A-C.3-79-L.53', request: { axes } });
    const started = await fetch(`${gateway.origin}/v1/jobs`, { method: 'POST', headers, body });
    expect(started.status, await started.clone().text()).toBe(201);
    const { id } = (await started.json()) as { id: string };
    const [attempt] = states.started;
    const { status } = await runStateMachine(definitionIn(bundles.service), attempt, async (resource, payload) => {
      const name = resource.includes('JobSteps') ? 'JobSteps' : 'SweepWorker';
      try {
        return await functions.get(name)?.invoke(payload);
      } catch (error) {
        throw new StateError('Lambda.Unknown', JSON.stringify({ errorMessage: String(error) }));
      }
    });
    expect(status).toBe('SUCCEEDED');
    const job = await fetch(`${gateway.origin}/v1/jobs/${id}`, { headers });
    expect(await job.json()).toMatchObject({ state: 'done', progress: { done: 1_826, of: 1_826 } });
  });
});

describe('the roles', () => {
  it('refused nothing that the journey needed', () => {
    expect([...dynamo.refused, ...states.refused]).toEqual([]);
  });

  it('grant nothing of the ledger that is neither used here nor named with its reason', () => {
    const granted = functionNames.flatMap((name) =>
      (grantsOf(name) ?? []).flatMap(({ actions, resources }) =>
        actions
          .filter((action) => action.startsWith('dynamodb:'))
          .flatMap((action) => resources.map((resource) => `${name} ${action} ${resource}`)),
      ),
    );
    const short = (right: string): string => right.replace(/arn:\S+table\/[^/]+/, 'table');
    const unused = granted.filter((right) => !dynamo.used.has(right)).map(short);
    expect(unused.filter((right) => !(right in usedElsewhere)).sort()).toEqual([]);
    expect(Object.keys(usedElsewhere).filter((right) => !unused.includes(right))).toEqual([]);
  });

  it('would refuse what a function has no business with', async () => {
    const body = JSON.stringify({ TableName: engine.table, Item: {} });
    const as = (name: string, operation: string) =>
      fetch(dynamo.endpoint, {
        method: 'POST',
        headers: {
          'x-amz-target': `DynamoDB_20120810.${operation}`,
          authorization: `AWS4-HMAC-SHA256 Credential=${name}/x`,
        },
        body,
      });
    expect((await (await as('ApiReading', 'PutItem')).json()) as object).toMatchObject({
      __type: expect.stringContaining('AccessDenied') as string,
    });
    expect((await (await as('ApiChange', 'Scan')).json()) as object).toMatchObject({
      __type: expect.stringContaining('AccessDenied') as string,
    });
    dynamo.refused.length = 0;
  });
});
