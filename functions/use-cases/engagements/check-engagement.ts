import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { EngagementTerms } from '../../../shared/engagements/engagement-terms.ts';
import { makeTimeline } from '../../../shared/time/timeline.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { loadDocument } from '../estimates/load-document.ts';
import { engagementKind, statementKind } from '../../documents/kinds/kinds.ts';
import type { ComputePorts } from '../ports.ts';
import { cardsInForce } from '../../../shared/rate-validity/cards-in-force.ts';
import { reportEngagement } from '../../../shared/engagements/engagement-report.ts';
import { knownHolidays } from '../../../shared/calendars/known-holidays.ts';
import { loadNamedCards } from '../estimates/load-named-cards.ts';
import type { PersonEngagement } from '../../../shared/engagements/person-engagement.ts';
import type { EngagementReport } from '../../../shared/results/engagement-report.ts';

/** Terms of reference, stored (by their id) or sent along, and what they are checked with. */
export type EngagementRequest = {
  terms: string | EngagementTerms;
  /** Id of the statement on whose milestones the terms hang. */
  statement?: string | undefined;
  rateCards?: readonly (string | RateCard)[] | undefined;
  currency?: string | undefined;
  on?: string | undefined;
  fee?: string | undefined;
  ratePerWord?: string | undefined;
  person?: string | undefined;
  others?: readonly PersonEngagement[] | undefined;
};

/**
 * Checks terms of reference, stored or sent along. Nothing is stored.
 *
 * @throws AccessError `forbidden`; Refused with every problem; StoreError.
 */
export async function checkStoredEngagement(
  ports: ComputePorts,
  principal: Principal,
  request: EngagementRequest,
): Promise<EngagementReport> {
  authorize(principal, 'estimate:compute');
  if (typeof request.terms === 'string') authorize(principal, 'engagement:read');
  if (request.statement !== undefined) authorize(principal, 'statement:read');
  const { organization } = principal;
  const [terms, statement] = await Promise.all([
    typeof request.terms === 'string'
      ? loadDocument<EngagementTerms>(ports, organization, engagementKind, request.terms).then(
          ({ document }) => document,
        )
      : request.terms,
    request.statement === undefined
      ? undefined
      : loadDocument<Statement>(ports, organization, statementKind, request.statement).then(({ document }) => document),
  ]);
  const { extended, validity } = await loadNamedCards(
    ports,
    organization,
    statement?.symbol ?? 'none',
    request.rateCards ?? statement?.rateCards ?? [],
  );
  const { currency, fee, ratePerWord, person, others } = request;
  const day = request.on ?? validity.today;
  return reportEngagement({
    terms,
    timeline: makeTimeline(statement?.milestones ?? [], statement?.registers ?? []),
    cards: cardsInForce(extended, day, validity.decisions),
    currency: currency ?? statement?.currency ?? 'USD',
    day,
    holidays: await knownHolidays(),
    fee,
    ratePerWord,
    person,
    others: others ?? [],
  });
}
