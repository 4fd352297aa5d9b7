import * as z from 'zod/mini';
import { documentKind } from './document.ts';
import { engagementKind } from './engagement.ts';
import { itemKind } from './item.ts';
import { postKind } from './post.ts';
import { publishedKind } from './published.ts';
import type { RequirementKind } from './requirement-kind.ts';
import { sessionKind } from './session.ts';
import { shareKind } from './share.ts';
import { tripKind } from './trip.ts';
import { workshopKind } from './workshop.ts';

// This folder holds what a statement can require: a file for each kind, with all that anyone asks about it. A further
// kind is a file and an entry in this list; nothing outside the folder asks which kind a requirement is of.

/** The kinds of requirement, in the order in which documents name them. */
const KINDS = [
  postKind,
  sessionKind,
  documentKind,
  workshopKind,
  tripKind,
  engagementKind,
  itemKind,
  shareKind,
  publishedKind,
] as const;

const [{ schema: firstSchema }, ...furtherKinds] = KINDS;

/** One requirement of a statement, of any kind. */
export const requirementSchema = z
  .discriminatedUnion('kind', [firstSchema, ...furtherKinds.map(({ schema }) => schema)], {
    error: `must be ${KINDS.map(({ kind }) => `"${kind}"`).join(' or ')}`,
  })
  .register(z.globalRegistry, {
    id: 'Requirement',
    description: `One requirement of a statement, of one of ${KINDS.length} kinds: ${KINDS.map(({ kind }) => kind).join(', ')}.`,
  });
export type Requirement = z.infer<typeof requirementSchema>;

const kindsByName: ReadonlyMap<string, RequirementKind<Requirement>> = new Map(
  KINDS.map((one): [string, RequirementKind<Requirement>] => [one.kind, one]),
);

/** All that there is to know about the kind of a requirement. */
export function kindOf(requirement: Requirement): RequirementKind<Requirement> {
  const kind = kindsByName.get(requirement.kind);
  // The schema refuses any other, so this is a bug.
  if (kind === undefined) throw new Error(`there is no kind of requirement "${requirement.kind}"`);
  return kind;
}

/** A name by which scenarios ask for a quantity. */
export type QuantityName = (typeof KINDS)[number]['quantityNames'][number];

/** Every such name, each once. */
export const QUANTITY_NAMES: readonly QuantityName[] = [
  ...new Set(KINDS.flatMap(({ quantityNames }) => quantityNames)),
];

export const quantityNameSchema = z.enum(QUANTITY_NAMES);
