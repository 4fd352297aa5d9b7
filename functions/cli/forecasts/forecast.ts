import { comparableTreaties, comparableTreatiesSource } from '../../../shared/forecasts/comparable-treaties.ts';
import { forecastEntryIntoForce } from '../../../shared/forecasts/forecast-entry-into-force.ts';
import { forecastCsv } from '../../../shared/print/forecast/csv.ts';
import { chooseFormat } from '../terminal/choose-format.ts';
import { forecastOptions, readForecast } from './forecast-options.ts';
import { forecastText } from '../../../shared/print/forecast/text.ts';
import { defineCommand } from '../terminal/command.ts';

const { 'as-of': asOf, deposits, horizon } = forecastOptions;

/** `rule153 forecast` */
export const forecastCommand = defineCommand({
  name: 'forecast',
  about:
    'when the Convention against Cybercrime enters into force, from its deposits so far and the pace of comparable treaties',
  arguments: [],
  options: {
    'as-of': asOf,
    deposits,
    horizon,
    format: { type: 'string', short: 'f', value: 'text|json|csv', about: 'how to print; text if left out' },
  },
  examples: [
    { command: 'forecast', about: 'as of the last known count of instruments' },
    { command: 'forecast --as-of 2026-12-31 --deposits 9', about: 'if there were nine by the end of 2026' },
    { command: 'forecast --format json', about: 'for a program, with every comparable treaty and its weight' },
  ],
  run: ({ options }, terminal) => {
    const format = chooseFormat(options.format, ['text', 'json', 'csv']);
    const input = readForecast(options);
    const forecast = forecastEntryIntoForce(input, comparableTreaties);
    // JSON leaves out the draws, which are a function.
    if (format === 'json')
      terminal.print(`${JSON.stringify({ input, ...forecast, source: comparableTreatiesSource }, null, 2)}\n`);
    else terminal.print(format === 'csv' ? forecastCsv(forecast) : forecastText(forecast));
    return Promise.resolve(undefined);
  },
});
