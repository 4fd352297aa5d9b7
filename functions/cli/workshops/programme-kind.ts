import { type Programme, programmeSchema } from '../../../shared/workshops/programme.ts';
import { readProgramme } from '../../../shared/workshops/read-programme.ts';
import { parse } from '../../../shared/model/parse.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { workshopProgrammeKind } from '../../documents/kinds/kinds.ts';
import type { DocumentSource } from '../documents/find-document.ts';

export const programmeSource: DocumentSource<Programme> & { kind: Kind } = {
  kind: workshopProgrammeKind,
  noun: 'workshop programme',
  folder: 'workshops',
  schema: 'rule153/workshop-programme/3',
  collection: 'workshop-programmes',
  listedBy: 'workshops',
  read: readProgramme,
};

/** Prints a programme as a file: fields in the order of the schema, two spaces, a newline at the end. */
export function printProgramme(programme: Programme): string {
  return `${JSON.stringify(parse(programmeSchema, programme), null, 2)}\n`;
}
