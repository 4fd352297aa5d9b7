import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { lambdaEnvironment } from '../../functions/environment.ts';
import { entries } from '../service-names.ts';
import type { StageConfiguration } from '../stage-configuration.ts';
import { acknowledge } from './acknowledge.ts';
import { grantLedger, type LedgerPlace } from './grant-ledger.ts';
import { LambdaFunction } from './lambda-function.ts';
import { grantSigning } from './log-signing-key.ts';

export type DailyCheckpointProps = {
  stage: StageConfiguration;
  ledger: LedgerPlace;
  logSigningKeys: readonly IKey[];
  userPool: IUserPool;
  checkpoints: IBucket;
};

/**
 * Publishes the checkpoint of every organization's log once a day. It is done again within the day where it failed, and
 * doing it twice changes nothing; so an event that is lost needs no queue: the next day's makes up for it, and an alarm
 * tells of a day without one.
 */
export class DailyCheckpoint extends Construct {
  readonly publisher: LambdaFunction;

  constructor(
    scope: Construct,
    id: string,
    { stage, ledger, logSigningKeys, userPool, checkpoints }: DailyCheckpointProps,
  ) {
    super(scope, id);
    this.publisher = new LambdaFunction(this, 'Publisher', {
      entry: entries.checkpoint,
      description: 'Publishes the daily checkpoint of every log',
      memory_mib: 1024,
      timeout_s: 600,
      environment: {
        [lambdaEnvironment.table]: ledger.table.tableName,
        [lambdaEnvironment.logSigningKeys]: logSigningKeys.map(({ keyArn }) => keyArn).join(','),
        [lambdaEnvironment.userPool]: userPool.userPoolId,
        [lambdaEnvironment.checkpointsBucket]: checkpoints.bucketName,
      },
      logRetention: stage.logRetention,
    });
    const { function: own } = this.publisher;
    grantLedger(own, ledger, 'log');
    grantSigning(own, logSigningKeys);
    own.addToRolePolicy(new PolicyStatement({ actions: ['cognito-idp:ListUsers'], resources: [userPool.userPoolArn] }));
    own.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:PutObject'], resources: [checkpoints.arnForObjects('checkpoints/*')] }),
    );
    acknowledge(
      own.role ?? own,
      `AwsSolutions-IAM5[Resource::${exportedName(checkpoints)}/checkpoints/*]`,
      'Checkpoints are named by organization and day, all below this prefix; none can be replaced.',
    );
    new Rule(this, 'Daily', {
      description: 'Publishes the checkpoints of the day',
      // While nobody works in New York, Vienna or Nairobi.
      schedule: Schedule.cron({ hour: '2', minute: '17' }),
      targets: [new LambdaTarget(own, { retryAttempts: 5, maxEventAge: Duration.hours(12) })],
    });
  }
}

/** The name under which the stack of the bucket exports it, by which findings about another stack call it. */
function exportedName(bucket: IBucket): string {
  const own = Stack.of(bucket);
  const imported = own.resolve(own.exportValue(bucket.bucketArn)) as { 'Fn::ImportValue': string };
  return imported['Fn::ImportValue'];
}
