/**
 * Why someone is not let in: `unauthenticated`, no valid proof of who they are; `forbidden`, they are known and their
 * role does not allow it.
 */
export const ACCESS_CODES = ['unauthenticated', 'forbidden'] as const;
export type AccessCode = (typeof ACCESS_CODES)[number];

/** Access refused. The message may be shown to the caller: it never says what a better forgery would need. */
export class AccessError extends Error {
  override readonly name = 'AccessError';
  readonly code: AccessCode;

  constructor(code: AccessCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
