import { comparisonCsv } from '../../../shared/print/comparison/csv.ts';
import { COMPARISON_LEVELS } from '../../../shared/print/comparison/rows.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { comparisonText } from '../../../shared/print/comparison/text.ts';
import { statementKind } from '../../documents/kinds/kinds.ts';
import { compare } from '../../use-cases/comparisons/compare.ts';
import { gatherDocuments, limitOptions } from '../documents/gather-documents.ts';
import { giveStatement, nameInputs } from '../estimates/open-inputs.ts';
import { defineCommand } from '../terminal/command.ts';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import { serviceOptions } from '../documents/documents.ts';
import { UsageError } from '../terminal/failure.ts';
import { parseYears } from '../terminal/parse-dates.ts';

/** `rule153 compare <symbol or file> [other] --scenario later.json` */
export const compareCommand = defineCommand({
  name: 'compare',
  about:
    'the difference of two estimates, split exactly into its effects: volume, rate, timing, vacancy, venue, scope, ' +
    'price and rounding. At every level the effects sum to the difference',
  arguments: [
    { name: 'symbol or file', about: 'a statement by its symbol, its id or its JSON file (- for standard input)' },
    {
      name: 'other',
      about: 'the statement to compare it with; the same one under --scenario or with --rate-card if left out',
      optional: true,
    },
  ],
  options: {
    scenario: {
      type: 'string',
      multiple: true,
      value: 'file',
      about: 'a scenario of the second side, by its file or its id on a service; several stack',
    },
    'from-scenario': {
      type: 'string',
      multiple: true,
      value: 'file',
      about: 'a scenario of the first side, to compare two of them',
    },
    'rate-card': {
      type: 'string',
      multiple: true,
      value: 'id or file',
      about: 'a further rate card of the second side',
    },
    by: {
      type: 'string',
      short: 'b',
      value: COMPARISON_LEVELS.join('|'),
      about: 'a row for each of these; section if left out',
    },
    years: {
      type: 'string',
      short: 'y',
      value: 'years',
      about: 'of these years only: 2025-2028 or 2025,2027; all years up to the later horizon if left out',
    },
    format: formatOption('text|json|csv', 'how to print; text if left out. JSON has every level, year and figure'),
    ...limitOptions,
    ...serviceOptions,
  },
  examples: [
    { command: 'compare A/C.3/79/L.53 --scenario later.json', about: 'what a scenario changes, and why' },
    {
      command: 'compare A/C.3/79/L.53 --rate-card illustrative-standard-costs --by line --years 2025-2028',
      about: 'what other rates change',
    },
    { command: 'compare draft.json final.json --by object --format csv', about: 'two states of a statement' },
  ],
  run: async ({ positionals: [name = '', other], options }, terminal) => {
    const format = chooseFormat(options.format, ['text', 'json', 'csv']);
    const level = COMPARISON_LEVELS.find((one) => one === (options.by ?? 'section'));
    if (level === undefined)
      throw new UsageError(
        `There is no level "${options.by ?? ''}"; there are ${COMPARISON_LEVELS.join(', ')}.`,
        didYouMean(options.by ?? '', COMPARISON_LEVELS),
      );
    const years = options.years === undefined ? undefined : parseYears(options.years);
    const { scenario = [], 'from-scenario': fromScenario = [], 'rate-card': cards = [], ...service } = options;
    if (other === undefined && scenario.length + fromScenario.length + cards.length === 0) {
      throw new UsageError(
        '"compare" needs something to compare with: a second statement, --scenario <file> or --rate-card <id or file>.',
      );
    }
    const from = await gatherDocuments(service, terminal);
    const before = await giveStatement(from, name);
    const fromRequest = await nameInputs(from, before, { scenario: fromScenario });
    const to = await gatherDocuments(service, terminal);
    const isOther = other !== undefined && other !== name;
    // The same statement is read once: standard input gives itself once.
    if (!isOther) for (const file of from.files.filter(({ kind }) => kind === statementKind)) to.give(file);
    const after = isOther ? await giveStatement(to, other) : before;
    const toRequest = await nameInputs(to, after, { scenario, 'rate-card': cards });
    const { comparison, basis } = await from.compute((ports, principal) =>
      compare(ports, principal, { from: fromRequest, to: { ...toRequest, documents: to.ports.documents } }),
    );
    const side = (symbol: string, stack: readonly string[], further: readonly string[]) =>
      [
        symbol,
        ...(stack.length === 0 ? [] : [`under ${stack.join(', ')}`]),
        ...(further.length === 0 ? [] : [`with ${further.join(', ')}`]),
      ].join(' ');
    const title = `${side(comparison.from.symbol, fromRequest.scenarios, [])} → ${side(comparison.to.symbol, toRequest.scenarios, cards)}`;
    if (format === 'json') terminal.print(`${JSON.stringify({ basis, ...comparison }, null, 2)}\n`);
    else if (format === 'csv') terminal.print(comparisonCsv(comparison, level, years));
    else terminal.print(comparisonText(comparison, level, title, years));
    return undefined;
  },
});
