import * as z from 'zod/mini';
import { registerSchema } from '../time/register.ts';

/** The register of a treaty as read from the table of its depositary, and what a careful reader would ask about it. */
export const treatyRegisterSchema = z
  .strictObject({
    register: registerSchema,
    /** Instruments of States that count on the day of the table. */
    deposits: z.int(),
    queries: z.array(z.string()),
  })
  .register(z.globalRegistry, {
    id: 'TreatyRegister',
    description: 'The register of a treaty from the table of its depositary, with what to ask about it.',
  });
export type TreatyRegister = z.infer<typeof treatyRegisterSchema>;
