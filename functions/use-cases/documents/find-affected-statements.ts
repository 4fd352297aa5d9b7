import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import { statementId } from '../../../shared/model/statement-id.ts';
import { idFieldNames, idsInFields } from '../../documents/kinds/listed-fields.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import type { UseCasePorts } from '../ports.ts';

/** A statement whose figures a document decides, and the scenarios under which it does. */
export type AffectedStatement = { statement: string; scenarios: readonly string[] };

/** Heads of statements that are looked at for a rate card: a page of the ledger. */
const headsMax = 1000;

/**
 * Finds the statements whose figures hang on a document: a statement itself, those that name a rate card, the one that a
 * scenario is made for. Other kinds of documents decide no figure of a statement.
 */
export async function findAffectedStatements(
  ports: UseCasePorts,
  organization: string,
  { kind }: Kind,
  id: string,
  document: object,
): Promise<readonly AffectedStatement[]> {
  const heads = async () => {
    const { items } = await ports.ledger.list({ organization, kind: 'statement', limit: headsMax });
    return items;
  };
  if (kind === 'statement') return [{ statement: id, scenarios: [] }];
  if (kind === 'rate-card')
    return (await heads())
      .filter(({ fields }) => idsInFields(idFieldNames.rateCards, fields).includes(id))
      .map((head) => ({ statement: head.id, scenarios: [] }));
  if (kind !== 'scenario') return [];
  const { base } = document as Scenario;
  const { items } = await ports.ledger.history({
    organization,
    kind: 'statement',
    id: statementId(base.statement),
    limit: 1,
  });
  return items.map((head) => ({ statement: head.id, scenarios: [id] }));
}
