import type * as z from 'zod/mini';
import { statementId } from '../../shared/model/statement-id.ts';

// What belongs in this folder: files that become documents, or parts of one: looked at first, then created or made the
// next revision, each with a reason.

/** A kind of document that comes as a file: where the API has it, who may write it, and how it is read. */
export type FileKind = {
  collection: Collection;
  noun: string;
  action: string;
  /** The list that its content stands in, and what one entry of it is called. */
  parts: string;
  part: string;
  idOf: (document: Fields) => unknown;
  schema: () => Promise<z.ZodMiniType<object>>;
};
export type Fields = Readonly<Record<string, unknown>>;

type Collection =
  | 'statements'
  | 'rate-cards'
  | 'scenarios'
  | 'workshop-programmes'
  | 'post-profiles'
  | 'engagements'
  | 'analogue-lists';

const byId = ({ id }: Fields): unknown => id;

/** The kinds by what a file says that it is, before the version. Schemas are loaded with the first file. */
const KINDS: Readonly<Record<string, FileKind>> = {
  statement: {
    collection: 'statements',
    noun: 'statement',
    action: 'statement:write',
    parts: 'requirements',
    part: 'requirement',
    idOf: ({ symbol }) => (typeof symbol === 'string' ? statementId(symbol) : undefined),
    schema: async () => (await import('../../shared/model/statement.ts')).statementSchema,
  },
  'rate-card': {
    collection: 'rate-cards',
    noun: 'rate card',
    action: 'rate-card:write',
    parts: 'rates',
    part: 'rate',
    idOf: byId,
    schema: async () => (await import('../../shared/model/rate.ts')).rateCardSchema,
  },
  scenario: {
    collection: 'scenarios',
    noun: 'scenario',
    action: 'scenario:write',
    parts: 'changes',
    part: 'change',
    idOf: byId,
    schema: async () => (await import('../../shared/scenarios/scenario.ts')).scenarioSchema,
  },
  'workshop-programme': {
    collection: 'workshop-programmes',
    noun: 'workshop programme',
    action: 'workshop-programme:write',
    parts: 'workshops',
    part: 'workshop',
    idOf: byId,
    schema: async () => (await import('../../shared/workshops/programme.ts')).programmeSchema,
  },
  'post-profile': {
    collection: 'post-profiles',
    noun: 'post profile',
    action: 'post-profile:write',
    parts: 'areas',
    part: 'area',
    idOf: byId,
    schema: async () => (await import('../../shared/posts/post-profile.ts')).postProfileSchema,
  },
  'engagement-terms': {
    collection: 'engagements',
    noun: 'engagement',
    action: 'engagement:write',
    parts: 'outputs',
    part: 'output',
    idOf: byId,
    schema: async () => (await import('../../shared/engagements/engagement-terms.ts')).engagementTermsSchema,
  },
  'analogue-list': {
    collection: 'analogue-lists',
    noun: 'analogue list',
    action: 'analogue-list:write',
    parts: 'statements',
    part: 'statement',
    idOf: byId,
    schema: async () => (await import('../../shared/analogues/analogue-list.ts')).analogueListSchema,
  },
};

/** The kind that a value says it is. One that does not say is read as a statement, and refused as one. */
export function kindOf(value: unknown): FileKind {
  const schema: unknown = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  const name = typeof schema === 'string' ? (/^rule153\/([a-z-]+)\//.exec(schema)?.[1] ?? '') : '';
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : KINDS['statement'];
  if (kind === undefined) throw new Error('There is no kind of statements.');
  return kind;
}
