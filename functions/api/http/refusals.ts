import { ACCESS_CODES, type AccessCode } from '../../access/access-error.ts';
import { PROBLEM_CODES, type ProblemCode } from '../../../shared/model/problem.ts';
import { type StoreErrorCode, storeErrorCodes } from '../../ledger/store-error.ts';
import { USE_CASE_CODES, type UseCaseCode } from '../../use-cases/use-case-error.ts';

/** What HTTP itself refuses, with the headers that the response needs (`Allow`, `Retry-After`). */
export class HttpRefusal extends Error {
  override readonly name = 'HttpRefusal';
  readonly code: Exclude<HttpCode, 'internal'>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: Exclude<HttpCode, 'internal'>, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.code = code;
    this.headers = headers;
  }
}

/** What HTTP itself refuses. */
const HTTP_CODES = [
  'no-such-address',
  'method-not-allowed',
  'not-acceptable',
  'unsupported-media-type',
  'precondition-required',
  'address-too-long',
  'incomplete-body',
  'headers-too-large',
  'too-many-requests',
  'internal',
] as const;
type HttpCode = (typeof HTTP_CODES)[number];

/** Every code with which the API refuses: the lists of the model, the store, the use cases, of access and of HTTP. */
export type RefusalCode = ProblemCode | StoreErrorCode | UseCaseCode | AccessCode | HttpCode;
export const REFUSAL_CODES: readonly RefusalCode[] = [
  ...new Set([...PROBLEM_CODES, ...storeErrorCodes, ...USE_CASE_CODES, ...ACCESS_CODES, ...HTTP_CODES]),
];

/** Status and title of every refusal. A new code does not compile until it is here. */
export const PROBLEM_TABLE: Record<RefusalCode, { status: number; title: string }> = {
  'incomplete-body': { status: 400, title: 'The body did not arrive whole' },
  'not-json': { status: 400, title: 'The body is not JSON' },
  unauthenticated: { status: 401, title: 'A valid token is needed' },
  forbidden: { status: 403, title: 'The role does not allow this' },
  'not-found': { status: 404, title: 'There is no such document' },
  'no-such-line': { status: 404, title: 'There is no such figure' },
  'no-such-address': { status: 404, title: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, title: 'The address does not take this method' },
  'not-acceptable': { status: 406, title: 'None of the formats accepted can be given' },
  conflict: { status: 409, title: 'There is such a document already' },
  locked: { status: 409, title: 'The document is locked' },
  'no-such-move': { status: 409, title: 'The workflow has no such step' },
  'changed-meanwhile': { status: 412, title: 'The document was changed meanwhile' },
  'too-large': { status: 413, title: 'Too large' },
  'address-too-long': { status: 414, title: 'The address is too long' },
  'unsupported-media-type': { status: 415, title: 'The body is not of a format that is read here' },
  invalid: { status: 422, title: 'The request does not fit' },
  'invalid-cursor': { status: 422, title: 'The cursor is not one of this list' },
  'idempotency-mismatch': { status: 422, title: 'The idempotency key was used for another request' },
  'too-deep': { status: 422, title: 'The body nests too deep' },
  'unknown-reference': { status: 422, title: 'Something named does not exist' },
  'duplicate-id': { status: 422, title: 'An id is used twice' },
  'undated-milestone': { status: 422, title: 'A milestone has no date' },
  'missing-rate': { status: 422, title: 'A rate is missing' },
  'missing-vacancy-factor': { status: 422, title: 'A vacancy factor is missing' },
  'missing-rate-card': { status: 422, title: 'A rate card is missing' },
  'expired-rate-card': { status: 422, title: 'A rate card is past its validity' },
  'mixed-vacancy': { status: 422, title: 'Posts of different vacancy factors are costed together' },
  'conflicting-changes': { status: 422, title: 'Changes of a scenario contradict each other' },
  horizon: { status: 422, title: 'The schedules reach too far' },
  'computed-otherwise': { status: 500, title: 'A second computation gives another amount' },
  'amount-too-large': { status: 422, title: 'An amount is too large' },
  'precondition-required': { status: 428, title: 'The revision that the change is made from must be named' },
  'too-many-jobs': { status: 429, title: 'Too many jobs at once' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'headers-too-large': { status: 431, title: 'The headers are too large' },
  integrity: { status: 500, title: 'What is stored is not what was written' },
  internal: { status: 500, title: 'Something failed inside' },
  unavailable: { status: 503, title: 'The store cannot be reached' },
};
