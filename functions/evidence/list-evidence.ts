import { defined } from '../../shared/canonical/defined.ts';
import * as z from 'zod/mini';
import { type Content, joinDocument } from '../ledger/items/content.ts';
import type { DocumentKind, DocumentName } from '../ledger/items/primitives.ts';
import type { LedgerReader } from '../ledger/ledger.ts';

/** What a statement says of its rate cards, and a saved estimate of what it was made from, whatever else they hold. */
const cardsSchema = z.object({ rateCards: z.array(z.string()) });
const namedSchema = z.array(z.object({ id: z.string() }));

/** Where a saved estimate names documents of other kinds: the fields of its basis. */
const basisFields: Readonly<Record<string, DocumentKind>> = {
  rateCards: 'rate-card',
  decisions: 'decision',
  scenarios: 'scenario',
};

/** The ids of the saved estimates of a statement, in order. */
export async function listSavedEstimates(
  ledger: LedgerReader,
  organization: string,
  statement: string,
): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await ledger.list({
      organization,
      kind: 'estimate',
      limit: 500,
      ...defined({ cursor }),
    });
    ids.push(...page.items.filter(({ fields }) => fields['statement'] === statement).map(({ id }) => id));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return ids;
}

/** The ids of the rate cards that a revision of a statement names. */
export function cardsOfStatement(content: Content): readonly string[] {
  return z.safeParse(cardsSchema, content.head).data?.rateCards ?? [];
}

const ofStatementSchema = z.object({
  basis: z.object({ statement: z.object({ id: z.string(), content: z.string() }) }),
});

/** The id of the statement that a saved estimate is of; undefined where the content is not a saved estimate. */
export function statementOfEstimate(content: Content): string | undefined {
  return z.safeParse(ofStatementSchema, content.head).data?.basis.statement.id;
}

/** The hash of the content of that statement. */
export function statementContentOfEstimate(content: Content): string | undefined {
  return z.safeParse(ofStatementSchema, content.head).data?.basis.statement.content;
}

/** The documents that a saved estimate was made from, besides its statement. */
export function basisOfEstimate(organization: string, content: Content): readonly DocumentName[] {
  const { basis } = joinDocument(content);
  const fields: Record<string, unknown> = typeof basis === 'object' && basis !== null ? { ...basis } : {};
  const scenario = z.safeParse(z.object({ id: z.string() }), fields['scenario']).data;
  return [
    ...Object.entries(basisFields).flatMap(([field, kind]) =>
      (z.safeParse(namedSchema, fields[field]).data ?? []).map(({ id }) => ({ organization, kind, id })),
    ),
    ...(scenario === undefined ? [] : [{ organization, kind: 'scenario' as const, id: scenario.id }]),
  ];
}
