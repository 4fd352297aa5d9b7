import { type Programme, programmeSchema } from '../../../shared/workshops/programme.ts';
import { readProgramme } from '../../../shared/workshops/read-programme.ts';
import { parse } from '../../../shared/model/parse.ts';
import type { DocumentSource } from '../documents/find-document.ts';

export const programmeSource: DocumentSource<Programme> = {
  noun: 'workshop programme',
  folder: 'workshops',
  schema: 'rule153/workshop-programme/2',
  collection: 'workshop-programmes',
  listedBy: 'workshops',
  read: readProgramme,
};

/** Prints a programme in its file form: fields in the order of the schema, two spaces, a newline at the end. */
export function printProgramme(programme: Programme): string {
  return `${JSON.stringify(parse(programmeSchema, programme), null, 2)}\n`;
}
