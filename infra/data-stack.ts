import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { LedgerTable } from './constructs/ledger-table.ts';
import { SignIn } from './constructs/sign-in.ts';
import type { StageConfiguration } from './stage-configuration.ts';

/**
 * What must outlive every deployment: the ledger and the accounts. Everything that computes is in the service stack, which
 * can be taken down and made again without touching this one.
 */
export class DataStack extends Stack {
  readonly ledger: LedgerTable;
  readonly signIn: SignIn;

  constructor(scope: Construct, id: string, stage: StageConfiguration, props: StackProps) {
    super(scope, id, {
      ...props,
      description: `rule153 ${stage.name}: the ledger and the accounts`,
      terminationProtection: stage.isProtected,
    });
    this.ledger = new LedgerTable(this, 'Ledger', stage);
    this.signIn = new SignIn(this, 'SignIn', stage);
    new CfnOutput(this, 'TableName', { value: this.ledger.table.tableName });
    new CfnOutput(this, 'UserPoolId', { value: this.signIn.userPool.userPoolId });
    new CfnOutput(this, 'UserPoolClientId', { value: this.signIn.client.userPoolClientId });
  }
}
