import { readFileSync, writeFileSync } from 'node:fs';
import { comparableTreaties } from '../shared/forecasts/comparable-treaties.ts';
import { backTestReport } from './back-test-report.ts';
import { currentForecastTables } from './current-forecast.ts';
import { backTestTables } from './back-test-tables.ts';
import { replaceBetween } from './replace-between.ts';

// Runs the back-test and the current forecast, and writes both into docs/. `npx tsx bench/backtest.ts`

const results = new URL('../docs/forecast-back-test.json', import.meta.url);
const page = new URL('../docs/forecast.md', import.meta.url);

const report = backTestReport(comparableTreaties);
writeFileSync(results, `${JSON.stringify(report, undefined, 1)}\n`);

const tables = backTestTables(report);
const current = currentForecastTables(comparableTreaties);
const text = replaceBetween(readFileSync(page, 'utf8'), 'back-test', tables);
writeFileSync(page, replaceBetween(text, 'current', current));
process.stdout.write(`${tables}\n\n${current}\n`);
