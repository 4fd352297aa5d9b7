import {
  PROGRAMMES_MAX,
  RATE_CARDS_MAX,
  REASON_CHARACTERS_MAX,
  REVISION_MAX,
  SCENARIOS_MAX,
} from '../../../shared/model/limits.ts';
import * as z from 'zod/mini';
import { findNegativeRates } from '../../../shared/model/negative-rates.ts';
import { rateCardSchema } from '../../../shared/model/rate.ts';
import { slug } from '../../../shared/model/text.ts';
import { scenarioSchema } from '../../../shared/scenarios/scenario.ts';
import { yearNumber } from '../../../shared/time/point.ts';
import { instantSchema } from '../../ledger/items/primitives.ts';

// Fields that several requests have, so that each limit is stated once.

/** Entries on a page of a list. */
const PAGE_SIZE_MAX = 200;

/** The number of a revision. */
export const revisionField = z.int().check(z.gte(1), z.lte(REVISION_MAX));

/** The id of a stored statement, or its symbol. */
export const statementField = z.string().check(z.minLength(1), z.maxLength(120));

/** Ids of stored rate cards in order of precedence, the last one first in rank. */
export const rateCardIdsField = z.array(slug).check(z.maxLength(RATE_CARDS_MAX));

/** Ids of stored scenarios in the order in which they are stacked. */
export const scenarioIdsField = z.array(slug).check(z.maxLength(SCENARIOS_MAX));

/** Rate cards by their ids, or cards themselves. */
export const rateCardsField = z
  .array(z.union([slug, rateCardSchema]))
  .check(z.maxLength(RATE_CARDS_MAX))
  .check(({ value: cards, issues }) => {
    cards.forEach((card, place) => {
      if (typeof card === 'string') return;
      for (const { position, message } of findNegativeRates(card))
        issues.push({ code: 'custom', input: card, path: [place, 'rates', position, 'value'], message });
    });
  });

/** Ids of programmes of workshops that are shown together. */
export const programmeIdsField = z.array(slug).check(z.maxLength(PROGRAMMES_MAX));

/** Scenarios by their ids, or scenarios themselves. */
const scenariosField = z.array(z.union([slug, scenarioSchema])).check(z.maxLength(SCENARIOS_MAX));

/** Scenarios sent along, for what no stored scenario can be of. */
export const sentScenariosField = z.array(scenarioSchema).check(z.maxLength(SCENARIOS_MAX));

/** Why a change is made, where it may be left out. */
export const reasonField = z.string().check(z.maxLength(REASON_CHARACTERS_MAX));

/** Why a change is made that nobody makes without a reason. */
export const requiredReasonField = z.string().check(z.trim(), z.minLength(1), z.maxLength(REASON_CHARACTERS_MAX));

/**
 * The fields by which a request names what it is computed from. Without a revision the head; without cards those that
 * the statement names, as they were sealed if it is submitted.
 */
export const inputsFields = {
  statement: statementField,
  revision: z.optional(revisionField),
  rateCards: z.optional(rateCardIdsField),
  rates: z.optional(z.enum(['sealed', 'current'])),
  scenarios: z.optional(scenariosField),
};

// Parameters of paths and queries. They arrive as texts; `documented` says what the OpenAPI document shows instead of
// the text's pattern.

export type ParameterDescription = {
  description: string;
  example: string | number;
  schema?: Readonly<Record<string, unknown>>;
};
const descriptions = new WeakMap<object, ParameterDescription>();

/** Says of a parameter what it means. Gives a schema of its own: others may use the same one for something else. */
export function documented<Schema extends z.ZodMiniType>(schema: Schema, said: ParameterDescription): Schema {
  const own = z.clone(schema);
  descriptions.set(own, said);
  return own;
}

export function descriptionOf(schema: object): ParameterDescription | undefined {
  return descriptions.get(schema);
}

/** A whole number as text, from `least` to `most`. */
export function wholeNumber(least: number, most: number, said: Omit<ParameterDescription, 'schema'>) {
  const digits = z.string().check(z.regex(/^(?:0|[1-9]\d{0,9})$/, `must be a whole number from ${least} to ${most}`));
  const range = z.int().check(z.gte(least), z.lte(most));
  return documented(z.pipe(digits, z.pipe(z.transform(Number), range)), {
    ...said,
    schema: { type: 'integer', minimum: least, maximum: most },
  });
}

/** The id of a document as it stands in a path: that of a statement, or a narrower one. */
export const documentIdText = () =>
  z
    .string()
    .check(
      z.regex(
        /^[A-Za-z0-9](?:[A-Za-z0-9.() -]{0,118}[A-Za-z0-9.)])?$/,
        'must be the id of a document, such as "A-C.3-79-L.53"',
      ),
    );

export function idParameter(example: string) {
  return documented(documentIdText(), {
    description: 'The id of the document. That of a statement is its symbol with a hyphen for every slash.',
    example,
  });
}

export const revisionNumber = wholeNumber(1, REVISION_MAX, { description: 'The number of a revision.', example: 1 });

/** Parameters of a page of a list. */
export const pageParameters = {
  limit: z.optional(wholeNumber(1, PAGE_SIZE_MAX, { description: 'Entries on a page.', example: 50 })),
  cursor: z.optional(
    documented(z.string().check(z.maxLength(2000)), { description: 'The cursor of the page before.', example: '' }),
  ),
};

/** Entries on a page that nobody asked for. */
const pageSizeUsual = 50;

export function pageOf({
  limit = pageSizeUsual,
  cursor,
}: {
  limit?: number | undefined;
  cursor?: string | undefined;
}): {
  limit: number;
  cursor?: string;
} {
  return cursor === undefined || cursor === '' ? { limit } : { limit, cursor };
}

/** Ids with commas between, each and their number as a field of ids has them. */
export function idsParameter(ids: typeof rateCardIdsField, said: Omit<ParameterDescription, 'schema'>) {
  const list = z.string().check(z.maxLength(2000));
  const split = z.transform((text: string) => (text === '' ? [] : text.split(',')));
  return documented(z.pipe(list, z.pipe(split, ids)), { ...said, schema: { type: 'string' } });
}

export const rateCardsParameter = idsParameter(rateCardIdsField, {
  description:
    'Ids of the rate cards, with commas between; those that the statement names if ' +
    'left out. Cards that the statement names are looked up in its own order, further ' +
    'ones behind them as they are given; the last one is first in rank.',
  example: 'l53-identified',
});

export const scenariosParameter = idsParameter(scenarioIdsField, {
  description: 'Ids of the scenarios to stack upon the statement, with commas between.',
  example: '',
});

export const yearParameter = documented(
  z.pipe(z.string().check(z.regex(/^\d{4}$/, 'must be a year, such as 2027')), z.pipe(z.transform(Number), yearNumber)),
  { description: 'A year.', example: 2028, schema: { type: 'integer', minimum: 1900, maximum: 2199 } },
);

export const reasonParameter = documented(reasonField, {
  description:
    'Why the change is made. It stands in the history and the audit ' +
    'trail; a submitted statement is corrected only with one.',
  example: 'Dates of the session as announced',
});

export const momentParameter = (description: string) =>
  documented(instantSchema, { description, example: '2026-01-01T00:00:00.000Z' });

const formatDescription = 'The format of the response; what Accept asks for if left out.';
/** Whether the response is JSON or a file in CSV. */
export const formatParameter = z.optional(
  documented(z.enum(['json', 'csv']), { description: formatDescription, example: 'json' }),
);
/** Whether the response is JSON or text to read. */
export const textFormatParameter = z.optional(
  documented(z.enum(['json', 'text']), { description: formatDescription, example: 'json' }),
);
/** The query of an endpoint that asks for nothing but the format. */
export const formatQuery = z.strictObject({ format: formatParameter });
