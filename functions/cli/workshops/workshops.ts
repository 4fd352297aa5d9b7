import { defined } from '../../../shared/canonical/defined.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { assessmentCsv } from '../../../shared/print/assessment/csv.ts';
import { planCsv } from '../../../shared/print/plan/csv.ts';
import type { ProgrammePlan } from '../../../shared/results/programme-plan.ts';
import { parse } from '../../../shared/model/parse.ts';
import { type JobChoice, jobOption, runJob } from '../jobs/run-job.ts';
import {
  assessStoredProgramme,
  type PlanRequest,
  planStoredProgramme,
} from '../../use-cases/workshops/assess-stored-programme.ts';
import { type Gathered, gatherDocuments, limitOptions } from '../documents/gather-documents.ts';
import { giveCards } from '../estimates/open-inputs.ts';
import type { YearBudget } from '../../../shared/workshops/plan-limits.ts';
import type { TableChoice } from '../../../shared/workshops/programme-tables.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { scenarioOption } from '../scenarios/scenario-option.ts';
import { defineCommand } from '../terminal/command.ts';
import type { Given } from '../terminal/command-usage.ts';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import { UsageError } from '../terminal/failure.ts';
import { inputOptions } from '../estimates/find-inputs.ts';
import { assessmentText, PARTS, type Part } from '../../../shared/print/assessment/text.ts';
import { dayOption } from '../terminal/parse-dates.ts';
import { convertWorkshops } from './convert-workshops.ts';
import { CONVERSIONS, EXCHANGES, exchangeOptions, exchangeTable, readVerb } from './exchange-table.ts';
import { giveDocument } from '../documents/find-document.ts';
import { printDocuments } from '../documents/list-on-service.ts';
import { refuseSearch, searchOption } from '../documents/search-option.ts';
import { planText } from '../../../shared/print/plan/text.ts';
import { programmeSource } from './programme-kind.ts';
import { refusedPlan } from './refused-plan.ts';
import { tellWarnings } from '../terminal/tell-warnings.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { isFile } from '../terminal/read-file.ts';
import { workshopProgrammeKind } from '../../documents/kinds/kinds.ts';

const options = {
  part: {
    type: 'string',
    multiple: true,
    value: PARTS.join('|'),
    about: 'show this side only; CSV has one, costs if left out',
  },
  'as-of': { type: 'string', value: 'day', about: 'the day on which signatures and deposits count; today if left out' },
  plan: {
    type: 'boolean',
    about:
      'propose which workshops to hold and when, with --budget, --from and --until or --through; each states its length ("days")',
  },
  budget: { type: 'string', short: 'b', value: 'amount', about: '--plan: what may be spent' },
  'year-budget': {
    type: 'string',
    multiple: true,
    value: 'year=amount',
    about: '--plan: what workshops that begin in a year may cost together, such as 2027=100000',
  },
  from: { type: 'string', value: 'day', about: '--plan: the first day' },
  until: { type: 'string', value: 'day', about: '--plan: the day before which all of it ends' },
  through: { type: 'string', value: 'day', about: '--plan: the last day, instead of --until' },
  states: { type: 'boolean', about: '"export", "import": the States with signature and deposit' },
  participants: { type: 'string', value: 'workshop', about: '"export", "import": the participants of a workshop' },
  format: formatOption('table|json|csv'),
  into: {
    type: 'string',
    value: 'document',
    about:
      '"from-statement": the programme, "to-statement": the statement that the workshops go into; a new one if left out',
  },
  id: { type: 'string', value: 'id', about: '"from-statement": the id of a new programme' },
  ...exchangeOptions,
  ...scenarioOption,
  ...jobOption,
  ...limitOptions,
  ...searchOption,
  ...inputOptions,
} as const;

/** `rule153 workshops [programme]` */
export const workshopsCommand = defineCommand({
  name: 'workshops',
  about:
    'a programme of workshops: its cost, the States that it reaches, clashes of dates, the workload of hubs; a ' +
    'schedule for a budget; participants and States as CSV; the workshops of a statement as a programme, and back. ' +
    'Without a programme, those that are shipped',
  arguments: [
    {
      name: 'programme',
      about:
        'a programme by its JSON file (- for standard input) or its id; before it "export" or "import" to exchange ' +
        'a table as CSV, "to-statement" to put its workshops into a statement; or "from-statement" and a statement',
      optional: true,
    },
    { name: 'of', about: 'the programme or statement, after one of these', optional: true },
  ],
  options,
  examples: [
    { command: 'workshops ratification-programme', about: 'the programme of A/C.3/79/L.53' },
    {
      command: 'workshops programme.json --plan --budget 200000 --from 2027-01-01 --until 2028-01-01',
      about: 'what to hold with 200,000',
    },
    { command: 'workshops export ratification-programme --states --out states.csv', about: 'States, to be edited' },
    {
      command: 'workshops import programme.json --states --csv states.csv --out programme.json',
      about: 'and taken back',
    },
    {
      command: 'workshops from-statement A/C.3/79/L.53 --out programme.json',
      about: 'its workshops as a programme, to be given places, lengths and States',
    },
    {
      command: 'workshops to-statement programme.json --into A/C.3/79/L.53 --out statement.json',
      about: 'and back into the statement',
    },
  ],
  run: async (given, terminal) => {
    const format = chooseFormat(given.options.format, ['table', 'json', 'csv']);
    const { verb, name } = readVerb(given.positionals, [...EXCHANGES, ...CONVERSIONS]);
    if (name === undefined) {
      await printDocuments('workshops', programmeSource, given.options, terminal);
      return undefined;
    }
    refuseSearch(given.options, 'programmes');
    if (verb === 'from-statement' || verb === 'to-statement') {
      refuseStray({ ...given.options, out: undefined });
      await convertWorkshops(verb, name, given.options, terminal);
      return undefined;
    }
    if (given.options.into !== undefined || given.options.id !== undefined)
      throw new UsageError('--into and --id go with "workshops from-statement" or "workshops to-statement".');
    if (verb !== undefined) {
      const choice = tableOf(given.options);
      await exchangeTable(verb, { ...given.options, name }, choice, given.options, terminal);
      return undefined;
    }
    refuseStray(given.options);
    const parts = readParts(given.options.part, format);
    terminal.print(
      given.options.plan === true
        ? await plan(name, given.options, format, terminal)
        : await assess(name, given.options, parts, format, terminal),
    );
    return undefined;
  },
});

type Options = Given<typeof options>['options'];
type Format = 'table' | 'json' | 'csv';

async function assess(
  name: string,
  given: Options,
  parts: readonly Part[],
  format: Format,
  terminal: Terminal,
): Promise<string> {
  const asOf = dayOption('as-of', given['as-of']);
  const { gathered, request } = await gatherProgramme(name, given, terminal);
  const assessment = await gathered.compute((ports, principal) =>
    assessStoredProgramme(ports, principal, { ...request, asOf }),
  );
  for (const note of assessment.notes) terminal.tell(note);
  tellWarnings(
    assessment.budget.warnings.filter(({ severity }) => severity === 'query'),
    assessment.programme,
    terminal,
  );
  if (format === 'json') return `${JSON.stringify(assessment, null, 2)}\n`;
  return format === 'csv' ? assessmentCsv(assessment, parts[0] ?? 'costs') : assessmentText(assessment, parts);
}

async function plan(name: string, given: Options, format: Format, terminal: Terminal): Promise<string> {
  const { budget, from, until, through } = given;
  if (budget === undefined || from === undefined || (until === undefined) === (through === undefined))
    throw new UsageError('--plan needs --budget <amount>, --from <day> and either --until <day> or --through <day>.');
  const yearBudgets = readYearBudgets(given['year-budget']);
  const asOf = dayOption('as-of', given['as-of']);
  const { gathered, request } = await gatherProgramme(name, given, terminal);
  const asked = {
    ...request,
    ...defined({ asOf, yearBudgets }),
    budget,
    period: { from, ...defined({ until, through }) },
  };
  const proposed =
    given.job === true
      ? await planByJob(gathered, name, asked, given, terminal)
      : await gathered
          .compute((ports, principal) => planStoredProgramme(ports, principal, asked))
          .catch((error: unknown) => {
            throw error instanceof Refused ? refusedPlan(error, name) : error;
          });
  for (const note of proposed.notes) terminal.tell(note);
  if (format === 'json') return `${JSON.stringify(proposed, null, 2)}\n`;
  return format === 'csv' ? planCsv(proposed) : planText(proposed);
}

async function planByJob(
  gathered: Gathered,
  name: string,
  request: PlanRequest,
  choice: JobChoice,
  terminal: Terminal,
): Promise<ProgrammePlan> {
  const { programmePlanSchema } = await import('../../../shared/results/programme-plan.ts');
  const { body } = await runJob(
    { kind: 'workshop-plan', request: withFiles(gathered, name, request) },
    choice,
    terminal,
  );
  return parse(programmePlanSchema, body);
}

/** The same request with what came from files sent along; what the service has goes by its id. */
function withFiles({ files }: Gathered, name: string, request: PlanRequest): object {
  const sent = (id: unknown) =>
    files.find((file) => file.id === id && (isFile(name) || file.kind !== workshopProgrammeKind));
  const whole = <Named>(named: Named) => sent(named)?.document ?? named;
  return {
    ...request,
    programme: whole(request.programme),
    ...(request.rateCards !== undefined && { rateCards: request.rateCards.map(whole) }),
  };
}

function readYearBudgets(given: readonly string[] | undefined): readonly YearBudget[] | undefined {
  return given?.map((text) => {
    const [, year, amount] = /^(\d{4})=(\d+(?:\.\d+)?)$/.exec(text) ?? [];
    if (year === undefined || amount === undefined)
      throw new UsageError(`--year-budget is a year and an amount, such as 2027=100000; found "${text}".`);
    return { year: Number(year), amount };
  });
}

/** Gathers what a programme is assessed with; rate cards are those that it names, and the further ones. */
async function gatherProgramme(name: string, given: Options, terminal: Terminal) {
  const gathered = await gatherDocuments(given, terminal);
  const programme = await giveDocument(gathered, programmeSource, name, given, terminal);
  const further = await giveCards(gathered, given['rate-card'] ?? []);
  const { findScenarios } = await import('../scenarios/give-scenario.ts');
  const request = {
    programme: programme.id,
    scenarios: await findScenarios(gathered, given.scenario ?? []),
    ...(further.length !== 0 && {
      rateCards: [...programme.rateCards.filter((id) => !further.includes(id)), ...further],
    }),
  };
  return { gathered, request };
}

function readParts(given: readonly string[] | undefined, format: Format): readonly Part[] {
  const parts = (given ?? (format === 'csv' ? ['costs'] : PARTS)).map((name) => {
    const part = PARTS.find((one) => one === name);
    if (part === undefined)
      throw new UsageError(`There is no part "${name}"; there are ${PARTS.join(', ')}.`, didYouMean(name, PARTS));
    return part;
  });
  if (format === 'csv' && parts.length > 1) throw new UsageError('CSV has one part; give --part once.');
  return parts;
}

function tableOf({ states, participants }: Options): TableChoice {
  if ((states === true) === (participants !== undefined))
    throw new UsageError('Say which table: --states, or --participants <workshop>.', 'Posts go by "rule153 posts".');
  return participants === undefined ? { table: 'states' } : { table: 'participants', workshop: participants };
}

/** What one use does not take must not seem to have an effect there. */
function refuseStray(given: Options): void {
  const exchange = (['states', 'participants', 'csv', 'out'] as const).filter((name) => given[name] !== undefined);
  if (exchange.length > 0)
    throw new UsageError(`--${exchange.join(', --')} goes with "workshops export" or "workshops import".`);
  const planning = (['budget', 'year-budget', 'from', 'until', 'through'] as const).filter(
    (name) => given[name] !== undefined,
  );
  if (planning.length > 0 && given.plan !== true) throw new UsageError(`--${planning.join(', --')} goes with --plan.`);
  if (given.job === true && given.plan !== true) throw new UsageError('--job goes with --plan.');
  if (given.plan === true && given.part !== undefined) throw new UsageError('--part goes without --plan.');
}
