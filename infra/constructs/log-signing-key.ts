import { RemovalPolicy } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

/**
 * Signs the checkpoints of the audit log, so that a later pack proves that it extends an earlier one. The private half
 * never leaves KMS. To rotate make a second key and name it last: the earlier one is kept until every log has a
 * checkpoint of the later one.
 */
export class LogSigningKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: 'Signs the checkpoints of the audit log of rule153',
      keySpec: KeySpec.ECC_NIST_EDWARDS25519,
      keyUsage: KeyUsage.SIGN_VERIFY,
      // A checkpoint is compared with its key for as long as the figures matter: longer than any stack.
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(this.key, 'AwsSolutions-KMS5', 'AWS rotates no key that signs; a second one is made instead.');
  }
}

/**
 * Lets a function sign checkpoints with these keys, by the one algorithm of signed notes, and tell their public halves.
 */
export function grantSigning(grantee: IGrantable, keys: readonly IKey[]): void {
  const resources = keys.map(({ keyArn }) => keyArn);
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ['kms:Sign'],
      resources,
      conditions: { StringEquals: { 'kms:SigningAlgorithm': 'ED25519_SHA_512' } },
    }),
  );
  grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: ['kms:GetPublicKey'], resources }));
}
