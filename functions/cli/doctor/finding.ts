import type { AskAws, Deployment } from './deployment.ts';

/**
 * What the doctor says of one thing: that it is right, what is missing and what helps, or that it could not be seen.
 */
export type Finding =
  | { state: 'right'; subject: string; detail: string }
  | { state: 'missing'; subject: string; detail: string; remedy: string }
  | { state: 'unknown'; subject: string; detail: string };

export function right(subject: string, detail: string): Finding {
  return { state: 'right', subject, detail };
}

function missing(subject: string, detail: string, remedy: string): Finding {
  return { state: 'missing', subject, detail, remedy };
}

/** Right, or missing with what helps. */
export function judge(isRight: boolean, subject: string, detail: string, remedy: string): Finding {
  return isRight ? right(subject, detail) : missing(subject, detail, remedy);
}

/**
 * One thing that a deployment must have, looked at from outside.
 *
 * @throws AwsRefusal if it cannot be seen.
 */
export type Check = { subject: string; look: (ask: AskAws, deployment: Deployment) => Promise<readonly Finding[]> };
