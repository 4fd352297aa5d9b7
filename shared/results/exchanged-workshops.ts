import * as z from 'zod/mini';
import { statementSchema } from '../model/statement.ts';
import { programmeSchema } from '../workshops/programme.ts';

/** The workshops of a statement as a programme, and what to know of it. */
export const programmeOfStatementSchema = z
  .strictObject({ programme: programmeSchema, notes: z.array(z.string()) })
  .register(z.globalRegistry, {
    id: 'ProgrammeOfStatement',
    description: 'The workshops of a statement as a programme, and what stayed as it was.',
  });
export type ProgrammeOfStatement = z.infer<typeof programmeOfStatementSchema>;

/** A statement with the workshops of a programme, and what to know of it. */
export const statementOfProgrammeSchema = z
  .strictObject({ statement: statementSchema, notes: z.array(z.string()) })
  .register(z.globalRegistry, {
    id: 'StatementOfProgramme',
    description: 'A statement with the workshops of a programme, and what stayed as it was.',
  });
export type StatementOfProgramme = z.infer<typeof statementOfProgrammeSchema>;
