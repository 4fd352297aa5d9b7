import { contentHash } from '../../shared/canonical/content-hash.ts';
import { EvidenceError } from '../../shared/evidence/pack-file.ts';
import { Refused } from '../../shared/model/problem.ts';
import type { Revision } from '../ledger/items/revision.ts';
import { StoreError } from '../ledger/store-error.ts';
import { parseStored } from '../documents/parse-document.ts';
import { sealFields } from '../use-cases/estimates/seal.ts';
import { joinDocument } from '../ledger/items/join-document.ts';
import { basisOfEstimate, cardsOfStatement, statementContentOfEstimate, statementOfEstimate } from './list-evidence.ts';
import { kindNamed } from './check-workflow.ts';
import type { PackedRevision } from './pack-ledger.ts';

/**
 * Checks that every content is a document of its kind, under its own name, and that what lists show of it is what it says.
 *
 * @throws EvidenceError naming the first content that is none.
 */
export async function checkContents(packed: readonly PackedRevision[]): Promise<void> {
  for (const { revision, content } of packed) {
    const title = `The content of revision ${revision.number} of ${revision.kind} "${revision.id}"`;
    const kind = await kindNamed(revision.kind).load();
    const document = parseOr(title, () => parseStored(kind, { revision, content }));
    if (kind.idOf(document) !== revision.id)
      throw new EvidenceError(title, `names itself "${kind.idOf(document)}": it is of another document.`);
    const shown = kind.fieldsOf(document);
    const differing = Object.keys(shown).find((field) => (revision.fields[field] ?? shown[field]) !== shown[field]);
    if (differing !== undefined)
      throw new EvidenceError(title, `does not fit its manifest, where "${differing}" is another.`);
  }
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
 * Checks that a pack is about the statement that its manifest names: that statement, its saved estimates, and what they name; and that no
 * estimate was made before what it was made from.
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

/** Checks that each submission is sealed with a saved estimate of the pack, made of the very content that was submitted. */
function checkSeals(packed: readonly PackedRevision[]): void {
  const estimates = packed.filter(({ revision }) => revision.kind === 'estimate');
  for (const { revision, content } of packed) {
    const { [sealFields.estimate]: id, [sealFields.content]: hash } = revision.fields;
    if (revision.kind !== 'statement' || id === undefined) continue;
    const title = `The seal of revision ${revision.number} of statement "${revision.id}"`;
    const sealed = estimates.find((one) => one.revision.id === id);
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
        `is of ${revision.time}, before revision ${later.number} of ${later.kind} "${later.id}" of ${later.time}, from which it was made.`,
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
