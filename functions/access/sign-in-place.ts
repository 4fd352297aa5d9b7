import * as z from 'zod/mini';

/** An address that secrets are sent to: by TLS, or on this machine. */
const secretAddress = z
  .string()
  .check(z.regex(/^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?\/)/, 'must begin with https://'));

/**
 * Where people sign in: the issuer of their tokens, the addresses of OAuth 2.0 (RFC 6749, code grant with PKCE), and
 * the clients that tokens are issued for.
 */
export const signInPlaceSchema = z.object({
  issuer: z.string(),
  authorize: secretAddress,
  token: secretAddress,
  clients: z.object({ page: z.string(), commandLine: z.string() }),
});
export type SignInPlace = z.infer<typeof signInPlaceSchema>;

/**
 * Where the command line may receive the code of a sign-in. A user pool compares addresses with their port, so there
 * are three to choose from: one of them is free.
 */
export const LOOPBACK_PORTS = [15_371, 15_372, 15_373] as const;

/**
 * The address of this machine to which a sign-in leads back. Cognito takes an address without TLS under this name
 * alone.
 */
export function loopbackAddress(port: number): string {
  return `http://localhost:${port}/signed-in`;
}
