import { Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { tableDefinition } from '../../functions/ledger/items/keys.ts';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';

/**
 * What a function may do with the ledger. Nobody may delete an item, scan the table or change it: what is recorded
 * stays recorded.
 *
 * | access | who | why |
 * | --- | --- | --- |
 * | `read` | the functions of the API that only read, but for that of pages, which has no access | whoever breaks into one of them can write nothing |
 * | `read-audit` | the one of them that has the audit trail | the indexes, by which entries of many documents are found |
 * | `change` | the part of the API for changes | parts are put in batches, a change is a transaction of conditional puts |
 * | `move` | the job steps | give a job another state, whose content is stored already |
 * | `log` | the daily checkpoint | reads the log, and extends it by a transaction of puts |
 * | `compute` | the workers of jobs | reads the documents that a job names, puts batches; it never moves a document |
 */
export type LedgerAccess = 'read' | 'read-audit' | 'change' | 'move' | 'log' | 'compute';

const reading = ['GetItem', 'BatchGetItem', 'Query'];

const actions: Readonly<Record<LedgerAccess, readonly string[]>> = {
  read: reading,
  'read-audit': reading,
  change: [...reading, 'PutItem', 'BatchWriteItem'],
  move: [...reading, 'PutItem'],
  log: ['GetItem', 'Query', 'PutItem'],
  compute: ['GetItem', 'BatchGetItem', 'PutItem', 'BatchWriteItem'],
};

/** What an access lets be done with the items of the table. */
export function ledgerActions(access: LedgerAccess): readonly string[] {
  return actions[access];
}

/**
 * What DynamoDB asks of the table's key in the name of who reads, and besides of who writes: as the CDK's own
 * `grantReadData` and `grantWriteData` have it, without wildcards.
 */
const keyActions = {
  read: ['kms:Decrypt', 'kms:DescribeKey'],
  write: [
    'kms:Encrypt',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
    'kms:GenerateDataKey',
    'kms:GenerateDataKeyWithoutPlaintext',
  ],
} as const;

/** The table that the functions work on, and the key that encrypts it, if it is the owner's. */
export type LedgerPlace = { table: ITable; key: IKey | undefined };

/** Grants a function access to the table, to its indexes by name if it looks entries up, and to the key if there is one. */
export function grantLedger(grantee: IGrantable, { table, key }: LedgerPlace, access: LedgerAccess): void {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: actions[access].map((action) => `dynamodb:${action}`),
      resources: [table.tableArn],
    }),
  );
  if (access === 'read-audit')
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['dynamodb:Query'],
        resources: tableDefinition.indexes.map(({ name }) => `${table.tableArn}/index/${name}`),
      }),
    );
  if (key === undefined) return;
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: access.startsWith('read') ? [...keyActions.read] : [...keyActions.read, ...keyActions.write],
      resources: [key.keyArn],
      // The key serves through the table alone: holding the role is not enough to decrypt anything else.
      conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(table).region}.amazonaws.com` } },
    }),
  );
}
