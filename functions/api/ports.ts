import type { LogSigner } from '../../shared/checkpoints/log-signer.ts';
import { MOST_CHARACTERS } from '../../shared/model/read-json.ts';
import type { Principal } from '../access/principal.ts';
import type { ApiRequest, ApiResponse } from './http/message.ts';
import type { SignInPlace } from '../access/sign-in-place.ts';
import type { JobPorts } from '../use-cases/jobs/ports.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type ChangePorts, DEFAULT_COMPUTE_LIMITS, type UseCaseLimits, type UseCasePorts } from '../use-cases/ports.ts';

// What belongs in this folder: HTTP. Requests are read, checked and handed to one use case each; nothing is decided
// about money here.

/** What the API needs of the world. The same app serves Lambda and the local server; they differ in these alone. */
export type ApiPorts = Omit<UseCasePorts, 'newId' | 'limits' | 'documents'> & {
  /**
   * Says who sends a request.
   *
   * @throws AccessError `unauthenticated`.
   */
  authenticate: (credentials: Credentials) => Promise<Principal>;
  /** A new id, never used before, of lower-case letters, digits and hyphens: a random UUID. */
  newRequestId: () => string;
  /** Takes one structured record. Writing it must not throw. */
  log: (record: LogRecord) => void;
  limits: ApiLimits;
  /** The ledger for those who change it; left out where nobody may. */
  changes?: Ledger;
  /** Who signs checkpoints of the log; left out where nobody can. */
  logSigner?: LogSigner;
  /** What long work needs besides; left out where nobody can ask for it. */
  jobs?: Pick<JobPorts, 'batches' | 'runner'>;
  /** Where people sign in; left out where tokens come from elsewhere. */
  signIn?: SignInPlace;
  /** Has other threads respond to requests of those who are known; left out where a request has a process to itself. */
  respondElsewhere?: RespondElsewhere;
  /** Which build this is. */
  build: { version: string };
  /** Origins whose pages may call the API from a browser; none if left out. */
  corsOrigins?: readonly string[];
  /** The folder with the files of the documentation page; those of the installed package if left out. */
  docsFolder?: string;
};

/**
 * Has another thread respond to a request, so that this one goes on listening.
 *
 * @throws RefusedElsewhere.
 */
type RespondElsewhere = (request: ApiRequest, known: KnownRequest) => Promise<ApiResponse>;

/** A request whose sender is known and may come. */
export type KnownRequest = {
  /** Method and pattern of the route: "POST /v1/compute". */
  route: string;
  parameters: Readonly<Record<string, string>>;
  principal: Principal;
  requestId: string;
};

/** What a request shows: its own header, or the claims that a gateway in front has verified. */
type Credentials = { authorization: string | undefined; claims: unknown };

/** What the server knows of a request besides the request: pass it as the second argument of `app.fetch`. */
export type Surroundings = {
  /** Claims of a token that a gateway has verified. Never taken from anything that a caller sends. */
  claims?: unknown;
  /** The address that the request came from, for the rate limit of callers without a token. */
  callerAddress?: string;
  /** The name under which a gateway in front has logged the request. */
  gatewayRequestId?: string;
};

export type ApiLimits = UseCaseLimits & {
  /** Bytes of a request body. */
  bodyBytesMax: number;
  /** Characters of path and query. */
  addressCharactersMax: number;
  /** Requests a second that a caller may send in the long run, and how many at once after a pause. */
  rate: { perSecond: number; burst: number };
};

/**
 * Holds of a Lambda function with 1 GiB and of a laptop. A statement of 5,000 requirements has some 4 MB and 50,000
 * components.
 */
export const DEFAULT_LIMITS: ApiLimits = {
  // No document has fewer bytes than characters, so this is what refuses one that is too large.
  bodyBytesMax: MOST_CHARACTERS,
  addressCharactersMax: 8192,
  rate: { perSecond: 50, burst: 200 },
  ...DEFAULT_COMPUTE_LIMITS,
};

/** One line of the log: never a body, an amount, a query or a token. */
export type LogRecord = {
  time: string;
  level: 'info' | 'warn' | 'error';
  requestId: string;
  /** The `requestId` in the log of the gateway in front. */
  gatewayRequestId?: string;
  method: string;
  /** The pattern of the route, not the address: ids of documents stay out of the log. */
  route: string;
  status: number;
  duration_ms: number;
  organization?: string;
  actor?: string;
  /** The code of the refusal. */
  code?: string;
  /** The name, message and stack of a bug or a failure inside; never shown to the caller. */
  failure?: string;
};

/**
 * The ports of a use case that changes something.
 *
 * @throws Error if this part of the API was made for reading alone.
 */
export function changePorts(ports: UseCasePorts, { changes, logSigner }: ApiPorts): ChangePorts {
  if (changes === undefined) throw new Error('The ledger is missing for one who changes it');
  return { ...ports, ledger: changes, logSigner };
}

/**
 * The ports of a use case about jobs.
 *
 * @throws Error if this part of the API was not made to be asked for jobs.
 */
export function jobPorts(ports: UseCasePorts, api: ApiPorts): JobPorts {
  const { jobs } = api;
  if (jobs === undefined) throw new Error('The ports of jobs are missing where jobs are asked for');
  return { ...changePorts(ports, api), ...jobs };
}
