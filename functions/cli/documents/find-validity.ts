import * as z from 'zod/mini';
import { parse } from '../../../shared/model/parse.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import { extensionDecisionSchema } from '../../../shared/rate-validity/extension-decision.ts';
import type { RateValidity } from '../../../shared/rate-validity/rate-validity.ts';
import { idFieldNames, idsInFields } from '../../documents/kinds/id-fields.ts';
import { referenceCard, referenceCardIds } from '../../documents/shipped-documents.ts';
import { decisionCounts } from '../../use-cases/estimates/load-validity.ts';
import { DEFAULT_COMPUTE_LIMITS } from '../../use-cases/ports.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { askService, type Service } from './ask-service.ts';
import { chooseService, type ServiceChoice } from './documents.ts';

/**
 * What is known of the validity of rates where the documents come from: of shipped ones which card supersedes which, of a service also the
 * decisions in force. Freshness is judged against the day on which the command runs.
 */
export async function findValidity(
  statement: string,
  cards: readonly RateCard[],
  choice: ServiceChoice,
  terminal: Terminal,
): Promise<RateValidity> {
  const ids = cards.map(({ id }) => id);
  const service = chooseService(choice, terminal);
  const [known, decisions] =
    service === undefined
      ? [shippedRelations(), []]
      : await Promise.all([serviceRelations(service), serviceDecisions(service, statement, ids)]);
  const now = terminal.now?.() ?? new Date();
  return {
    decisions,
    superseded: known.filter(({ card, by }) => ids.includes(card) && card !== by),
    today: now.toISOString().slice(0, 10),
    staleAfter_d: DEFAULT_COMPUTE_LIMITS.staleAfter_d,
  };
}

type Relation = RateValidity['superseded'][number];

function shippedRelations(): readonly Relation[] {
  return referenceCardIds().flatMap((by) => (referenceCard(by)?.supersedes ?? []).map((card) => ({ card, by })));
}

async function serviceRelations(service: Service): Promise<readonly Relation[]> {
  const listed = await listAll(service, 'rate-cards');
  return listed.flatMap(({ id: by, fields }) =>
    idsInFields(idFieldNames.supersedes, fields).map((card) => ({ card, by })),
  );
}

async function serviceDecisions(
  service: Service,
  statement: string,
  cards: readonly string[],
): Promise<RateValidity['decisions']> {
  const listed = await listAll(service, 'decisions');
  return Promise.all(
    listed
      .filter((decision) => decisionCounts(decision, statement, cards))
      .map(async ({ id }) =>
        parse(extensionDecisionSchema, (await askService(service, `v1/decisions/${encodeURIComponent(id)}`)).body),
      ),
  );
}

const pageSchema = z.object({
  items: z.array(
    z.object({ id: z.string(), state: z.optional(z.nullable(z.string())), fields: z.record(z.string(), z.string()) }),
  ),
  cursor: z.optional(z.string()),
});

async function listAll(service: Service, collection: string): Promise<z.infer<typeof pageSchema>['items']> {
  const listed: z.infer<typeof pageSchema>['items'] = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    const page = parse(pageSchema, (await askService(service, `v1/${collection}${query}`)).body);
    listed.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return listed;
}
