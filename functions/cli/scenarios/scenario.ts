import { printStatement } from '../../../shared/model/document-file.ts';
import type { ChangeKind } from '../../../shared/scenarios/change.ts';
import { printScenario } from '../../../shared/scenarios/scenario.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { changeOptions } from './change-options.ts';
import { findScenarios } from './give-scenario.ts';
import { gatherDocuments, limitOptions } from '../documents/gather-documents.ts';
import { newScenario } from './new-scenario.ts';
import { scenarioText } from '../../../shared/print/scenario/text.ts';
import { defineCommand } from '../terminal/command.ts';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import { RefusedInput, UsageError } from '../terminal/failure.ts';
import { inputOptions } from '../estimates/find-inputs.ts';
import { giveStatement, nameInputs } from '../estimates/open-inputs.ts';
import { type AppliedScenarios, applyScenarios } from '../../use-cases/scenarios/apply-scenarios.ts';
import type { Terminal } from '../terminal/terminal.ts';

const ACTIONS = ['new', 'check', 'show', 'apply'] as const;
const USUAL_STATEMENT = 'A/C.3/79/L.53';

/** `rule153 scenario new|check|show|apply [file]` */
export const scenarioCommand = defineCommand({
  name: 'scenario',
  about:
    'a what-if: typed changes against a statement, which itself stays as it is. "new" writes one to standard output, "check" tries it on its statement, "show" tells what it does, "apply" prints the statement that comes of it',
  arguments: [
    { name: 'new|check|show|apply', about: 'what to do' },
    {
      name: 'file',
      about: 'the scenario (- for standard input), or its id on a service; none for "new"',
      optional: true,
    },
  ],
  options: {
    ...changeOptions,
    statement: {
      type: 'string',
      value: 'symbol or file',
      about: `the statement; ${USUAL_STATEMENT} for "new", else the one that the scenario names, if left out`,
    },
    with: {
      type: 'string',
      multiple: true,
      value: 'file',
      about: 'further scenarios on top of it: changes that conflict are named',
    },
    id: { type: 'string', value: 'id', about: 'the id of a new scenario' },
    title: { type: 'string', value: 'text', about: 'the title of a new scenario' },
    note: { type: 'string', value: 'text', about: 'a note in a new scenario' },
    format: formatOption('text|json', 'how to print what "check" and "show" say; text if left out'),
    ...limitOptions,
    ...inputOptions,
  },
  examples: [
    { command: 'scenario new --entry-into-force 2028 > later.json', about: 'entry into force a year later' },
    { command: 'scenario check later.json --with dearer.json', about: 'exit code 1 if they conflict' },
    { command: 'scenario show later.json', about: 'what it changes, and which requirements follow' },
    { command: 'scenario apply later.json > draft.json', about: 'the statement with the changes made' },
  ],
  run: async ({ positionals: [wanted = '', file], options }, terminal) => {
    const action = ACTIONS.find((one) => one === wanted);
    if (action === undefined)
      throw new UsageError(
        `There is no "scenario ${wanted}"; there are ${ACTIONS.join(', ')}.`,
        didYouMean(wanted, ACTIONS),
      );
    const format = chooseFormat(options.format, ['text', 'json']);
    const gathered = await gatherDocuments(options, terminal);
    if (action === 'new') {
      refuseFile(file);
      const statement = await giveStatement(gathered, options.statement ?? USUAL_STATEMENT);
      const inputs = await nameInputs(gathered, statement, { 'rate-card': options['rate-card'] });
      terminal.print(await newScenario(gathered, inputs, options));
      return undefined;
    }
    if (file === undefined) throw new UsageError(`"scenario ${action}" needs <file>: the scenario.`);
    refuseChanges(action, options);
    const scenarios = await findScenarios(gathered, [file, ...(options.with ?? [])]);
    const name = options.statement ?? scenarios[0]?.base.statement ?? USUAL_STATEMENT;
    const inputs = await nameInputs(gathered, await giveStatement(gathered, name), {
      'rate-card': options['rate-card'],
    });
    const tried = await gathered.compute((ports, principal) =>
      applyScenarios(ports, principal, { ...inputs, scenarios: scenarios.map(({ id }) => id) }),
    );
    print[action](tried, format, terminal);
    return undefined;
  },
});

function refuseFile(file: string | undefined): void {
  if (file === undefined) return;
  throw new UsageError(
    `"scenario new" writes to standard output and does not take "${file}".`,
    `Write: rule153 scenario new … > ${file}`,
  );
}

/** What only "new" takes must not seem to have an effect elsewhere. */
function refuseChanges(action: string, options: Readonly<Record<string, unknown>>): void {
  const given = [...Object.keys(changeOptions), 'id', 'title', 'note'].filter((name) => options[name] !== undefined);
  if (given.length > 0)
    throw new UsageError(
      `"scenario ${action}" takes no ${given.map((name) => `--${name}`).join(', ')}: only "scenario new" does.`,
    );
}

const print = {
  check: ({ scenarios, statement }: AppliedScenarios, format: 'text' | 'json', terminal: Terminal) => {
    const changes = scenarios.flatMap((scenario) => scenario.changes).length;
    const names = scenarios.map(({ id }) => id);
    if (format === 'json')
      terminal.print(
        `${JSON.stringify({ scenarios: names, statement: statement.symbol, changes, problems: [] }, null, 2)}\n`,
      );
    else
      terminal.print(
        `${names.join(', ')} on ${statement.symbol}: no problems, ${changes === 1 ? '1 change' : `${changes} changes`}.\n`,
      );
  },
  show: ({ scenarios, applied }: AppliedScenarios, format: 'text' | 'json', terminal: Terminal) => {
    const [only] = scenarios;
    if (format === 'text') terminal.print(scenarioText(scenarios, applied.effects));
    else if (scenarios.length === 1 && only !== undefined) terminal.print(printScenario(only));
    else terminal.print(`${JSON.stringify(scenarios, null, 2)}\n`);
  },
  apply: (tried: AppliedScenarios, _format: 'text' | 'json', terminal: Terminal) => {
    refuseOutside(tried);
    terminal.print(printStatement(tried.applied.statement));
    for (const { change, description } of tried.applied.effects) terminal.tell(`${change}: ${description}`);
  },
};

/** Changes of prices are applied when an estimate is made: a statement alone would lose them silently. */
function refuseOutside({ cards, applied }: AppliedScenarios): void {
  const outside: readonly ChangeKind[] = [
    'escalate',
    'recost',
    ...(applied.cards === cards ? [] : (['set-rate', 'scale-rate', 'add-rate-card', 'replace-rate-card'] as const)),
  ];
  const lost = applied.effects.filter(({ kind }) => outside.includes(kind));
  if (lost.length === 0) return;
  throw new RefusedInput(
    `A statement cannot hold every change of this scenario: rate cards and price levels are not part of it. Compute with them: rule153 estimate … --scenario.`,
    lost.map(({ change, description }) => ({ path: change, message: description })),
  );
}
