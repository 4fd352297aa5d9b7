import { CfnOutput, Lazy, Stack, type StackProps } from 'aws-cdk-lib';
import { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { lambdaEnvironment } from '../functions/environment.ts';
import { ApiFunctions } from './constructs/api-functions.ts';
import { Buckets } from './constructs/buckets.ts';
import { DailyCheckpoint } from './constructs/daily-checkpoint.ts';
import { DeadLetters } from './constructs/dead-letters.ts';
import { FrontDoor } from './constructs/front-door.ts';
import { grantLedger, type LedgerPlace } from './constructs/grant-ledger.ts';
import { HttpGateway } from './constructs/http-gateway.ts';
import { LambdaFunction } from './constructs/lambda-function.ts';
import { OriginSecrets } from './constructs/origin-secrets.ts';
import { Operations } from './constructs/operations.ts';
import { PageClient } from './constructs/page-client.ts';
import { issuerOf } from './constructs/sign-in.ts';
import { SweepMachine, wholeTimeout_s, workerTimeout_s } from './constructs/sweep-machine.ts';
import type { DataStack } from './data-stack.ts';
import type { DeploymentChoices } from './deployment-choices.ts';
import { renderingFiles } from './rendering-files.ts';
import { apiPathPatterns, entries, solverFiles } from './service-names.ts';
import { metricsNamespace, type StageConfiguration } from './stage-configuration.ts';

export type ServiceStackProps = StackProps & {
  data: DataStack;
  firewallArn: string | undefined;
  choices: DeploymentChoices;
};

type Jobs = Pick<SweepMachine, 'machine'> & {
  worker: LambdaFunction;
  whole: LambdaFunction;
  steps: LambdaFunction;
  undelivered: Queue;
};

/**
 * Everything that computes and responds. What it holds can be made again from the ledger, but for the logs of access.
 */
export class ServiceStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    stage: StageConfiguration,
    { data, firewallArn, choices, ...props }: ServiceStackProps,
  ) {
    super(scope, id, { ...props, description: `rule153 ${stage.name}: the API, sweeps, the public address, alarms` });
    const ledger = this.ledgerOf(data, choices);
    const buckets = new Buckets(this, 'Buckets', stage);
    const { worker, whole, steps, machine, undelivered } = this.jobsOf(stage, ledger, buckets);
    const originSecrets = stage.hasFirewall
      ? new OriginSecrets(this, 'OriginSecrets', choices.originSecrets)
      : undefined;
    const { signIn } = data;
    // The gateway takes tokens of the page's client, the client leads back to the public address, and that one leads to
    // the gateway.
    const address = Lazy.string({ produce: () => `https://${door.distribution.distributionDomainName}` });
    const page = new PageClient(this, 'PageClient', { userPool: signIn.userPool, address });
    const clients = { page: page.client, commandLine: signIn.client };
    const { functions: api } = new ApiFunctions(this, 'Api', {
      stage,
      ledger,
      results: buckets.results,
      machine,
      originSecrets,
      compiledBy: choices.compiledBy,
      logSigningKeys: data.logSigningKeys,
      signIn: { issuer: issuerOf(signIn), address: signIn.domain.baseUrl(), clients },
    });
    const gateway = new HttpGateway(this, 'Gateway', {
      stage,
      api,
      issuer: issuerOf(signIn),
      clients: Object.values(clients),
    });
    const door = new FrontDoor(this, 'FrontDoor', {
      httpApi: gateway.httpApi,
      originSecrets,
      signInAddress: signIn.domain.baseUrl(),
      accessLogs: buckets.accessLogs,
      results: buckets.results,
      firewallArn,
      pageFolder: choices.pageFolder,
      apiPaths: apiPathPatterns,
    });
    const checkpoint = this.checkpointOf(stage, ledger, data);
    new Operations(this, 'Operations', {
      stage,
      operatorEmail: choices.operatorEmail,
      httpApi: gateway.httpApi,
      table: ledger.table,
      api,
      worker: worker.function,
      whole: whole.function,
      steps: steps.function,
      machine,
      undelivered,
      checkpoint: checkpoint?.function,
    });
    this.nameForOperators(
      { worker, whole, steps, ...(checkpoint !== undefined && { checkpoint }), ...api },
      buckets,
      undelivered,
      door.page,
    );
    // A restored one has another name than the data stack tells.
    new CfnOutput(this, 'TableInUse', { value: ledger.table.tableName });
    new CfnOutput(this, 'Address', { value: `https://${door.distribution.distributionDomainName}` });
    new CfnOutput(this, 'ApiEndpoint', { value: gateway.httpApi.apiEndpoint });
  }

  /** What publishes the daily checkpoints, where there are keys that sign them. */
  private checkpointOf(
    stage: StageConfiguration,
    ledger: LedgerPlace,
    { logSigningKeys, checkpoints, signIn: { userPool } }: DataStack,
  ): LambdaFunction | undefined {
    if (checkpoints === undefined) return undefined;
    return new DailyCheckpoint(this, 'Checkpoint', { stage, ledger, logSigningKeys, userPool, checkpoints }).publisher;
  }

  /** The stack's own table, or after a restore the restored one, which has the same key. */
  private ledgerOf({ ledger }: DataStack, { restoredTable }: DeploymentChoices): LedgerPlace {
    return restoredTable === undefined
      ? ledger
      : { table: Table.fromTableName(this, 'RestoredTable', restoredTable), key: ledger.key };
  }

  /** What computes jobs: the workers, the first and last steps, and the state machine between them. */
  private jobsOf(stage: StageConfiguration, ledger: LedgerPlace, { results }: Buckets): Jobs {
    const environment = {
      [lambdaEnvironment.table]: ledger.table.tableName,
      [lambdaEnvironment.metrics]: metricsNamespace(stage.name),
    };
    const worker = new LambdaFunction(this, 'SweepWorker', {
      entry: entries.sweepWorker,
      description: 'Computes batches of jobs',
      memory_mib: stage.sweep.memory_mib,
      timeout_s: workerTimeout_s,
      reservedConcurrency: stage.sweep.reservedConcurrency,
      environment,
      logRetention: stage.logRetention,
    });
    grantLedger(worker.function, ledger, 'compute');
    const { files, architecture } = renderingFiles();
    const whole = new LambdaFunction(this, 'WholeWorker', {
      entry: entries.wholeWorker,
      description: 'Computes jobs in one piece: files and plans of workshops',
      memory_mib: stage.whole.memory_mib,
      timeout_s: wholeTimeout_s,
      reservedConcurrency: stage.whole.reservedConcurrency,
      environment,
      files: { ...files, ...solverFiles },
      architecture,
      logRetention: stage.logRetention,
    });
    grantLedger(whole.function, ledger, 'compute');
    const { queue: undelivered } = new DeadLetters(this, 'DeadLetters');
    const steps = new LambdaFunction(this, 'JobSteps', {
      entry: entries.jobSteps,
      description: 'Lists the outstanding batches of a job, and settles it',
      memory_mib: 512,
      timeout_s: 60,
      environment,
      undelivered,
      logRetention: stage.logRetention,
    });
    grantLedger(steps.function, ledger, 'move');
    const { machine } = new SweepMachine(this, 'Sweeps', {
      stage,
      worker: worker.function,
      whole: whole.function,
      steps: steps.function,
      results,
      undelivered,
    });
    return { worker, whole, steps, machine, undelivered };
  }

  /** Puts the names that RUNBOOK.md's commands ask for into the stack's outputs. */
  private nameForOperators(
    functions: Readonly<Record<string, LambdaFunction>>,
    { results, accessLogs }: Buckets,
    undelivered: Queue,
    page: Bucket | undefined,
  ): void {
    for (const [name, { function: own }] of Object.entries(functions))
      new CfnOutput(this, `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Function`, { value: own.functionName });
    if (page !== undefined) new CfnOutput(this, 'PageBucket', { value: page.bucketName });
    new CfnOutput(this, 'ResultsBucket', { value: results.bucketName });
    new CfnOutput(this, 'AccessLogsBucket', { value: accessLogs.bucketName });
    new CfnOutput(this, 'UndeliveredQueue', { value: undelivered.queueUrl });
  }
}
