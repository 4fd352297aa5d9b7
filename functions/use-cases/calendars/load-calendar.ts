import type { CalendarEntry } from '../../../shared/results/calendar.ts';
import { contentHash } from '../../../shared/canonical/content-hash.ts';
import type { MeetingHours } from '../../../shared/calendars/meeting-hours.ts';
import { type Problem, Refused } from '../../../shared/model/problem.ts';
import { statementId } from '../../../shared/model/statement-id.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { Programme } from '../../../shared/workshops/programme.ts';
import { StoreError } from '../../ledger/store-error.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { statementKind, workshopProgrammeKind } from '../../documents/kinds/kinds.ts';
import { parseStored } from '../../documents/parse-document.ts';
import type { ComputePorts } from '../ports.ts';
import { compareTexts } from '../../../shared/canonical/compare-texts.ts';
import { type CalendarState, findMovements, type Movement } from './find-movements.ts';
import { joinCalendars } from '../../../shared/calendars/join-calendars.ts';

/** Which calendar: of a stored statement, of stored programmes, or of both together. */
export type CalendarRequest = {
  statement?: string | undefined;
  programmes?: readonly string[];
  through?: number | undefined;
  hours?: readonly MeetingHours[];
  /**
   * Ids of scenarios that move the statement's dates, and of the rate cards that they change, those of the statement if
   * left out.
   */
  scenarios?: readonly string[];
  rateCards?: readonly string[] | undefined;
};

/**
 * A calendar with the moment at which it last changed, and the tag by which a reader knows whether it has it: the same
 * revisions give the same calendar. `findMovements` looks into its earlier revisions for when each event last moved,
 * which only a file of the calendar needs.
 */
export type LoadedCalendar = {
  title: string;
  entries: readonly CalendarEntry[];
  changedAt: string;
  findMovements: () => Promise<(entry: CalendarEntry) => Movement>;
  tag: string;
};

/** What recurs for ever is shown for at most so many years beyond the last year of the statement. */
const yearsBeyondMax = 30;

/**
 * Loads a calendar.
 *
 * @throws Refused for programmes that do not exist; StoreError `not-found`, `integrity`, `unavailable`.
 */
export async function loadCalendar(
  ports: ComputePorts,
  organization: string,
  request: CalendarRequest,
): Promise<LoadedCalendar> {
  const { statement: id, programmes: ids = [], through, hours = [] } = request;
  const [statement, programmes] = await Promise.all([
    id === undefined ? undefined : load<Statement>(ports, organization, statementKind, id),
    Promise.all(ids.map((one) => load<Programme>(ports, organization, workshopProgrammeKind, one).catch(missing))),
  ]);
  const problems = programmes.flatMap((one, position): Problem[] =>
    one === undefined
      ? [
          {
            code: 'unknown-reference',
            path: `programmes[${position}]`,
            message: `there is no workshop programme "${ids[position] ?? ''}"`,
          },
        ]
      : [],
  );
  if (statement !== undefined && through !== undefined && through > statement.document.years.last + yearsBeyondMax) {
    problems.push({
      code: 'invalid',
      path: 'query.through',
      message: `must be at most ${statement.document.years.last + yearsBeyondMax}, ${yearsBeyondMax} years beyond the statement; found ${through}`,
    });
  }
  if (problems.length > 0) throw new Refused(problems);
  const loaded = [...(statement === undefined ? [] : [statement]), ...programmes.flatMap((one) => one ?? [])];
  const entriesOf = async (documents: readonly Found[]) => {
    const [own] = statement === undefined ? [] : (documents as Found<Statement>[]);
    return joinCalendars({
      statement: own === undefined ? undefined : await underScenarios(ports, organization, own, request),
      programmes: (documents as Found<Programme>[]).slice(own === undefined ? 0 : 1).map(({ document }) => document),
      through,
      hours,
    });
  };
  const entries = await entriesOf(loaded);
  const changedAt =
    loaded
      .map(({ time }) => time)
      .sort()
      .at(-1) ?? '';
  const [first] = loaded;
  return {
    title: first === undefined ? '' : `${first.document.symbol}: ${first.document.title}`.slice(0, 300),
    entries,
    changedAt,
    findMovements: () =>
      findMovements(
        { number: numberOf(loaded), time: changedAt, entries },
        earlierStates(ports, organization, loaded, entriesOf),
      ),
    tag: contentHash([...loaded.map(({ hash }) => hash), through ?? 0, hours, ...(request.scenarios ?? [])]),
  };
}

/** The statement as scenarios move it; most calendars have none, and then nothing of scenarios is loaded. */
async function underScenarios(
  ports: ComputePorts,
  organization: string,
  { document, number: revision, hash }: Found<Statement>,
  { scenarios: ids = [], rateCards }: CalendarRequest,
): Promise<Statement> {
  if (ids.length === 0) return document;
  const [{ applyScenario }, { loadScenarios }, { loadCards }] = await Promise.all([
    import('../../../shared/scenarios/apply-scenario.ts'),
    import('../estimates/load-scenarios.ts'),
    import('../estimates/load-document.ts'),
  ]);
  const entry = { id: statementId(document.symbol), revision, hash, content: contentHash(document) };
  const [scenarios, cards] = await Promise.all([
    loadScenarios(ports, organization, ids, entry),
    loadCards(ports, organization, rateCards ?? document.rateCards),
  ]);
  const documents = <Document>(loaded: readonly { document: Document }[]) => loaded.map((one) => one.document);
  return applyScenario(document, documents(cards), documents(scenarios)).statement;
}

type Found<Document = object> = {
  document: Document;
  kind: Kind;
  id: string;
  number: number;
  time: string;
  hash: string;
};

/** States are numbered by the sum of the numbers of revisions, which grows with each of them. */
function numberOf(documents: readonly Found[]): number {
  return documents.reduce((sum, { number }) => sum + number, 0);
}

/** The states of a calendar before the present one: each takes back the latest revision of the one after it. */
async function* earlierStates(
  ports: ComputePorts,
  organization: string,
  present: readonly Found[],
  entriesOf: (documents: readonly Found[]) => Promise<readonly CalendarEntry[]>,
): AsyncGenerator<CalendarState> {
  let documents = present;
  for (;;) {
    const latest = documents.filter(({ number }) => number > 1).sort((a, b) => compareTexts(b.time, a.time))[0];
    if (latest === undefined) return;
    const before = await load(ports, organization, latest.kind, latest.id, latest.number - 1);
    documents = documents.map((one) => (one === latest ? before : one));
    const time = documents.map((one) => one.time).reduce((a, b) => (a > b ? a : b));
    const entries = await entriesOf(documents).catch((error: unknown) => {
      // A scenario that is made for a later state says nothing of this one: what was before it is not known.
      if (error instanceof Refused) return undefined;
      throw error;
    });
    if (entries === undefined) return;
    yield { number: numberOf(documents), time, entries };
  }
}

async function load<Document extends object>(
  ports: ComputePorts,
  organization: string,
  kind: Kind,
  id: string,
  revision?: number,
): Promise<Found<Document>> {
  const [stored, content] = await Promise.all([
    ports.documents.read({ organization, kind: kind.kind, id, revision }),
    kind.load(),
  ]);
  const { number, time, hash } = stored.revision;
  // The schema of the kind has just been applied, so the document is of its type.
  return { document: parseStored(content, stored) as Document, kind, id, number, time, hash };
}

function missing(error: unknown): undefined {
  if (error instanceof StoreError && error.code === 'not-found') return undefined;
  throw error;
}
