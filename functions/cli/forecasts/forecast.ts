import { comparableTreatiesSource } from '../../../shared/forecasts/comparable-treaties.ts';
import { forecastCsv } from '../../../shared/print/forecast/csv.ts';
import { forecastText } from '../../../shared/print/forecast/text.ts';
import { chooseTreaty, forecast } from '../../use-cases/forecasts/forecast.ts';
import { openDocuments } from '../documents/documents.ts';
import { limitsOf, operator } from '../documents/gather-documents.ts';
import { findStatement, inputOptions } from '../estimates/find-inputs.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { forecastOptions, readForecastRequest } from './forecast-options.ts';

const { treaty, 'as-of': asOf, deposits, signatures, horizon } = forecastOptions;

/** `rule153 forecast [symbol or file]` */
export const forecastCommand = defineCommand({
  name: 'forecast',
  about:
    'when a treaty enters into force, from its deposits and signatures so far and those of comparable treaties; of ' +
    'the Convention against Cybercrime unless a statement or treaty is named',
  arguments: [
    {
      name: 'symbol or file',
      about: 'a statement whose milestone is forecast, by its symbol, its id or its JSON file',
      optional: true,
    },
  ],
  options: {
    treaty,
    'as-of': asOf,
    deposits,
    signatures,
    horizon,
    milestone: {
      type: 'string',
      value: 'id',
      about: "the statement's milestone; entry-into-force if left out",
    },
    format: formatOption('text|json|csv'),
    ...inputOptions,
  },
  examples: [
    { command: 'forecast', about: 'as of the latest count of instruments on record' },
    { command: 'forecast --as-of 2026-12-31 --deposits 9', about: 'if there were nine by the end of 2026' },
    { command: 'forecast A/C.3/79/L.53 --format json', about: "for a program, of the statement's own treaty" },
    { command: 'forecast --treaty treaty.json', about: 'of another treaty, from its file' },
  ],
  run: async ({ positionals: [name], options }, terminal) => {
    const format = chooseFormat(options.format, ['text', 'json', 'csv']);
    const milestone = options.milestone ?? 'entry-into-force';
    const request = await readForecastRequest(options);
    const statement =
      name === undefined ? undefined : await findStatement(name, await openDocuments(options, terminal));
    const chosen = statement === undefined ? undefined : chooseTreaty(request, milestone, statement);
    const { input, forecast: made, cautions } = forecast({ limits: limitsOf({}) }, operator, request, chosen);
    // JSON leaves out the draws, which are a function.
    if (format === 'json')
      terminal.print(`${JSON.stringify({ input, cautions, ...made, source: comparableTreatiesSource }, null, 2)}\n`);
    else terminal.print(format === 'csv' ? forecastCsv(made) : forecastText(made, input.required, cautions));
    return undefined;
  },
});
