import * as z from 'zod/mini';
import type { LogSigner, SigningKey } from '../../shared/checkpoints/log-signer.ts';
import { publicKeyBytes } from '../../shared/checkpoints/verifier-key.ts';
import { pauseBeforeRetry } from '../aws/call-dynamodb.ts';
import { functionRegion, type RoleCredentials, roleCredentials, signRequest } from '../aws/signing.ts';

const attemptsMax = 4;
const timeout_ms = 6_000;

/** The variable by which AWS's own clients are told of another endpoint. */
const endpointVariable = 'AWS_ENDPOINT_URL_KMS';

const publicKeySchema = z.object({ PublicKey: z.string(), KeySpec: z.literal('ECC_NIST_EDWARDS25519') });
const signatureSchema = z.object({ Signature: z.string() });

type Kms = { endpoint: URL; region: string; credentials: RoleCredentials };

/**
 * A signer whose private keys never leave AWS KMS: keys of the spec ECC_NIST_EDWARDS25519 that sign with
 * ED25519_SHA_512, which is the Ed25519 of signed notes. Their public halves are asked for once.
 *
 * @param keyIds ARNs, the key in use last; see `LogSigner`.
 * @throws Error if the environment names no region or no credentials; from its functions, if KMS refuses or does not
 *   respond.
 */
export function createKmsSigner(keyIds: readonly string[], environment: NodeJS.ProcessEnv = process.env): LogSigner {
  const region = functionRegion(environment);
  const { [endpointVariable]: endpoint = `https://kms.${region}.amazonaws.com` } = environment;
  const kms = { endpoint: new URL(endpoint), region, credentials: roleCredentials(environment) };
  let opening: Promise<readonly SigningKey[]> | undefined;
  return {
    keys: () =>
      (opening ??= Promise.all(keyIds.map((id) => openKey(kms, id))).catch((error: unknown) => {
        opening = undefined;
        throw error;
      })),
  };
}

async function openKey(kms: Kms, KeyId: string): Promise<SigningKey> {
  const { PublicKey } = publicKeySchema.parse(await callKms(kms, 'GetPublicKey', { KeyId }));
  return {
    publicKey: publicKeyBytes(Buffer.from(PublicKey, 'base64')),
    sign: async (text) => {
      const request = {
        KeyId,
        Message: Buffer.from(text, 'utf8').toString('base64'),
        MessageType: 'RAW',
        SigningAlgorithm: 'ED25519_SHA_512',
      };
      const { Signature } = signatureSchema.parse(await callKms(kms, 'Sign', request));
      return new Uint8Array(Buffer.from(Signature, 'base64'));
    },
  };
}

/** Both operations change nothing, so each may be sent again. */
async function callKms(kms: Kms, operation: 'GetPublicKey' | 'Sign', input: object): Promise<unknown> {
  for (let earlier = 0; ; earlier += 1) {
    const response = await send(kms, operation, JSON.stringify(input)).catch((error: unknown) => {
      if (earlier + 1 === attemptsMax) throw new Error('AWS KMS does not respond', { cause: error });
      return undefined;
    });
    if (response?.ok === true) return response.json();
    const isPassing = response === undefined || response.status >= 500 || response.status === 429;
    if (!isPassing || earlier + 1 === attemptsMax)
      throw new Error(`AWS KMS refused ${operation} with ${response?.status ?? 0}: ${(await response?.text()) ?? ''}`);
    await pauseBeforeRetry(earlier);
  }
}

async function send({ endpoint, region, credentials }: Kms, operation: string, body: string): Promise<Response> {
  const { host } = endpoint;
  const headers = { host, 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `TrentService.${operation}` };
  const signed = signRequest({ service: 'kms', region, credentials }, { method: 'POST', path: '/', headers, body });
  return fetch(endpoint, { method: 'POST', headers: signed, body, signal: AbortSignal.timeout(timeout_ms) });
}
