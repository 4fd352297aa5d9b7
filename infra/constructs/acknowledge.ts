import { CfnElement, Stack } from 'aws-cdk-lib';
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

/** The logical id of the resource behind a construct, as templates and findings name it. */
export function logicalId(construct: IConstruct): string {
  const resource = construct.node.defaultChild;
  if (!CfnElement.isCfnElement(resource)) throw new Error(`${construct.node.path} is not one resource`);
  const id: unknown = Stack.of(construct).resolve(resource.logicalId);
  return String(id);
}
