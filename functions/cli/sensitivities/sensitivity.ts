import { defined } from '../../../shared/canonical/defined.ts';
import { type JobChoice, jobOption, orderOf, runJob } from '../jobs/run-job.ts';
import { type Gathered, limitOptions } from '../documents/gather-documents.ts';
import { parse } from '../../../shared/model/parse.ts';
import { isDecimalText } from '../../../shared/money/decimal-text.ts';
import { scaleText } from '../../../shared/model/decimal-text.ts';
import type { SensitivityRequest } from '../../../shared/sensitivities/measure-sensitivity.ts';
import { type MadeTornado, measureSensitivity } from '../../use-cases/sensitivities/measure-sensitivity.ts';
import { tornadoCsv } from '../../../shared/print/sensitivity/csv.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { scenarioOption } from '../scenarios/scenario-option.ts';
import { tornadoText } from '../../../shared/print/sensitivity/text.ts';
import { usageProblems } from '../terminal/failure.ts';
import { defineCommand } from '../terminal/command.ts';
import { inputOptions } from '../estimates/find-inputs.ts';
import { type NamedInputs, openInputs } from '../estimates/open-inputs.ts';
import { parseYears } from '../terminal/parse-dates.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `rule153 sensitivity <symbol or file> --range 10 --year 2028` */
export const sensitivityCommand = defineCommand({
  name: 'sensitivity',
  about:
    'which rates and quantities move the total most: each in turn is taken lower and higher by the same share, ' +
    'exactly, all others as they are',
  arguments: [
    { name: 'symbol or file', about: 'a statement by its symbol, its id or its JSON file (- for standard input)' },
  ],
  options: {
    range: {
      type: 'string',
      short: 'r',
      value: 'per cent',
      about: 'how far each is moved down and up; 10 if left out',
    },
    year: {
      type: 'string',
      short: 'y',
      value: 'years',
      about: 'the years of the total: 2028 or 2025-2027; those of the statement if left out',
    },
    section: { type: 'string', short: 's', value: 'number', about: 'the total of this section, not of all' },
    top: { type: 'string', value: 'number', about: 'how many to print as text; 20 if left out' },
    format: formatOption('text|json|csv'),
    ...scenarioOption,
    ...jobOption,
    ...limitOptions,
    ...inputOptions,
  },
  examples: [
    { command: 'sensitivity A/C.3/79/L.53', about: 'all of them by ten per cent' },
    { command: 'sensitivity A/C.3/79/L.53 --range 25 --year 2028 --format csv', about: 'by a quarter, for one year' },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const format = chooseFormat(options.format, ['text', 'json', 'csv']);
    const years = options.year === undefined ? undefined : [...parseYears(options.year)];
    const { range, top } = readNumbers(options);
    const { gathered, request: inputs } = await openInputs(name, options, terminal);
    const request = {
      range,
      ...defined({ years, section: options.section }),
    };
    const { symbol, tornado, basis } =
      options.job === true
        ? await sensitivityByJob(gathered, inputs, request, options, terminal)
        : await gathered.compute((ports, principal) => measureSensitivity(ports, principal, inputs, request));
    const under = inputs.scenarios;
    if (format === 'json') terminal.print(`${JSON.stringify({ basis, symbol, ...tornado }, null, 2)}\n`);
    else if (format === 'csv') terminal.print(tornadoCsv(tornado));
    else
      terminal.print(
        tornadoText(
          tornado,
          `${symbol}${under.length === 0 ? '' : ` under ${under.join(', ')}`}, every driver ± ` +
            `${options.range ?? '10'} %`,
          top,
        ),
      );
    return undefined;
  },
});

async function sensitivityByJob(
  gathered: Gathered,
  inputs: NamedInputs,
  request: SensitivityRequest,
  choice: JobChoice,
  terminal: Terminal,
): Promise<MadeTornado> {
  const { sensitivityResponseSchema } = await import('../../../shared/results/sensitivity.ts');
  const { body } = await runJob(orderOf(gathered, 'sensitivity', inputs, request), choice, terminal);
  const { basis, symbol, ...tornado } = parse(sensitivityResponseSchema, body);
  return { basis, symbol, tornado };
}

/** A range in per cent as a share: "10" is "0.1". */
function readNumbers({ range = '10', top = '20' }: { range?: string | undefined; top?: string | undefined }): {
  range: string;
  top: number;
} {
  const problems = usageProblems();
  const share = isDecimalText(range) ? scaleText(range, '0.01') : undefined;
  if (share === undefined || /^-|^0(?:\.0+)?$/.test(share) || Number(share) > 1)
    problems.add('range', `"${range}" is not more than 0 and at most 100 per cent. Write 10 or 2.5`);
  if (!/^[1-9]\d{0,5}$/.test(top)) problems.add('top', `"${top}" is no number of drivers. Write 20`);
  problems.refuse();
  return { range: share ?? '0.1', top: Number(top) };
}
