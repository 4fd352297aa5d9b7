import { CfnElement, Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** The logical id of the resource behind a construct, as templates and findings name it. */
export function logicalId(construct: IConstruct): string {
  const resource = construct.node.defaultChild;
  if (!CfnElement.isCfnElement(resource)) throw new Error(`${construct.node.path} is not one resource`);
  const id: unknown = Stack.of(construct).resolve(resource.logicalId);
  return String(id);
}
