import { readFileSync } from 'node:fs';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthesize } from '../../infra/synthesize.ts';
import { all } from '../infra/templates.ts';
import { beginSignIn, deployAccounts, showCode, signInFirst } from './deploy-accounts.ts';
import { type Block, runInShell, shellBlocks } from './guide-commands.ts';
import { currentCode, oneTimePassword } from './one-time-password.ts';
import { account, createResolver, type Physical } from './resolve-values.ts';
import { type Moto, startMoto } from './start-moto.ts';

/*
 * The commands of the guide and of the runbook, each document from top to bottom in one shell, on moto. A command that
 * the emulator cannot run is named here with the reason; any other is run, so that a new one is tried or named.
 */

/** How commands begin that are not run here, and why. */
const leftOut: Readonly<Record<string, string>> = {
  'npx cdk bootstrap':
    "makes a stack with a registry of images, and publishes to the account's bucket: an account of AWS",
  'npx cdk deploy':
    "needs the bootstrap; the emulator's CloudFormation has no edge, firewall or sign-in domain. The resources are made one by one in journey.aws.ts",
  'npx cdk destroy': 'as its deployment',
  'curl "$ADDRESS':
    'the address of the edge, which the emulator has not; journey.aws.ts asks a gateway of the template',
  './rule153 sign-in':
    'the emulator has no hosted pages: test/functions/cli/sign-in signs in at a stand-in of RFC 6749 and 7636',
  './rule153 doctor': 'asks what the emulator does not know: test/functions/cli/doctor, with what AWS would print',
  './rule153 import': 'run in journey.aws.ts',
  './rule153 estimate': 'run in journey.aws.ts',
  './rule153 evidence': 'run in journey.aws.ts',
  './rule153 verify': 'run in journey.aws.ts',
  'export RULE153_SERVER': 'run in journey.aws.ts',
  'aws service-quotas': 'the emulator knows quotas of virtual networks alone',
  'aws backup update-region-settings': 'the emulator does not have it',
  'aws lambda invoke': 'the emulator runs functions in Docker: journey.aws.ts runs each in a process of its own',
};

const functions = {
  ChangeFunction: 'change',
  WorkerFunction: 'worker',
  WholeFunction: 'whole',
  StepsFunction: 'steps',
  CheckpointFunction: 'checkpoint',
};
const buckets = { ResultsBucket: 'results', AccessLogsBucket: 'access-logs', PageBucket: 'page' };

let moto: Moto;
let pool = '';
let client = '';

const shell = (commands: string): string => runInShell(moto.endpoint, commands);

beforeAll(async () => {
  moto = await startMoto();
  const { templates } = synthesize({ stage: 'prod' });
  const physical = new Map<string, Physical>();
  const data = templates['Data'] ?? { Resources: {} };
  await deployAccounts(moto.ask, data, physical, createResolver(templates, physical));
  pool = physical.get(all(data, 'AWS::Cognito::UserPool')[0]?.[0] ?? '')?.ref ?? '';
  client = physical.get(all(data, 'AWS::Cognito::UserPoolClient')[0]?.[0] ?? '')?.ref ?? '';
  const end = JSON.stringify({ 'detail-type': 'the end of a job', detail: { input: '{}' } });
  const queue = shell(`
    QUEUE=$(aws sqs create-queue --queue-name undelivered --query QueueUrl --output text)
    aws sqs send-message --queue-url "$QUEUE" --message-body '${end}' >/dev/null
    echo "$QUEUE"
  `).trim();
  const outputs = {
    Data: { UserPoolId: pool, CheckpointsBucket: 'checkpoints' },
    Service: {
      ...functions,
      ...buckets,
      TableInUse: 'ledger',
      UndeliveredQueue: queue,
      Address: 'https://edge.example.test',
    },
  };
  const stacks = Object.entries(outputs).map(([name, values]) => {
    const template = {
      Resources: { Topic: { Type: 'AWS::SNS::Topic' } },
      Outputs: Object.fromEntries(Object.entries(values).map(([key, Value]) => [key, { Value }])),
    };
    return `aws cloudformation create-stack --stack-name Rule153-prod-${name} --template-body '${JSON.stringify(template)}'`;
  });
  const key = 'AttributeName=pk,AttributeType=S';
  shell(`{
    ${stacks.join('\n')}
    aws dynamodb create-table --table-name ledger --attribute-definitions ${key} --key-schema AttributeName=pk,KeyType=HASH --billing-mode PAY_PER_REQUEST
    ARCHIVE=$(mktemp -d)/function.zip
    python3 -c "import sys, zipfile; zipfile.ZipFile(sys.argv[1], 'w').writestr('index.mjs', 'export const handler=1')" "$ARCHIVE"
    aws iam create-role --role-name functions --assume-role-policy-document '{"Version":"2012-10-17","Statement":[]}'
    for NAME in ${Object.values(functions).join(' ')}; do
      aws lambda create-function --function-name $NAME --runtime nodejs20.x --role arn:aws:iam::${account}:role/functions --handler index.handler --zip-file "fileb://$ARCHIVE"
    done
    for NAME in ${Object.values(buckets).join(' ')}; do aws s3 mb s3://$NAME; echo 1 | aws s3 cp - s3://$NAME/object; done
    aws s3 mb s3://trail-bucket
    aws s3 mb s3://checkpoints
    echo note | aws s3 cp - s3://checkpoints/checkpoints/unodc/2026-11-27.txt
    aws cloudwatch put-metric-alarm --alarm-name rule153-prod-SweepsFail --comparison-operator GreaterThanOrEqualToThreshold --evaluation-periods 1 --metric-name x --namespace x --period 300 --statistic Sum --threshold 1
  } >/dev/null`);
}, 600_000);
afterAll(() => moto.stop());

const reasonOf = (line: string): string | undefined =>
  Object.entries(leftOut).find(([beginning]) => line.trim().startsWith(beginning))?.[1];

/** A document as one script: what is left out is taken out, and `after` is asked below a heading. */
function scriptOf(blocks: readonly Block[], after: Readonly<Record<string, string>> = {}): string {
  return blocks
    .map(({ heading, lines }, position) => {
      const isLast = blocks[position + 1]?.heading !== heading;
      const kept = lines.filter((line) => reasonOf(line) === undefined);
      return [`echo '== ${heading.replaceAll("'", '')}'`, ...kept, ...(isLast ? [after[heading] ?? ''] : [])].join(
        '\n',
      );
    })
    .join('\n');
}

describe('the guide of a first deployment', () => {
  it('runs from top to bottom', () => {
    const folder = shell('mktemp -d').trim();
    const said = shell(
      `cd ${folder}\nTRAIL_BUCKET=trail-bucket\n${scriptOf(shellBlocks('docs/first-deployment.md'), {
        '15. Trail': 'aws cloudtrail get-trail-status --name rule153 --query IsLogging --output text',
      })}`,
    );
    expect(said).toContain(account);
    expect(said.trim().split('\n').at(-2)).toBe('True');
    const names = shell(
      `aws cognito-idp list-users --user-pool-id ${pool} --query 'Users[].Attributes[?Name==\`name\`].Value' --output text`,
    );
    expect(names.trim().split('\n').sort()).toEqual(['Ana Administrator', 'Paul Planner']);
  });
});

describe('signing in, in prod', () => {
  const username = 'ana@example.org';
  let secret = '';
  const begin = async (): Promise<string> => {
    const { ChallengeName, Session = '' } = await beginSignIn(moto.ask, { pool, client, username });
    expect(ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    return Session;
  };

  it("asks the first time for a password of one's own and for the code of an app", async () => {
    const first = await signInFirst(moto.ask, { pool, client, username });
    expect(first.asked).toEqual(['NEW_PASSWORD_REQUIRED', 'MFA_SETUP']);
    expect(decodeJwt(first.idToken)).toMatchObject({
      name: 'Ana Administrator',
      'custom:organization': 'unodc',
      'cognito:groups': ['administrator'],
      token_use: 'id',
    });
    ({ secret } = first);
  });

  it('asks for a code from then on, and takes no other than that of the moment', async () => {
    // The example of RFC 6238, appendix B, of which an app shows the last six digits.
    expect(oneTimePassword('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 59)).toBe('287082');
    // The emulator verifies the first code and does not ask for the next ones by itself, as Cognito does.
    shell(
      `aws cognito-idp admin-set-user-mfa-preference --user-pool-id ${pool} --username ${username} --software-token-mfa-settings Enabled=true,PreferredMfa=true`,
    );
    const show = async (code: string) => showCode(moto.ask, { client, username, session: await begin() }, code);
    await expect(show(oneTimePassword(secret, Date.now() / 1000 - 3_600))).rejects.toThrow('CodeMismatch');
    expect((await show(await currentCode(secret))).AuthenticationResult).toBeDefined();
  });

  it('lets in who lost the app, after the command of the guide', async () => {
    const guide = readFileSync(new URL('../../docs/first-deployment.md', import.meta.url), 'utf8');
    const [command = 'false'] = /aws cognito-idp admin-set-user-mfa-preference [^`]+/.exec(guide) ?? [];
    await begin();
    shell(`POOL=${pool}\n${command}`);
    expect(await beginSignIn(moto.ask, { pool, client, username })).not.toHaveProperty('ChallengeName');
  });

  it('would be on hosted pages, of which the emulator has none: test/functions/cli/sign-in has a stand-in', async () => {
    const address = `${moto.endpoint}/oauth2/authorize?response_type=code&client_id=${client}`;
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(404);
  });
});

describe('the runbook', () => {
  const reserved = `for NAME in ${Object.values(functions).join(' ')}; do aws lambda get-function-concurrency --function-name $NAME --query ReservedConcurrentExecutions --output text; done`;

  it('runs from top to bottom: restores, exports accounts, tries an alarm, empties buckets', () => {
    const folder = shell('mktemp -d').trim();
    const blocks = shellBlocks('RUNBOOK.md');
    const stop = blocks.findIndex(({ lines }) => lines.join().includes('put-function-concurrency'));
    const said = shell(
      `cd ${folder}\nMOMENT=$(date -u +%FT%TZ)\n${scriptOf(blocks.slice(0, stop + 1))}\necho stopped: $(${reserved})\n${scriptOf(
        blocks.slice(stop + 1),
        {
          'Restore to a point in time, and prove it': `echo going: $(${reserved})`,
          'Read the alarms': `echo "undelivered: $(node -p 'JSON.parse(fs.readFileSync("event.json"))["detail-type"]'), left $(aws sqs get-queue-attributes --queue-url "$QUEUE" --attribute-names All --query 'Attributes.[ApproximateNumberOfMessages,ApproximateNumberOfMessagesNotVisible]' --output text | tr '\t' ' ')"`,
          'Take a stage down':
            'echo left: $(for NAME in results access-logs page checkpoints; do aws s3 ls s3://$NAME; done)',
        },
      )}\ncat accounts.json`,
    );
    expect(said).toContain('stopped: 0 0 0 0 0\n');
    expect(said).toContain('going: 40 100 10 None None\n');
    expect(said).toContain('undelivered: the end of a job, left 0 0\n');
    expect(said).toContain('left:\n');
    expect(said).toContain('Ana Administrator');
    expect(shell('aws cloudwatch describe-alarms --query "MetricAlarms[0].StateValue" --output text').trim()).toBe(
      'ALARM',
    );
    const restored =
      'aws dynamodb describe-table --table-name ledger-restored --query Table.DeletionProtectionEnabled --output text';
    expect(shell(restored).trim()).toBe('True');
    // Some sixty commands, each of which starts Python anew.
  }, 600_000);
});

describe('what is left out', () => {
  it('is in the documents', () => {
    const lines = ['docs/first-deployment.md', 'RUNBOOK.md'].flatMap((document) =>
      shellBlocks(document).flatMap((block) => block.lines.map((line) => line.trim())),
    );
    const unused = Object.keys(leftOut).filter((beginning) => !lines.some((line) => line.startsWith(beginning)));
    expect(unused).toEqual([]);
  });

  it.each([
    'aws service-quotas get-service-quota --service-code lambda --quota-code L-B99A9384',
    'aws backup update-region-settings --resource-type-opt-in-preference DynamoDB=true',
  ])('is still more than the emulator can: %s', (command) => {
    expect(() => shell(`${command} 2>/dev/null`)).toThrow();
  });
});
