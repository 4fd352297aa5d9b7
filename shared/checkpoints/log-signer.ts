/** One private key of a log, wherever it lies: its public half, and what it can do. */
export type SigningKey = {
  /** The 32 bytes of an Ed25519 public key. */
  publicKey: Uint8Array;
  /** The 64 bytes of a signature of a text in UTF-8. Fails with an Error if the keeper of the key does not respond. */
  sign: (text: string) => Promise<Uint8Array>;
};

/**
 * The private keys of an installation, the one in use last. The one before it is needed until it has handed over in
 * every log.
 */
export type LogSigner = { keys: () => Promise<readonly SigningKey[]> };
