import { ENGINE_VERSION } from '../../../shared/engine/engine-version.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { Input, Places } from '../../../shared/print/workbook/place-components.ts';
import { makeWorkbook } from '../../../shared/print/workbook/workbook.ts';
import type { EstimateBasis } from '../../../shared/rate-validity/estimate-basis.ts';
import type { Estimate } from '../../../shared/results/estimate.ts';
import type { WorkbookImport } from '../../../shared/results/workbook-import.ts';
import { applyScenario } from '../../../shared/scenarios/apply-scenario.ts';
import type { Change } from '../../../shared/scenarios/change.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import { checkApplied } from '../../../shared/workbooks/check-applied.ts';
import { compareWorkbook } from '../../../shared/workbooks/compare-workbook.ts';
import { type ProposedChanges, proposeChanges } from '../../../shared/workbooks/propose-changes.ts';
import { type MadeFrom, type NamedRevision, readAbout } from '../../../shared/workbooks/read-about.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { readCells } from '../../documents/foreign/read-cells.ts';
import { readingLimits, refuseFile } from '../../documents/foreign/reading-limits.ts';
import { openPackage } from '../../documents/foreign/unpack.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { rateCardKind, scenarioKind, statementKind } from '../../documents/kinds/kinds.ts';
import { StoreError } from '../../ledger/store-error.ts';
import { computeUnderScenarios } from '../estimates/compute-estimate.ts';
import { loadDocument, type Loaded } from '../estimates/load-document.ts';
import { loadValidity } from '../estimates/load-validity.ts';
import type { ComputePorts } from '../ports.ts';
import { countComponents, refuseTooMuchWork } from '../work-limits.ts';

/** Changes that one scenario holds. */
const CHANGES_MOST = 200;

/**
 * Reads a workbook back that left as the export of a statement: edited rates and quantities become proposed changes of a
 * scenario; everything else that is not as it left is named by sheet and cell. Nothing is stored.
 *
 * @throws AccessError `forbidden`; Refused for a file that is not read, or was made from another statement or from
 *   revisions that are not here; StoreError.
 */
export async function importWorkbook(
  ports: ComputePorts,
  principal: Principal,
  { statement, bytes }: { statement?: string | undefined; bytes: Uint8Array },
): Promise<WorkbookImport> {
  authorize(principal, 'estimate:compute');
  if (statement !== undefined) await refuseNoStatement(ports, principal.organization, statement);
  if (bytes.length > readingLimits.fileBytes)
    refuseFile(`The file has ${bytes.length} bytes; at most ${readingLimits.fileBytes} are read.`, 'too-large');
  const read = readCells(openPackage(bytes));
  const madeFrom = readAbout(read);
  if (statement !== undefined && statement !== madeFrom.statement.id)
    refuseFile(`The workbook was made from statement "${madeFrom.statement.id}", not from "${statement}".`);
  const base = await loadBase(ports, principal.organization, madeFrom);
  const { estimate, applied, basis } = base;
  const { language } = madeFrom;
  const { sheets, places } = makeWorkbook({ estimate, statement: applied.statement, basis, language });
  const { edits, differences, further } = compareWorkbook(sheets, read);
  const tried = await tryChanges(base, places, proposeChanges(places, applied.statement, edits));
  return {
    schema: 'rule153/workbook-import/1',
    symbol: estimate.symbol,
    madeFrom: { ...base.heads, isCurrent: isCurrent(base.heads, madeFrom.engine) },
    ...tried,
    differences,
    furtherDifferences: further,
    notes: notesOf(base.heads, madeFrom),
  };
}

/** An address of a statement that is not there is an address that leads nowhere, whatever is sent to it. */
async function refuseNoStatement(ports: ComputePorts, organization: string, id: string): Promise<void> {
  const { items } = await ports.documents.history({ organization, kind: statementKind.kind, id, limit: 1 });
  if (items.length === 0) throw new StoreError('not-found', `There is no statement "${id}".`);
}

type Head = { id: string; revision: number; head: number };
type Heads = { statement: Head; rateCards: Head[]; scenarios: Head[] };
type Base = {
  estimate: Estimate;
  stored: { statement: Statement; cards: readonly RateCard[]; scenarios: readonly Scenario[] };
  applied: { statement: Statement };
  basis: EstimateBasis;
  compute: (scenarios: readonly Scenario[]) => Promise<Estimate>;
  heads: Heads;
};

/** The very revisions that a workbook was made from, and the estimate of them. */
async function loadBase(ports: ComputePorts, organization: string, madeFrom: MadeFrom): Promise<Base> {
  const load = <Document extends object>(kind: Kind, named: NamedRevision) =>
    loadNamedRevision<Document>(ports, organization, kind, named);
  const [statement, cards, scenarios] = await Promise.all([
    load<Statement>(statementKind, madeFrom.statement),
    Promise.all(madeFrom.rateCards.map((one) => load<RateCard>(rateCardKind, one))),
    Promise.all(madeFrom.scenarios.map((one) => load<Scenario>(scenarioKind, one))),
  ]);
  const ids = cards.map(({ entry }) => entry.id);
  const { validity, entries } = await loadValidity(ports, organization, madeFrom.statement.id, ids);
  const stored = {
    statement: statement.document,
    cards: cards.map(({ document }) => document),
    scenarios: scenarios.map(({ document }) => document),
  };
  const compute = (stack: readonly Scenario[]) =>
    computeUnderScenarios(ports, stored.statement, stored.cards, stack, validity);
  const estimate = await compute(stored.scenarios);
  refuseTooMuchWork({
    path: '',
    what: 'The workbook',
    count: countComponents(estimate),
    most: ports.limits.workbookComponents,
    unit: 'components',
    instead: 'Split the statement, or read it back on a machine of your own: rule153 import … --no-limits.',
  });
  return {
    estimate,
    stored,
    applied: applyScenario(stored.statement, stored.cards, stored.scenarios),
    basis: {
      engine: ENGINE_VERSION,
      statement: statement.entry,
      scenarios: scenarios.map(({ entry }) => entry),
      rateCards: cards.map(({ entry }) => entry),
      decisions: [...entries],
      superseded: [...validity.superseded],
      madeOn: validity.today,
      staleAfter_d: validity.staleAfter_d,
    },
    compute,
    heads: {
      statement: statement.head,
      rateCards: cards.map(({ head }) => head),
      scenarios: scenarios.map(({ head }) => head),
    },
  };
}

async function loadNamedRevision<Document extends object>(
  ports: ComputePorts,
  organization: string,
  kind: Kind,
  { id, revision, hash }: NamedRevision,
): Promise<Loaded<Document> & { head: Head }> {
  const { items } = await ports.documents.history({ organization, kind: kind.kind, id, limit: 1 });
  const head = items[0]?.number ?? 0;
  if (head < revision)
    refuseFile(
      head === 0
        ? `The workbook was made from ${kind.noun} "${id}", which is not here.`
        : `The workbook was made from revision ${revision} of ${kind.noun} "${id}"; here it is at revision ${head}.`,
    );
  const loaded = await loadDocument<Document>(ports, organization, kind, id, revision);
  if (loaded.entry.hash !== hash)
    refuseFile(
      `The workbook was made from another revision ${revision} of ${kind.noun} "${id}" than the one here: from ` +
        'another service or file, or "About" was edited.',
    );
  return { ...loaded, head: { id, revision, head } };
}

function isCurrent({ statement, rateCards, scenarios }: Heads, engine: string): boolean {
  return (
    engine === ENGINE_VERSION &&
    [statement, ...rateCards, ...scenarios].every(({ revision, head }) => revision === head)
  );
}

function notesOf({ statement, rateCards, scenarios }: Heads, { engine }: MadeFrom): string[] {
  const moved = [statement, ...rateCards, ...scenarios].filter(({ revision, head }) => revision !== head);
  return [
    ...moved.map(
      ({ id, revision, head }) =>
        `The workbook was made from revision ${revision} of "${id}", which is at revision ${head} now: proposals ` +
        'are against the former. Export anew to see the present figures.',
    ),
    ...(engine === ENGINE_VERSION
      ? []
      : [
          `The workbook was made by engine ${engine}, this is engine ` +
            `${ENGINE_VERSION}: formulas may differ for that alone.`,
        ]),
    ...(scenarios.length === 0
      ? []
      : [
          'The workbook was made under ' +
            `${scenarios.map(({ id }) => `"${id}"`).join(', ')}: stack the proposals upon that.`,
        ]),
  ];
}

type Tried = Pick<WorkbookImport, 'proposals' | 'scenario' | 'totals' | 'problems'>;

/** Tries proposed changes out: what is refused, or comes out otherwise than it was written, is a problem and no proposal. */
async function tryChanges(base: Base, places: Places, { proposed, problems }: ProposedChanges): Promise<Tried> {
  const refused = [...problems];
  const refuse = ({ sheet, cell, of }: ProposedChanges['proposed'][number]['proposal'], why: string) => {
    refused.push({ sheet, cell, message: `${of}: ${why}` });
  };
  let kept = proposed.filter((one, position) => {
    const why =
      position < CHANGES_MOST
        ? whyRefused(base, one.change)
        : `a scenario holds ${CHANGES_MOST} changes; change the others in the statement or on a card.`;
    if (why !== undefined) refuse(one.proposal, why);
    return why === undefined;
  });
  if (kept.length === 0) return { proposals: [], totals: [], problems: refused };
  let after = await base.compute([
    ...base.stored.scenarios,
    scenarioOf(
      base,
      kept.map(({ change }) => change),
    ),
  ]);
  const written = kept.flatMap(({ input, proposal }) => (input === undefined ? [] : [{ input, to: proposal.to }]));
  const { otherwise, alongside } = checkApplied(places, after, written);
  const alike = new Set(alongside.map(({ input }) => rateOf(input)));
  const wrong = kept.filter(({ input, proposal }) => {
    if (input === undefined) return false;
    const value = otherwise.get(input);
    const isAlongside = input.factor.origin.rateCard !== undefined && alike.has(rateOf(input));
    if (value !== undefined)
      refuse(proposal, `a scenario would make it ${value} instead of ${proposal.to}. Change it in the statement.`);
    else if (isAlongside)
      refuse(
        proposal,
        'a scenario sets all periods of this rate alike, and only one was edited. Revise the rate card instead.',
      );
    return value !== undefined || isAlongside;
  });
  if (wrong.length > 0) {
    kept = kept.filter((one) => !wrong.includes(one));
    if (kept.length === 0) return { proposals: [], totals: [], problems: refused };
    after = await base.compute([
      ...base.stored.scenarios,
      scenarioOf(
        base,
        kept.map(({ change }) => change),
      ),
    ]);
  }
  return {
    proposals: kept.map(({ proposal }) => proposal),
    scenario: scenarioOf(
      base,
      kept.map(({ change }) => change),
    ),
    totals: totalsOf(base.estimate, after),
    problems: refused,
  };
}

function rateOf({ factor: { origin } }: Input): string {
  return JSON.stringify([origin.rateCard?.code, origin.rateCard?.for]);
}

function whyRefused({ stored }: Base, change: Change): string | undefined {
  try {
    applyScenario(stored.statement, stored.cards, [...stored.scenarios, scenarioWith(stored.statement, [change])]);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.problems.map(({ message }) => message).join('; ');
  }
}

function scenarioOf({ stored, heads }: Base, changes: readonly Change[]): Scenario {
  return scenarioWith(stored.statement, changes, heads.statement.revision);
}

function scenarioWith({ symbol }: Statement, changes: readonly Change[], revision = 1): Scenario {
  return {
    schema: 'rule153/scenario/1',
    id: `workbook-of-revision-${revision}`,
    title: `Rates and quantities as edited in the workbook of revision ${revision}`,
    base: { statement: symbol },
    changes: [...changes],
  };
}

/** The totals of tables that change. */
function totalsOf(before: Estimate, after: Estimate): WorkbookImport['totals'] {
  return before.tables.flatMap(({ number, columns, total }) => {
    const other = after.tables.find((table) => table.number === number);
    return columns.flatMap((column, position) => {
      const [from, to] = [total[position] ?? 0, other?.total[other.columns.indexOf(column)] ?? 0];
      return from === to ? [] : [{ table: number, column, from, to }];
    });
  });
}
