import { canonicalJson } from '../../../shared/canonical/canonical-json.ts';
import { compareEstimates } from '../../../shared/comparisons/compare-estimates.ts';
import { type Problem, Refused } from '../../../shared/model/problem.ts';
import type { Estimate } from '../../../shared/results/estimate.ts';
import type { DryRun, MovedStatement } from '../../../shared/results/dry-run.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { parseStored } from '../../documents/parse-document.ts';
import { type FileDocument, readFiles } from '../../documents/read-files.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import { ConflictError } from '../../ledger/store-error.ts';
import { loadInputs } from '../estimates/load-inputs.ts';
import type { Call, UseCasePorts } from '../ports.ts';
import { explainConflict } from './change-from-base.ts';
import { fieldChanges } from './field-changes.ts';
import { type AffectedStatement, findAffectedStatements } from './find-affected-statements.ts';
import { type PreparedReplacement, prepareReplacement, type ReplaceRequest } from './prepare-replacement.ts';

/** A dry run with its revision as the ledger has it. */
export type TriedReplacement = Omit<DryRun, 'base'> & { base: Revision };

/** Statements that one dry run estimates, each twice, and fields of which it shows both values. */
const statementsMax = 5;
const changesMax = 500;

/**
 * Tries the replacement of a document: every check of one that is saved, and what it would do to figures. Nothing is
 * saved.
 *
 * @throws as `replaceDocument` does.
 */
export async function tryReplacement(
  ports: UseCasePorts,
  call: Call,
  kind: Kind,
  request: ReplaceRequest,
): Promise<TriedReplacement> {
  const prepared = await prepareReplacement(ports, call, kind, request);
  const { content, document, name, base } = prepared;
  await explainConflict(ports, name, base, () => refuseOtherHead(ports, prepared), {
    document,
    partsKey: content.partsKey,
  });
  const stored = parseStored(content, await ports.ledger.read({ ...name, revision: base }));
  const changes = fieldChanges(stored, document);
  const { organization } = call.principal;
  const affected = await findAffectedStatements(ports, organization, kind, name.id, document);
  const draft: FileDocument = { kind, id: name.id, document };
  const statements: MovedStatement[] = [];
  for (const one of affected.slice(0, statementsMax))
    statements.push(await moveStatement(ports, organization, draft, one));
  return {
    dryRun: true,
    base,
    changes: changes.slice(0, changesMax),
    changedFields: changes.length,
    statements,
    notEstimated: affected.slice(statementsMax).map(({ statement }) => statement),
  };
}

async function refuseOtherHead(ports: UseCasePorts, { name, base }: PreparedReplacement): Promise<void> {
  const [head] = (await ports.ledger.history({ ...name, limit: 1 })).items;
  if (head !== undefined && head.hash !== base.hash)
    throw new ConflictError(`The ${name.kind} "${name.id}" is not at revision ${base.number}.`, head);
}

/** Estimates a statement with what is stored, and with the draft in its place. */
async function moveStatement(
  ports: UseCasePorts,
  organization: string,
  draft: FileDocument,
  { statement, scenarios }: AffectedStatement,
): Promise<MovedStatement> {
  const source = {
    find: (kind: string, id: string) => (kind === draft.kind.kind && id === draft.id ? draft : undefined),
    list: (kind: string) => (kind === draft.kind.kind ? [draft] : []),
  };
  const documents = readFiles(source, ports.now, ports.documents);
  const estimate = async (from: UseCasePorts['documents']): Promise<Outcome> => {
    try {
      return {
        ...(await loadInputs({ ...ports, documents: from }, organization, { statement, scenarios })),
        problems: [],
      };
    } catch (error) {
      if (error instanceof Refused) return { problems: error.problems };
      throw error;
    }
  };
  const [before, after] = await Promise.all([estimate(ports.documents), estimate(documents)]);
  return {
    statement,
    scenarios: [...scenarios],
    ...moved(before.estimate, after.estimate),
    problemsBefore: [...before.problems],
    problems: [...after.problems],
    queries: newQueries(before.estimate, after.estimate),
  };
}

type Outcome = { estimate?: Estimate; problems: readonly Problem[] };

function moved(
  before: Estimate | undefined,
  after: Estimate | undefined,
): Pick<MovedStatement, 'figures' | 'total' | 'net'> {
  if (before === undefined || after === undefined || before.currency !== after.currency) return {};
  const { figures, total, net } = compareEstimates(before, after);
  return {
    figures: figures
      .filter(({ difference }) => difference !== 0)
      .map(({ charge, year, from, to, difference }) => ({ charge, year, from, to, difference })),
    total: { from: total.from, to: total.to, difference: total.difference },
    net: { from: net.from, to: net.to, difference: net.difference },
  };
}

/** Fields of what is stored may have another order than those of what is sent: it is the same query. */
function newQueries(before: Estimate | undefined, after: Estimate | undefined): MovedStatement['queries'] {
  const known = new Set((before?.warnings ?? []).map((warning) => canonicalJson(warning)));
  return (after?.warnings ?? []).filter((warning) => !known.has(canonicalJson(warning)));
}
