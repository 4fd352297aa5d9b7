import { riskCsv } from '../../../shared/print/risk/csv.ts';
import { parse } from '../../../shared/model/parse.ts';
import { type JobChoice, jobOption, orderOf, runJob } from '../jobs/run-job.ts';
import { type Gathered, limitOptions } from '../documents/gather-documents.ts';
import { assessRisk, type MadeRisk, type RiskRequest } from '../../use-cases/risks/assess-risk.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { forecastOptions, readForecastRequest } from '../forecasts/forecast-options.ts';
import { riskText } from '../../../shared/print/risk/text.ts';
import { scenarioOption } from '../scenarios/scenario-option.ts';
import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/failure.ts';
import { inputOptions } from '../estimates/find-inputs.ts';
import { type NamedInputs, openInputs } from '../estimates/open-inputs.ts';
import { parseYears } from '../terminal/parse-dates.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `rule153 risk <symbol or file>` */
export const riskCommand = defineCommand({
  name: 'risk',
  about:
    'what the uncertainty of entry into force means in money: the requirements of each year, of all years together ' +
    'and of each section in bands, the chance that the request suffices, the expected over- and under-request',
  arguments: [
    { name: 'symbol or file', about: 'a statement by its symbol, its id or its JSON file (- for standard input)' },
  ],
  options: {
    ...forecastOptions,
    milestone: {
      type: 'string',
      value: 'id',
      about: 'the milestone that the forecast dates; entry-into-force if left out',
    },
    years: {
      type: 'string',
      short: 'y',
      value: 'first-last',
      about: 'the years to show; those of the statement if left out',
    },
    format: formatOption('text|json|csv'),
    ...scenarioOption,
    ...jobOption,
    ...limitOptions,
    ...inputOptions,
  },
  examples: [
    { command: 'risk A/C.3/79/L.53', about: 'as of the latest count of instruments on record' },
    {
      command: 'risk A/C.3/79/L.53 --as-of 2026-12-31 --deposits 9 --years 2026-2031',
      about: 'with another count, and further ahead',
    },
    { command: 'risk mine.json --treaty treaty.json', about: 'of a statement on another treaty, from its file' },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const format = chooseFormat(options.format, ['text', 'json', 'csv']);
    const milestone = options.milestone ?? 'entry-into-force';
    const years = options.years === undefined ? undefined : readSpan(options.years);
    const forecast = await readForecastRequest(options);
    const { gathered, request: inputs } = await openInputs(name, options, terminal);
    const request = { forecast, milestone, years };
    const { symbol, risk, input, cautions, basis } =
      options.job === true
        ? await riskByJob(gathered, inputs, request, options, terminal)
        : await gathered.compute((ports, principal) => assessRisk(ports, principal, { inputs, ...request }));
    const under = inputs.scenarios;
    if (format === 'json')
      terminal.print(`${JSON.stringify({ basis, symbol, forecast: input, cautions, ...risk }, null, 2)}\n`);
    else
      terminal.print(
        format === 'csv'
          ? riskCsv(risk)
          : riskText(risk, `${symbol}${under.length === 0 ? '' : ` under ${under.join(', ')}`}`, cautions),
      );
    return undefined;
  },
});

async function riskByJob(
  gathered: Gathered,
  inputs: NamedInputs,
  request: Omit<RiskRequest, 'inputs'>,
  choice: JobChoice,
  terminal: Terminal,
): Promise<MadeRisk> {
  const { riskResponseSchema } = await import('../../../shared/results/risk.ts');
  const { body } = await runJob(orderOf(gathered, 'risk', inputs, request), choice, terminal);
  const { basis, symbol, forecast: input, cautions, ...risk } = parse(riskResponseSchema, body);
  return { basis, symbol, input, cautions, risk };
}

/** Bands are of a span without gaps. */
function readSpan(text: string): { first: number; last: number } {
  const years = parseYears(text);
  const [first = 0, last = first] = [years[0], years.at(-1)];
  if (last - first + 1 !== years.length)
    throw new UsageError(`"${text}" has gaps; bands are of a span of years.`, `Write ${first}-${last}.`);
  return { first, last };
}
