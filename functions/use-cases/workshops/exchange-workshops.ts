import type { ProgrammeOfStatement, StatementOfProgramme } from '../../../shared/results/exchanged-workshops.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { statementId } from '../../../shared/model/statement-id.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { programmeOfStatement } from '../../../shared/workshops/exchange/programme-of-statement.ts';
import { statementWithWorkshops } from '../../../shared/workshops/exchange/statement-with-workshops.ts';
import type { Programme } from '../../../shared/workshops/programme.ts';
import { programmeStatement } from '../../../shared/workshops/programme-statement.ts';
import { programmeProblems } from '../../../shared/workshops/read-programme.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { statementKind, workshopProgrammeKind } from '../../documents/kinds/kinds.ts';
import { loadDocument } from '../estimates/load-document.ts';
import type { ComputePorts } from '../ports.ts';

/** A statement; a programme whose States, teams and windows stay; the id of a new one, if there is none. */
export type ProgrammeToMake = {
  statement: string | Statement;
  programme?: string | Programme | undefined;
  id?: string | undefined;
};

/** A programme, and the statement that its workshops go into; one of its own if left out. */
export type StatementToMake = { programme: string | Programme; statement?: string | Statement | undefined };

/**
 * The workshops of a statement as a programme. Nothing is stored.
 *
 * @throws AccessError `forbidden`; Refused with every problem; StoreError.
 */
export async function makeProgramme(
  ports: ComputePorts,
  principal: Principal,
  { statement: named, programme, id }: ProgrammeToMake,
): Promise<ProgrammeOfStatement> {
  authorize(principal, 'estimate:compute');
  const statement = await statementNamed(ports, principal, named);
  const into = programme === undefined ? undefined : await programmeNamed(ports, principal, programme);
  if (into !== undefined && id !== undefined && id !== into.id)
    throw new Refused([
      { code: 'invalid', path: 'id', message: `is "${id}", and the programme has the id "${into.id}"; leave it out` },
    ]);
  const { made, notes } = programmeOfStatement(statement, {
    id: id ?? programmeIdOf(statement),
    into,
  });
  return { programme: made, notes: [...notes] };
}

/**
 * A statement with the workshops of a programme. Nothing is stored.
 *
 * @throws AccessError `forbidden`; Refused with every problem; StoreError.
 */
export async function makeStatement(
  ports: ComputePorts,
  principal: Principal,
  { programme: named, statement }: StatementToMake,
): Promise<StatementOfProgramme> {
  authorize(principal, 'estimate:compute');
  const programme = await programmeNamed(ports, principal, named);
  if (statement === undefined) return { statement: programmeStatement(programme), notes: [] };
  const { made, notes } = statementWithWorkshops(await statementNamed(ports, principal, statement), programme);
  return { statement: made, notes: [...notes] };
}

/** An id for a programme that has none: that of the statement, in the letters that ids have. */
function programmeIdOf({ symbol }: Statement): string {
  const letters = symbol.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `workshops-of-${letters.replace(/^-|-$/g, '')}`.slice(0, 80);
}

async function statementNamed(
  ports: ComputePorts,
  principal: Principal,
  named: string | Statement,
): Promise<Statement> {
  if (typeof named !== 'string') return named;
  authorize(principal, 'statement:read');
  return (await loadDocument<Statement>(ports, principal.organization, statementKind, statementId(named))).document;
}

async function programmeNamed(
  ports: ComputePorts,
  principal: Principal,
  named: string | Programme,
): Promise<Programme> {
  if (typeof named === 'string') {
    authorize(principal, 'workshop-programme:read');
    return (await loadDocument<Programme>(ports, principal.organization, workshopProgrammeKind, named)).document;
  }
  const problems = programmeProblems(named);
  if (problems.length > 0) throw new Refused(problems.map((one) => ({ ...one, path: `programme.${one.path}` })));
  return named;
}
