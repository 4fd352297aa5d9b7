import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Records why a finding of cdk-nag stands. One finding at a time, on the construct that it is about: an acknowledgement
 * that is wider than its reason would hide the next finding too.
 *
 * @param finding for example `AwsSolutions-IAM5[Resource::*]`.
 */
export function acknowledge(construct: IConstruct, finding: `AwsSolutions-${string}`, reason: string): void {
  Validations.of(construct).acknowledge({ id: finding, reason });
}
