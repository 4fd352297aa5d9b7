import { ArnFormat, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { answersPrefix } from '../functions/api/lambda/store-large-answer.ts';
import { lambdaEnvironment } from '../functions/environment.ts';
import { acknowledge } from './constructs/acknowledge.ts';
import { Buckets } from './constructs/buckets.ts';
import { FrontDoor } from './constructs/front-door.ts';
import { grantLedger, type LedgerPlace } from './constructs/grant-ledger.ts';
import { HttpGateway } from './constructs/http-gateway.ts';
import { LambdaFunction } from './constructs/lambda-function.ts';
import { logicalId } from './constructs/logical-id.ts';
import { Operations } from './constructs/operations.ts';
import { SweepMachine, workerTimeout_s } from './constructs/sweep-machine.ts';
import type { DataStack } from './data-stack.ts';
import type { DeploymentChoices } from './deployment-choices.ts';
import { apiPathPatterns, documentationFiles, entries, openPaths } from './service-names.ts';
import type { StageConfiguration } from './stage-configuration.ts';

export type ServiceStackProps = StackProps & { data: DataStack; firewallArn: string | undefined; choices: DeploymentChoices };

/** Everything that computes and answers. What it holds can be made again from the ledger, but for the logs of access. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, stage: StageConfiguration, { data, firewallArn, choices, ...props }: ServiceStackProps) {
    super(scope, id, { ...props, description: `rule153 ${stage.name}: the API, sweeps, the public address, alarms` });
    const ledger = this.ledgerOf(data, choices);
    const table = { [lambdaEnvironment.table]: ledger.table.tableName };
    const worker = new LambdaFunction(this, 'SweepWorker', {
      entry: entries.sweepWorker,
      description: 'Computes batches of a sweep',
      memory_mib: stage.sweep.memory_mib,
      timeout_s: workerTimeout_s,
      reservedConcurrency: stage.sweep.reservedConcurrency,
      environment: table,
      logRetention: stage.logRetention,
    });
    grantLedger(worker.function, ledger, 'compute');
    const steps = new LambdaFunction(this, 'JobSteps', {
      entry: entries.jobSteps,
      description: 'Lists the outstanding batches of a job, and settles it',
      memory_mib: 512,
      timeout_s: 60,
      environment: table,
      logRetention: stage.logRetention,
    });
    grantLedger(steps.function, ledger, 'change');
    const buckets = new Buckets(this, 'Buckets', stage);
    const sweeps = new SweepMachine(this, 'Sweeps', { stage, worker: worker.function, steps: steps.function, results: buckets.results });
    const api = this.addApi(stage, ledger, buckets, sweeps);
    const gateway = new HttpGateway(this, 'Gateway', { stage, api: api.function, signIn: data.signIn, openPaths });
    const door = new FrontDoor(this, 'FrontDoor', {
      httpApi: gateway.httpApi,
      accessLogs: buckets.accessLogs,
      results: buckets.results,
      firewallArn,
      pageFolder: choices.pageFolder,
      apiPaths: apiPathPatterns,
    });
    new Operations(this, 'Operations', {
      stage,
      operatorEmail: choices.operatorEmail,
      httpApi: gateway.httpApi,
      table: ledger.table,
      api: api.function,
      worker: worker.function,
      steps: steps.function,
      machine: sweeps.machine,
    });
    new CfnOutput(this, 'Address', { value: `https://${door.distribution.distributionDomainName}` });
    new CfnOutput(this, 'ApiEndpoint', { value: gateway.httpApi.apiEndpoint });
  }

  /** The stack's own table, or after a restore the restored one, which has the same key. */
  private ledgerOf({ ledger }: DataStack, { restoredTable }: DeploymentChoices): LedgerPlace {
    return restoredTable === undefined ? ledger : { table: Table.fromTableName(this, 'RestoredTable', restoredTable), key: ledger.key };
  }

  private addApi(stage: StageConfiguration, ledger: LedgerPlace, { results }: Buckets, { machine }: SweepMachine): LambdaFunction {
    const api = new LambdaFunction(this, 'Api', {
      entry: entries.api,
      files: documentationFiles,
      description: 'The HTTP API',
      memory_mib: stage.api.memory_mib,
      // The gateway gives up after 30 seconds.
      timeout_s: 29,
      reservedConcurrency: stage.api.reservedConcurrency,
      environment: {
        [lambdaEnvironment.table]: ledger.table.tableName,
        [lambdaEnvironment.resultsBucket]: results.bucketName,
        [lambdaEnvironment.sweepMachine]: machine.stateMachineArn,
      },
      logRetention: stage.logRetention,
    });
    grantLedger(api.function, ledger, 'change');
    const executions = Stack.of(this).formatArn({ service: 'states', resource: 'execution', arnFormat: ArnFormat.COLON_RESOURCE_NAME, resourceName: `${machine.stateMachineName}:*` });
    const grants = [
      new PolicyStatement({ actions: ['s3:PutObject', 's3:GetObject'], resources: [results.arnForObjects(`${answersPrefix}*`)] }),
      new PolicyStatement({ actions: ['states:StartExecution'], resources: [machine.stateMachineArn] }),
      new PolicyStatement({ actions: ['states:StopExecution'], resources: [executions] }),
    ];
    for (const grant of grants) api.function.addToRolePolicy(grant);
    const role = api.function.role ?? api;
    acknowledge(role, `AwsSolutions-IAM5[Resource::<${logicalId(results)}.Arn>/${answersPrefix}*]`, 'Large answers get names that nobody can guess, all below this prefix.');
    acknowledge(role, `AwsSolutions-IAM5[Resource::arn:aws:states:${this.region}:<AWS::AccountId>:execution:<${logicalId(machine)}.Name>:*]`, 'The executions of this one machine are named by their jobs.');
    return api;
  }
}
