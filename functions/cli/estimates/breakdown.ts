import { breakdownCsv } from '../../../shared/print/breakdown/csv.ts';
import { breakdownText } from '../../../shared/print/breakdown/text.ts';
import { divisionSchema } from '../../../shared/results/breakdown.ts';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import { breakDownStatement } from '../../use-cases/estimates/break-down-statement.ts';
import { limitOptions } from '../documents/gather-documents.ts';
import { scenarioOption } from '../scenarios/scenario-option.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/failure.ts';
import { inputOptions } from './find-inputs.ts';
import { openInputs } from './open-inputs.ts';

const divisions = divisionSchema.options;

/** `rule153 breakdown <symbol or file> --by duty-station` */
export const breakdownCommand = defineCommand({
  name: 'breakdown',
  about: 'the figures of a statement divided by what they are for; rows sum to what tables sum',
  arguments: [
    { name: 'symbol or file', about: 'a statement by its symbol, its id or its JSON file (- for standard input)' },
  ],
  options: {
    by: { type: 'string', short: 'b', value: divisions.join('|'), about: 'by what the figures are divided' },
    table: { type: 'string', short: 't', value: 'number', about: 'the lines of this table only' },
    format: formatOption('table|json|csv'),
    ...scenarioOption,
    ...limitOptions,
    ...inputOptions,
  },
  examples: [
    { command: 'breakdown A/C.3/79/L.53 --by kind', about: 'what posts, sessions, travel and workshops come to' },
    { command: 'breakdown A/C.3/79/L.53 --by recurrence --table 2', about: 'what of Table 2 recurs' },
    { command: 'breakdown A/C.3/79/L.53 --by provenance --format csv', about: 'on what rates it rests, as CSV' },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const format = chooseFormat(options.format, ['table', 'json', 'csv']);
    const by = divisions.find((one) => one === options.by);
    if (by === undefined) {
      const said = options.by === undefined ? '"breakdown" needs' : `There is no division "${options.by}":`;
      throw new UsageError(`${said} --by ${divisions.join(', ')}.`, didYouMean(options.by ?? '', divisions));
    }
    if (options.table !== undefined && !/^[1-9]\d?$/.test(options.table))
      throw new UsageError('--table takes the number of a table.');
    const table = options.table === undefined ? undefined : Number(options.table);
    const { gathered, request } = await openInputs(name, options, terminal);
    const breakdown = await gathered.compute((ports, principal) =>
      breakDownStatement(ports, principal, { ...request, by, table }),
    );
    if (format === 'json') terminal.print(`${JSON.stringify(breakdown, null, 2)}\n`);
    else terminal.print(format === 'csv' ? breakdownCsv(breakdown) : breakdownText(breakdown));
    return undefined;
  },
});
