import { contentHash } from '../../shared/canonical/content-hash.ts';
import { EvidenceError } from '../../shared/evidence/pack-file.ts';
import { Refused } from '../../shared/model/problem.ts';
import type { Revision } from '../ledger/items/revision.ts';
import { StoreError } from '../ledger/store-error.ts';
import { checkedField } from '../documents/kinds/checked-field.ts';
import { parseStored } from '../documents/parse-document.ts';
import { sealFields } from '../use-cases/estimates/seal.ts';
import { joinDocument } from '../ledger/items/content.ts';
import { basisOfEstimate, cardsOfStatement, statementContentOfEstimate, statementOfEstimate } from './list-evidence.ts';
import { kindNamed } from './check-workflow.ts';
import type { PackedRevision } from './pack-ledger.ts';

/**
 * Checks that every content is a document of its kind, under its own name, and that what lists show of it is what it
 * says.
 *
 * @throws EvidenceError naming the first content that is none.
 */
export async function checkContents(packed: readonly PackedRevision[]): Promise<void> {
  const isLargest = largestOf(packed);
  const accepted = new Map<string, Set<unknown>>();
  for (const one of packed) {
    const { revision, content } = one;
    const title = `The content of revision ${revision.number} of ${revision.kind} "${revision.id}"`;
    const kind = await kindNamed(revision.kind).load();
    const name = JSON.stringify([revision.kind, content.head['schema']]);
    const known = accepted.get(name) ?? new Set();
    accepted.set(name, known);
    const parts = isLargest(one) ? content.parts : content.parts.filter(({ value }) => !known.has(value));
    const document = parseOr(title, () => parseStored(kind, { revision, content: { head: content.head, parts } }));
    for (const { value } of parts) known.add(value);
    if (kind.idOf(document) !== revision.id)
      throw new EvidenceError(title, `names itself "${kind.idOf(document)}": it is of another document.`);
    const shown = kind.fieldsOf(document);
    // By which checks it was let in is a number of that day; here it was checked by those of today.
    const { [checkedField]: _, ...compared } = shown;
    const differing = Object.keys(compared).find(
      (field) => (revision.fields[field] ?? compared[field]) !== compared[field],
    );
    if (differing !== undefined)
      throw new EvidenceError(title, `does not fit its manifest, where "${differing}" is another.`);
  }
}

/**
 * Revisions share most of their parts, and a part that fits a schema fits it in every revision: so each is parsed once,
 * or the work would grow with revisions times parts. The revision with the most parts is parsed whole, since a schema
 * also bounds how many there are.
 */
function largestOf(packed: readonly PackedRevision[]): (one: PackedRevision) => boolean {
  const largest = new Map<string, PackedRevision>();
  for (const one of packed) {
    const before = largest.get(nameOf(one.revision));
    if (before === undefined || one.content.parts.length > before.content.parts.length)
      largest.set(nameOf(one.revision), one);
  }
  return (one) => largest.get(nameOf(one.revision)) === one;
}

function parseOr(title: string, parse: () => object): object {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof StoreError) && !(error instanceof Refused)) throw error;
    throw new EvidenceError(title, `is none: it does not fit the schema of its kind.`);
  }
}

/**
 * Checks that a pack is about the statement that its manifest names: that statement, its saved estimates, and what they
 * name; and that no estimate was made before what it was made from.
 *
 * @throws EvidenceError naming the first document that does not belong to the statement.
 */
export function checkRelations(organization: string, statement: string, packed: readonly PackedRevision[]): void {
  const own = packed.filter(({ revision }) => revision.kind === 'statement');
  if (!own.some(({ revision }) => revision.id === statement))
    throw new EvidenceError(
      'manifest.json',
      `is altered: it names statement "${statement}", which is not in the pack.`,
    );
  const needed = new Set([nameOf({ kind: 'statement', id: statement })]);
  for (const { revision, content } of packed) {
    if (revision.kind === 'statement')
      for (const id of cardsOfStatement(content)) needed.add(nameOf({ kind: 'rate-card', id }));
    if (revision.kind !== 'estimate' || statementOfEstimate(content) !== statement) continue;
    needed.add(nameOf(revision));
    for (const one of basisOfEstimate(organization, content)) needed.add(nameOf(one));
  }
  const stranger = packed.find(({ revision }) => !needed.has(nameOf(revision)))?.revision;
  if (stranger !== undefined)
    throw new EvidenceError(
      `The ${stranger.kind} "${stranger.id}"`,
      `is added: statement "${statement}" and its saved estimates do not name it.`,
    );
  checkOrderInTime(packed);
  checkSeals(packed);
}

/**
 * Checks that each submission is sealed with a saved estimate of the pack, made of the very content that was submitted.
 */
function checkSeals(packed: readonly PackedRevision[]): void {
  const estimates = new Map(
    packed.filter(({ revision }) => revision.kind === 'estimate').map((one) => [one.revision.id, one]),
  );
  for (const { revision, content } of packed) {
    const { [sealFields.estimate]: id, [sealFields.content]: hash } = revision.fields;
    if (revision.kind !== 'statement' || id === undefined) continue;
    const title = `The seal of revision ${revision.number} of statement "${revision.id}"`;
    const sealed = estimates.get(id);
    if (sealed === undefined || contentHash(joinDocument(sealed.content)) !== hash)
      throw new EvidenceError(title, `does not fit saved estimate "${id}": one of the two is altered or dropped.`);
    if (statementContentOfEstimate(sealed.content) !== contentHash(joinDocument(content, 'requirements')))
      throw new EvidenceError(title, `names saved estimate "${id}", which was made of another content.`);
  }
}

function checkOrderInTime(packed: readonly PackedRevision[]): void {
  const times = new Map(packed.map(({ revision }) => [revision.hash, revision]));
  for (const { revision, content } of packed.filter((one) => one.revision.kind === 'estimate')) {
    const later = hashesOfBasis(content.head)
      .map((hash) => times.get(hash))
      .find((source) => source !== undefined && source.time > revision.time);
    if (later !== undefined)
      throw new EvidenceError(
        `Saved estimate "${revision.id}"`,
        `is of ${revision.time}, before revision ${later.number} of ${later.kind} "${later.id}" of ${later.time}, ` +
          'from which it was made.',
      );
  }
}

/** The hashes of the revisions that an estimate names, wherever in its basis. */
function hashesOfBasis(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(hashesOfBasis);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'hash' && typeof inner === 'string' ? [inner] : key === 'published' ? [] : hashesOfBasis(inner),
  );
}

function nameOf({ kind, id }: Pick<Revision, 'kind' | 'id'>): string {
  return `${kind}\n${id}`;
}
