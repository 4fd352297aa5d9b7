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
 * | `change` | the part of the API for changes, the job steps | parts are put in batches, a change is a transaction of conditional puts |
 * | `compute` | the sweep worker | reads the documents that a job names, puts batches; it never moves a document |
 */
export type LedgerAccess = 'read' | 'change' | 'compute';

const actions: Readonly<Record<LedgerAccess, readonly string[]>> = {
  read: ['GetItem', 'BatchGetItem', 'Query'],
  change: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'BatchWriteItem'],
  compute: ['GetItem', 'BatchGetItem', 'PutItem', 'BatchWriteItem'],
};

/** The table that the functions work on, and the key that encrypts it, if it is the owner's. */
export type LedgerPlace = { table: ITable; key: IKey | undefined };

/** Grants a function access to the table, to its indexes by name if it queries, and to the key if there is one. */
export function grantLedger(grantee: IGrantable, { table, key }: LedgerPlace, access: LedgerAccess): void {
  const indexes = actions[access].includes('Query')
    ? tableDefinition.indexes.map((index) => `${table.tableArn}/index/${index.name}`)
    : [];
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: actions[access].map((action) => `dynamodb:${action}`),
      resources: [table.tableArn, ...indexes],
    }),
  );
  if (key === undefined) return;
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: [
        'kms:Encrypt',
        'kms:Decrypt',
        'kms:ReEncryptFrom',
        'kms:ReEncryptTo',
        'kms:GenerateDataKey',
        'kms:GenerateDataKeyWithoutPlaintext',
        'kms:DescribeKey',
      ],
      resources: [key.keyArn],
      // The key serves through the table alone: holding the role is not enough to decrypt anything else.
      conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(table).region}.amazonaws.com` } },
    }),
  );
}
