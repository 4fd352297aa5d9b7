import * as z from 'zod/mini';
import type { AskAws, Deployment } from './deployment.ts';
import { type Finding, judge, right } from './finding.ts';

/** Whether the table that the functions work on can be restored to any moment, and is not deleted by mistake. */
export async function checkLedger(ask: AskAws, { output, isProtected }: Deployment): Promise<Finding[]> {
  const { Environment } = z
    .object({ Environment: z.object({ Variables: z.object({ RULE153_TABLE: z.string() }) }) })
    .parse(await ask('lambda', 'get-function-configuration', '--function-name', output('Service', 'ChangeFunction')));
  const { RULE153_TABLE: table } = Environment.Variables;
  const { Table } = z
    .object({ Table: z.object({ DeletionProtectionEnabled: z.optional(z.boolean()) }) })
    .parse(await ask('dynamodb', 'describe-table', '--table-name', table));
  const { ContinuousBackupsDescription: backups } = z
    .object({
      ContinuousBackupsDescription: z.object({
        PointInTimeRecoveryDescription: z.object({
          PointInTimeRecoveryStatus: z.string(),
          RecoveryPeriodInDays: z.optional(z.number()),
        }),
      }),
    })
    .parse(await ask('dynamodb', 'describe-continuous-backups', '--table-name', table));
  const { PointInTimeRecoveryStatus: status, RecoveryPeriodInDays: days = 35 } = backups.PointInTimeRecoveryDescription;
  const remedy = 'RUNBOOK.md, "Restore", step 2.';
  return [
    right('ledger', `the functions work on ${table}`),
    judge(
      status === 'ENABLED' && days === 35,
      'point-in-time recovery',
      `${status.toLowerCase()}, ${days} days`,
      remedy,
    ),
    judge(
      !isProtected || Table.DeletionProtectionEnabled === true,
      'deletion protection',
      Table.DeletionProtectionEnabled === true ? 'on' : 'off',
      remedy,
    ),
  ];
}

/** Whether nightly backups are copied to where a mistake of this account does not reach. */
export async function checkBackup(ask: AskAws, { output, isProtected, stage }: Deployment): Promise<Finding[]> {
  if (!isProtected) return [];
  const { BackupPlan } = z
    .object({ BackupPlan: z.object({ Rules: z.array(z.object({ CopyActions: z.optional(z.array(z.unknown())) })) }) })
    .parse(await ask('backup', 'get-backup-plan', '--backup-plan-id', output('Data', 'BackupPlanId')));
  const copies = BackupPlan.Rules.some(({ CopyActions = [] }) => CopyActions.length > 0);
  const detail = copies ? 'copied to another vault' : 'in this account and region alone';
  return [judge(copies, 'backup', detail, `Name backupCopyVault in infra/stages/${stage}.json.`)];
}
