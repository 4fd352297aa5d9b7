import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { Backups } from './constructs/backups.ts';
import { type ITable, Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { CheckpointBucket } from './constructs/checkpoint-bucket.ts';
import { LedgerTable } from './constructs/ledger-table.ts';
import { LogSigningKey } from './constructs/log-signing-key.ts';
import { SignIn } from './constructs/sign-in.ts';
import type { DeploymentChoices } from './deployment-choices.ts';
import type { StageConfiguration } from './stage-configuration.ts';

/**
 * What must outlive every deployment: the ledger and the accounts. Everything that computes is in the service stack,
 * which can be taken down and made again without touching this one.
 */
export class DataStack extends Stack {
  readonly ledger: LedgerTable;
  readonly signIn: SignIn;
  /** The keys that sign checkpoints, the one in use last; none where only invented statements are kept. */
  readonly logSigningKeys: readonly Key[];
  /** Where their daily checkpoints are; none where nothing signs. */
  readonly checkpoints: Bucket | undefined;
  /** The table that a restore made and the functions work on; undefined while they work on the stack's own. */
  readonly restoredTable: ITable | undefined;

  constructor(
    scope: Construct,
    id: string,
    stage: StageConfiguration,
    { choices, ...props }: StackProps & { choices: DeploymentChoices },
  ) {
    super(scope, id, {
      ...props,
      description: `rule153 ${stage.name}: the ledger and the accounts`,
      terminationProtection: stage.isProtected,
    });
    this.ledger = new LedgerTable(this, 'Ledger', stage);
    this.signIn = new SignIn(this, 'SignIn', stage);
    this.restoredTable =
      choices.restoredTable === undefined
        ? undefined
        : Table.fromTableName(this, 'RestoredTable', choices.restoredTable);
    if (stage.isProtected) {
      const tables = [this.ledger.table, ...(this.restoredTable === undefined ? [] : [this.restoredTable])];
      const { plan, vault } = new Backups(this, 'Backups', { tables, copyVault: choices.backupCopyVault });
      new CfnOutput(this, 'BackupPlanId', { value: plan.backupPlanId });
      new CfnOutput(this, 'BackupVaultName', { value: vault.backupVaultName });
    }
    this.logSigningKeys = stage.hasFirewall ? [new LogSigningKey(this, 'LogSigning').key] : [];
    this.checkpoints = stage.hasFirewall ? new CheckpointBucket(this, 'Checkpoints', stage).bucket : undefined;
    this.keepExports();
    if (this.checkpoints !== undefined)
      new CfnOutput(this, 'CheckpointsBucket', { value: this.checkpoints.bucketName });
    new CfnOutput(this, 'TableName', { value: this.ledger.table.tableName });
    new CfnOutput(this, 'UserPoolId', { value: this.signIn.userPool.userPoolId });
    new CfnOutput(this, 'UserPoolClientId', { value: this.signIn.client.userPoolClientId });
    new CfnOutput(this, 'SignInAddress', { value: this.signIn.domain.baseUrl() });
  }

  /**
   * Exports what the service stack may use, whether it does or not. An export that only follows its use goes when the
   * use goes, and CloudFormation refuses to take it away while the service that is deployed still imports it: a restore
   * would fail at that step.
   */
  private keepExports(): void {
    this.exportValue(this.ledger.table.tableName);
    this.exportValue(this.ledger.table.tableArn);
    if (this.ledger.key !== undefined) this.exportValue(this.ledger.key.keyArn);
    for (const key of this.logSigningKeys) this.exportValue(key.keyArn);
    if (this.checkpoints !== undefined) {
      this.exportValue(this.checkpoints.bucketArn);
      this.exportValue(this.checkpoints.bucketName);
    }
    this.exportValue(this.signIn.userPool.userPoolId);
    this.exportValue(this.signIn.userPool.userPoolArn);
    this.exportValue(this.signIn.client.userPoolClientId);
    this.exportValue(this.signIn.domain.domainName);
  }
}
