import { readFileSync, writeFileSync } from 'node:fs';
import { comparableTreaties } from '../shared/forecasts/comparable-treaties.ts';
import { type BackTestReport, backTestReport } from './back-test/back-test-report.ts';
import { currentForecastGrounds, currentForecastTables } from './back-test/current-forecast.ts';
import { backTestTables } from './back-test/back-test-tables.ts';
import { replaceBetween } from './back-test/replace-between.ts';

// Runs the back-test and the current forecast, and writes both into docs/. `npx tsx bench/backtest.ts`

const results = new URL('../docs/forecast-back-test.json', import.meta.url);
const page = new URL('../docs/forecast.md', import.meta.url);

// With --tables only the tables are written anew, from the results that are kept.
const onlyTables = process.argv.includes('--tables');
const report = onlyTables
  ? (JSON.parse(readFileSync(results, 'utf8')) as BackTestReport)
  : backTestReport(comparableTreaties);
if (!onlyTables) writeFileSync(results, `${JSON.stringify(report)}\n`);

const blocks = {
  'back-test': backTestTables(report),
  current: currentForecastTables(comparableTreaties),
  grounds: currentForecastGrounds(comparableTreaties),
};
const text = Object.entries(blocks).reduce(
  (so, [name, block]) => replaceBetween(so, name, block),
  readFileSync(page, 'utf8'),
);
writeFileSync(page, text);
process.stdout.write(`${Object.values(blocks).join('\n\n')}\n`);
