import * as z from 'zod/mini';

/** An address that secrets are sent to: by TLS, or on this machine. */
const secretAddress = z
  .string()
  .check(z.regex(/^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?\/)/, 'must begin with https://'));

/**
 * Where people sign in: the issuer of their tokens, the addresses of OAuth 2.0 (RFC 6749, code grant with PKCE), and the clients that tokens
 * are issued for.
 */
export const signInPlaceSchema = z.object({
  issuer: z.string(),
  authorize: secretAddress,
  token: secretAddress,
  clients: z.object({ page: z.string(), commandLine: z.string() }),
});
export type SignInPlace = z.infer<typeof signInPlaceSchema>;
