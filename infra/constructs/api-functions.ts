import { ArnFormat, Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct, type IConstruct } from 'constructs';
import { responsesPrefix } from '../../functions/lambda/store-large-response.ts';
import type { ApiFunction } from '../../functions/api/packing.ts';
import type { SignInPlace } from '../../functions/access/sign-in-place.ts';
import { lambdaEnvironment } from '../../functions/environment.ts';
import type { CompilingNode } from '../compile-cache/make-compile-cache.ts';
import { renderingFiles } from '../rendering-files.ts';
import { documentationFiles, entries, solverFiles } from '../service-names.ts';
import { metricsNamespace, type StageConfiguration } from '../stage-configuration.ts';
import { acknowledge } from './acknowledge.ts';
import { grantLedger, type LedgerAccess, type LedgerPlace } from './grant-ledger.ts';
import { LambdaFunction, type LambdaFunctionProps } from './lambda-function.ts';
import { grantSigning } from './log-signing-key.ts';
import { logicalId } from './acknowledge.ts';
import type { OriginSecrets } from './origin-secrets.ts';

export type ApiFunctionsProps = {
  stage: StageConfiguration;
  ledger: LedgerPlace;
  results: Bucket;
  machine: StateMachine;
  originSecrets: OriginSecrets | undefined;
  /** The Node for which the reading part is compiled beforehand. */
  compiledBy: CompilingNode | undefined;
  /** The keys that sign checkpoints, the one in use last; none where nothing signs. */
  logSigningKeys: readonly IKey[];
  signIn: { issuer: string; address: string; clients: { page: IUserPoolClient; commandLine: IUserPoolClient } };
};

/**
 * The API: a function for each part. What is asked most often begins in one small file; what brings calendars or pages
 * with it slows nothing else; and of the five only one may write.
 */
export class ApiFunctions extends Construct {
  readonly functions: Readonly<Record<ApiFunction, LambdaFunction>>;

  constructor(
    scope: Construct,
    id: string,
    { stage, ledger, results, machine, originSecrets, compiledBy, logSigningKeys, signIn }: ApiFunctionsProps,
  ) {
    super(scope, id);
    // The description of the API and its pages are the same for everybody: nothing of them is in the ledger, and all fit
    // into a response.
    const pageEnvironment = {
      // Its name alone: every part opens its ports in the same way.
      [lambdaEnvironment.table]: ledger.table.tableName,
      [lambdaEnvironment.metrics]: metricsNamespace(stage.name),
      ...(originSecrets !== undefined && { [lambdaEnvironment.originSecrets]: originSecrets.taken }),
    };
    const environment = { ...pageEnvironment, [lambdaEnvironment.resultsBucket]: results.bucketName };
    const part = (name: ApiFunction, description: string, more: Partial<LambdaFunctionProps> = {}) =>
      new LambdaFunction(this, partId[name], {
        entry: entries.api[name],
        description: `The HTTP API: ${description}`,
        memory_mib: stage.api.memory_mib,
        // The gateway gives up after 30 seconds.
        timeout_s: 29,
        reservedConcurrency: stage.api.reservedConcurrency?.[name],
        environment,
        logRetention: stage.logRetention,
        ...more,
      });
    this.functions = {
      reading: part('reading', 'documents and estimates', { shortStart: true, compiledBy }),
      change: part('change', 'changes, jobs, evidence packs and checkpoints', {
        environment: {
          ...environment,
          [lambdaEnvironment.sweepMachine]: machine.stateMachineArn,
          ...(logSigningKeys.length !== 0 && {
            [lambdaEnvironment.logSigningKeys]: logSigningKeys.map(({ keyArn }) => keyArn).join(','),
          }),
        },
      }),
      analysis: part('analysis', 'explanations, comparisons, forecasts, people, calendars, the audit trail', {
        files: solverFiles,
      }),
      rendering: part('rendering', 'documents for people', renderingFiles()),
      page: part('page', 'its description, and what is not there', {
        environment: { ...pageEnvironment, [lambdaEnvironment.signIn]: this.signInPlace(signIn) },
        files: documentationFiles,
      }),
    };
    for (const [name, { function: own }] of Object.entries(this.functions) as [ApiFunction, LambdaFunction][]) {
      if (name === 'page') continue;
      grantLedger(own, ledger, accessOf[name]);
      grantResponses(own, own.role ?? own, results);
    }
    if (logSigningKeys.length > 0) grantSigning(this.functions.change.function, logSigningKeys);
    this.grantSweeps(machine);
  }

  /** Where people sign in, as the page and the command line ask for it. */
  private signInPlace({ issuer, address, clients: { page, commandLine } }: ApiFunctionsProps['signIn']): string {
    const place: SignInPlace = {
      issuer,
      authorize: `${address}/oauth2/authorize`,
      token: `${address}/oauth2/token`,
      clients: { page: page.userPoolClientId, commandLine: commandLine.userPoolClientId },
    };
    return Stack.of(this).toJsonString(place);
  }

  private grantSweeps(machine: StateMachine): void {
    const { function: own } = this.functions.change;
    const executions = Stack.of(this).formatArn({
      service: 'states',
      resource: 'execution',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      resourceName: `${machine.stateMachineName}:*`,
    });
    own.addToRolePolicy(
      new PolicyStatement({ actions: ['states:StartExecution'], resources: [machine.stateMachineArn] }),
    );
    own.addToRolePolicy(new PolicyStatement({ actions: ['states:StopExecution'], resources: [executions] }));
    acknowledge(
      own.role ?? own,
      `AwsSolutions-IAM5[Resource::arn:aws:states:${Stack.of(this).region}:<AWS::AccountId>:execution:<${logicalId(machine)}.Name>:*]`,
      'The executions of this one machine are named by their jobs.',
    );
  }
}

const accessOf: Readonly<Record<Exclude<ApiFunction, 'page'>, LedgerAccess>> = {
  reading: 'read',
  change: 'change',
  analysis: 'read-audit',
  rendering: 'read',
};

const partId: Readonly<Record<ApiFunction, string>> = {
  reading: 'Reading',
  change: 'Change',
  // As it was first deployed: another name would replace the function.
  analysis: 'People',
  rendering: 'Rendering',
  page: 'Page',
};

function grantResponses(grantee: IGrantable, role: IConstruct, results: Bucket): void {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ['s3:PutObject', 's3:GetObject'],
      resources: [results.arnForObjects(`${responsesPrefix}*`)],
    }),
  );
  acknowledge(
    role,
    `AwsSolutions-IAM5[Resource::<${logicalId(results)}.Arn>/${responsesPrefix}*]`,
    'Large responses get names that nobody can guess, all below this prefix.',
  );
}
