import type { CopiedRequest } from './copy-request.ts';
import type { ApiResponse } from '../../api/http/message.ts';
import type { Refusal } from '../../api/http/problem-document.ts';
import type { JobAttempt } from '../../use-cases/jobs/ports.ts';
import type { ApiLimits } from '../../api/ports.ts';

// What the thread that listens and the threads that respond say to each other. All of it can be copied from one to the
// other.

/** What a thread needs to respond on its own. */
export type ThreadSettings = { endpoint: string; dataFolder: string; limits: ApiLimits; version: string };

/** The verbs of a runner of jobs, which lives beside the thread that listens. */
export type RunnerVerb = 'start' | 'stop' | 'keepGoing';

export type ToThread =
  { kind: 'request'; number: number; request: CopiedRequest } | { kind: 'ran'; number: number; failure?: string };

export type FromThread =
  | { kind: 'response'; number: number; response: ApiResponse }
  | { kind: 'refusal'; number: number; refusal: Refusal }
  | { kind: 'run'; number: number; verb: RunnerVerb; attempt: JobAttempt };
