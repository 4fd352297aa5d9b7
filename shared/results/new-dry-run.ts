import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';

const text = z.string();

export const newDryRunSchema = z
  .strictObject({ dryRun: z.literal(true), kind: text, id: text, fields: z.record(text, text) })
  .register(z.globalRegistry, {
    id: 'NewDryRun',
    description:
      'What a document would be called and listed as. It has passed every check of one that is created, and there is ' +
      'none of that id or of one that looks like it; nothing was saved.',
  });
/** What a new document would be that has passed every check and was not saved. */
export type NewDryRun = Immutable<z.infer<typeof newDryRunSchema>>;
