/**
 * Where the command line may receive the code of a sign-in. A user pool compares addresses with their port, so there are three to choose from:
 * one of them is free.
 */
export const LOOPBACK_PORTS = [15_371, 15_372, 15_373] as const;

/** The address of this machine to which a sign-in leads back. Cognito takes an address without TLS under this name alone. */
export function loopbackAddress(port: number): string {
  return `http://localhost:${port}/signed-in`;
}
