import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';

export const publishedCheckpointSchema = z
  .strictObject({
    origin: z.string(),
    size: z.int().check(z.positive()),
    /** The root of the Merkle tree, base64. */
    root: z.string(),
    note: z.string(),
    keys: z.array(z.strictObject({ key: z.string(), fromSize: z.int(), handover: z.nullable(z.string()) })),
  })
  .register(z.globalRegistry, {
    id: 'Checkpoint',
    description:
      "A checkpoint of the organization's log: its name, how many audit entries it has, the root of their Merkle " +
      'tree (RFC 6962), the signed note (c2sp.org/tlog-checkpoint), and the keys of the log, oldest first.',
  });
/** A checkpoint to publish: the signed note, what it says, and the keys by which it is verified. */
export type PublishedCheckpoint = Immutable<z.infer<typeof publishedCheckpointSchema>>;
