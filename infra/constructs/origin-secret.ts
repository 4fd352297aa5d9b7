import { RemovalPolicy } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

/**
 * What the edge shows to the API, so that nobody reaches the API round the edge and its firewall. CloudFormation puts
 * the value where it is named, and the template holds only its name.
 */
export class OriginSecret extends Construct {
  /** A reference that CloudFormation resolves when it deploys. */
  readonly value: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const secret = new Secret(this, 'Secret', {
      description: 'Shows the API of rule153 that a request came by its public address',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acknowledge(
      secret,
      'AwsSolutions-SMG4',
      'Edge and functions take a value when they are deployed, so a ' +
        'rotation is a deployment: RUNBOOK.md, "Rotate keys".',
    );
    this.value = secret.secretValue.unsafeUnwrap();
  }
}
