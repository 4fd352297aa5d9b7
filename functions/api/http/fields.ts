import * as z from 'zod/mini';
import { rateCardSchema } from '../../../shared/model/rate.ts';
import { slug } from '../../../shared/model/text.ts';
import { SCENARIOS_MAX, scenarioSchema } from '../../../shared/scenarios/scenario.ts';

// Fields that several requests have, so that each limit is stated once.

export const REVISION_MAX = 1_000_000_000;
/** Entries on a page of a list. */
export const PAGE_SIZE_MAX = 200;
const RATE_CARDS_MAX = 20;
const REASON_CHARACTERS_MAX = 2000;

/** The number of a revision. */
export const revisionField = z.int().check(z.gte(1), z.lte(REVISION_MAX));

/** The id of a stored statement, or its symbol. */
export const statementField = z.string().check(z.minLength(1), z.maxLength(120));

/** Ids of stored rate cards in order of precedence, the last one first in rank. */
export const rateCardIdsField = z.array(slug).check(z.maxLength(RATE_CARDS_MAX));

/** Ids of stored scenarios in the order in which they are stacked. */
export const scenarioIdsField = z.array(slug).check(z.maxLength(SCENARIOS_MAX));

/** Rate cards by their ids, or cards themselves. */
export const rateCardsField = z.array(z.union([slug, rateCardSchema])).check(z.maxLength(RATE_CARDS_MAX));

/** Ids of programmes of workshops that are shown together. */
export const programmeIdsField = z.array(slug).check(z.maxLength(20));

/** Scenarios by their ids, or scenarios themselves. */
const scenariosField = z.array(z.union([slug, scenarioSchema])).check(z.maxLength(SCENARIOS_MAX));

/** Scenarios sent along, for what no stored scenario can be of. */
export const sentScenariosField = z.array(scenarioSchema).check(z.maxLength(SCENARIOS_MAX));

/** Why a change is made, where it may be left out. */
export const reasonField = z.string().check(z.maxLength(REASON_CHARACTERS_MAX));

/** Why a change is made that nobody makes without a reason. */
export const requiredReasonField = z.string().check(z.trim(), z.minLength(1), z.maxLength(REASON_CHARACTERS_MAX));

/** The fields by which a request names what it is computed from. Without a revision the head; without cards those that the statement names, as they were sealed if it is submitted. */
export const inputsFields = {
  statement: statementField,
  revision: z.optional(revisionField),
  rateCards: z.optional(rateCardIdsField),
  rates: z.optional(z.enum(['sealed', 'current'])),
  scenarios: z.optional(scenariosField),
};
