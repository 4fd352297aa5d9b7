import { columnsText } from '../../../shared/print/align-columns.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { openDocuments, serviceOptions } from '../documents/documents.ts';

/** `rule153 statements` */
export const statementsCommand = defineCommand({
  name: 'statements',
  about: 'the statements that are shipped, or those of a service',
  arguments: [],
  options: {
    format: formatOption('table|json'),
    ...serviceOptions,
  },
  examples: [
    { command: 'statements', about: 'those that are shipped' },
    { command: 'statements --server http://127.0.0.1:1530 --token "$TOKEN"', about: 'those of a running service' },
  ],
  run: async ({ options }, terminal) => {
    const format = chooseFormat(options.format, ['table', 'json']);
    const listed = await (await openDocuments(options, terminal)).list('statement');
    const rows = listed.map(({ id, symbol = id, date = '', title }) => [symbol, date, title]);
    terminal.print(
      format === 'json' ? `${JSON.stringify(listed, null, 2)}\n` : columnsText([['symbol', 'date', 'title'], ...rows]),
    );
    return undefined;
  },
});
