import { columnsText } from '../../../shared/print/align-columns.ts';
import { listDutyStations } from '../../use-cases/reference/list-duty-stations.ts';
import { listStates } from '../../use-cases/reference/list-states.ts';
import { listTerms } from '../../use-cases/reference/list-terms.ts';
import { operator } from '../documents/gather-documents.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { dayOption } from '../terminal/parse-dates.ts';
import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/failure.ts';

/** `rule153 reference <list> [text]` */
export const referenceCommand = defineCommand({
  name: 'reference',
  about: 'duty stations with their coordinates, States with their groups, terms with what they mean',
  arguments: [
    { name: 'list', about: 'duty-stations, states or terms' },
    { name: 'text', about: 'of terms: only those that it stands in', optional: true },
  ],
  options: {
    on: { type: 'string', value: 'day', about: 'of States: the day for which groups are told; today if left out' },
    format: formatOption('table|json'),
  },
  examples: [
    { command: 'reference terms vacancy', about: 'what is said about vacancy' },
    { command: 'reference states --on 2026-01-01 --format json', about: 'for a program' },
  ],
  run: ({ positionals: [list = '', about], options }, terminal) => {
    const format = chooseFormat(options.format, ['table', 'json']);
    if (about !== undefined && list !== 'terms') throw new UsageError('Only terms are looked for by a text.');
    if (options.on !== undefined && list !== 'states') throw new UsageError('--on goes with "reference states".');
    const { result, rows } = readList(list, about, options.on);
    terminal.print(format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : columnsText(rows));
    return Promise.resolve(undefined);
  },
});

type Listed = { result: object; rows: readonly (readonly string[])[] };

function readList(list: string, about: string | undefined, on: string | undefined): Listed {
  if (list === 'duty-stations') {
    const result = listDutyStations(operator);
    const rows = result.items.map(({ name, country, timeZone, latitude = '', longitude = '', hub }) => [
      name,
      country,
      String(latitude),
      String(longitude),
      timeZone,
      hub === undefined ? '' : `hub of ${hub.serves.length} States`,
    ]);
    return { result, rows: [['name', 'State', 'north', 'east', 'time zone', 'hub'], ...rows] };
  }
  if (list === 'states') {
    const result = listStates({ now: () => new Date() }, operator, dayOption('on', on));
    const rows = result.items.map(({ code, name, region, groups }) => [code, name, region, groups.join(', ')]);
    return { result, rows: [['code', 'State', 'region', `groups on ${result.on}`], ...rows] };
  }
  if (list === 'terms') {
    const result = listTerms(operator, about);
    return { result, rows: [['term', 'meaning'], ...result.items.map(({ term, definition }) => [term, definition])] };
  }
  throw new UsageError(`"reference" lists duty-stations, states or terms, not "${list}".`);
}
