import { Duration } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault, type IBackupVault } from 'aws-cdk-lib/aws-backup';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { RemovalPolicy } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

export type BackupsProps = {
  tables: readonly ITable[];
  /** ARN of the vault in another region or account that takes a copy; undefined where none is named. */
  copyVault: string | undefined;
};

/** How long a backup is kept, here and in the other vault. */
const kept = Duration.days(90);

/**
 * A backup of the ledger each night, beside the recovery to any second that the table has itself: that one ends with
 * the table, its region and its account, the copy in another vault does not.
 */
export class Backups extends Construct {
  readonly vault: BackupVault;
  readonly plan: BackupPlan;

  constructor(scope: Construct, id: string, { tables, copyVault }: BackupsProps) {
    super(scope, id);
    this.vault = new BackupVault(this, 'Vault', { removalPolicy: RemovalPolicy.RETAIN });
    const plan = new BackupPlan(this, 'Plan', { backupVault: this.vault });
    this.plan = plan;
    plan.addRule(
      new BackupPlanRule({
        ruleName: 'nightly',
        scheduleExpression: Schedule.cron({ hour: '1', minute: '30' }),
        startWindow: Duration.hours(1),
        completionWindow: Duration.hours(6),
        deleteAfter: kept,
        ...(copyVault !== undefined && {
          copyActions: [{ destinationBackupVault: this.namedVault(copyVault), deleteAfter: kept }],
        }),
      }),
    );
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSBackupServiceRolePolicyForBackup')],
    });
    acknowledge(
      role,
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]',
      "AWS Backup's own policy for taking backups: it changes with " +
        'the service, and only the service may take the role.',
    );
    plan.addSelection('Ledger', {
      resources: tables.map((table) => BackupResource.fromDynamoDbTable(table)),
      role,
      disableDefaultBackupPolicy: true,
    });
  }

  private namedVault(arn: string): IBackupVault {
    return BackupVault.fromBackupVaultArn(this, 'CopyVault', arn);
  }
}
