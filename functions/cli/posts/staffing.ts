import { postTableCsv } from '../../../shared/print/post/table-csv.ts';
import { postTableText } from '../../../shared/print/post/table-text.ts';
import { postDivisionSchema } from '../../../shared/results/post-table.ts';
import { tableStatementPosts } from '../../use-cases/posts/table-statement-posts.ts';
import { inputOptions } from '../estimates/find-inputs.ts';
import { openInputs } from '../estimates/open-inputs.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/failure.ts';

/** `rule153 staffing <symbol or file>` */
export const staffingCommand = defineCommand({
  name: 'staffing',
  about: 'the posts of a statement: how many before, change and after in each of its years, and the annex',
  arguments: [
    { name: 'symbol or file', about: 'a statement by its symbol, its id or its JSON file (- for standard input)' },
  ],
  options: {
    by: {
      type: 'string',
      value: 'category|grade|section|fund|type',
      about: 'by what the numbers are divided; category if left out',
    },
    format: formatOption('table|json|csv'),
    ...inputOptions,
  },
  examples: [
    { command: 'staffing A/C.3/79/L.53', about: 'its posts by category' },
    { command: 'staffing A/C.3/79/L.53 --by grade --format csv', about: 'by grade, as CSV' },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const format = chooseFormat(options.format, ['table', 'json', 'csv']);
    const by = postDivisionSchema.options.find((one) => one === (options.by ?? 'category'));
    if (by === undefined)
      throw new UsageError(`--by must be ${postDivisionSchema.options.join(', ')}, not "${options.by ?? ''}".`);
    const { gathered, request } = await openInputs(name, options, terminal);
    const table = await gathered.compute((ports, principal) =>
      tableStatementPosts(ports, principal, { ...request, by }),
    );
    if (format === 'json') terminal.print(`${JSON.stringify(table, null, 2)}\n`);
    else terminal.print(format === 'csv' ? postTableCsv(table) : postTableText(table));
    return undefined;
  },
});
