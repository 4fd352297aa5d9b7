import * as z from 'zod/mini';
import { importKindSchema } from './import-kind.ts';

const text = z.string();

/** The columns of a table that can be imported. */
export const importTemplateSchema = z
  .strictObject({
    table: importKindSchema,
    columns: z.array(
      z.strictObject({ name: text, required: z.boolean(), also: z.array(text), about: text, example: text }),
    ),
  })
  .register(z.globalRegistry, {
    id: 'ImportTemplate',
    description: 'The columns of a table that can be imported: names, other names, what they hold.',
  });
