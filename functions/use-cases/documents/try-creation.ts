import type { NewDryRun } from '../../../shared/results/new-dry-run.ts';
import { authorize } from '../../access/policy.ts';
import { listedFields } from '../../documents/kinds/listed-fields.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { parseDocument } from '../../documents/parse-document.ts';
import { ConflictError } from '../../ledger/store-error.ts';
import type { Call, UseCasePorts } from '../ports.ts';
import { refuseLookAlike } from './refuse-look-alike.ts';

/**
 * Tries the creation of a document: every check of one that is saved. Nothing is saved.
 *
 * @throws as `createDocument` does.
 */
export async function tryCreation(
  ports: UseCasePorts,
  { principal }: Call,
  kind: Kind,
  sent: unknown,
): Promise<NewDryRun> {
  authorize(principal, kind.actions.write);
  const content = await kind.load();
  const document = parseDocument(content, sent);
  const id = content.idOf(document);
  const { organization } = principal;
  const [head] = (await ports.ledger.history({ organization, kind: kind.kind, id, limit: 1 })).items;
  if (head !== undefined)
    throw new ConflictError(
      `There is a ${kind.kind} "${id}" already, at revision ${head.number}. Change that one, or choose another id.`,
      head,
    );
  await refuseLookAlike(ports, organization, kind, id);
  return { dryRun: true, kind: kind.kind, id, fields: listedFields(kind.kind, content.fieldsOf(document)) };
}
