import { RemovalPolicy } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

/**
 * What the edge shows to the API, so that nobody reaches the API round the edge and its firewall. CloudFormation puts
 * the values where they are named, and the template holds only their names. It does so when it changes what names them,
 * not when a value changes: so a secret is replaced by another one, which the functions take before the edge shows it
 * (RUNBOOK.md, "Rotate keys").
 */
export class OriginSecrets extends Construct {
  /** The one that the edge shows: a reference that CloudFormation resolves when it deploys. */
  readonly shown: string;
  /** All that the functions take, separated by commas, which no secret has. */
  readonly taken: string;

  /** @param names of the secrets; the edge shows the first. */
  constructor(scope: Construct, id: string, names: readonly [string, ...string[]]) {
    super(scope, id);
    const [first, ...others] = names;
    this.shown = this.makeSecret(first);
    this.taken = [this.shown, ...others.map((name) => this.makeSecret(name))].join(',');
  }

  private makeSecret(name: string): string {
    const secret = new Secret(this, name, {
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
    return secret.secretValue.unsafeUnwrap();
  }
}
