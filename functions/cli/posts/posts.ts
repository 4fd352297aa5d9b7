import { postReportCsv } from '../../../shared/print/post/csv.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { serviceOptions } from '../documents/documents.ts';
import { UsageError } from '../terminal/failure.ts';
import { profileSource } from '../documents/document-kinds.ts';
import { EXCHANGES, exchangeOptions, exchangeTable, readVerb } from '../workshops/exchange-table.ts';
import { giveDocument } from '../documents/find-document.ts';
import { printDocuments } from '../documents/list-on-service.ts';
import { refuseSearch, searchOption } from '../documents/search-option.ts';
import { postText } from '../../../shared/print/post/text.ts';
import { gatherDocuments } from '../documents/gather-documents.ts';
import { costStoredPost } from '../../use-cases/posts/cost-post.ts';

/** `rule153 posts [file or id]` */
export const postsCommand = defineCommand({
  name: 'posts',
  about:
    'a post by its profile: contract milestones, paid hours, the cost of an hour and of each area of ' +
    'accountability; the posts of a programme of workshops as CSV. Without a profile, those that are shipped',
  arguments: [
    {
      name: 'file or id',
      about:
        'a post profile by its JSON file (- for standard input) or id; ' +
        'or "export" or "import", for the posts of a programme',
      optional: true,
    },
    {
      name: 'programme',
      about: 'after "export" or "import": a programme of workshops by its file or id',
      optional: true,
    },
  ],
  options: {
    start: { type: 'string', value: 'day', about: 'when the contract starts: for its milestones' },
    'yearly-cost': { type: 'string', value: 'amount', about: 'what the post costs a year' },
    weeks: {
      type: 'string',
      value: 'number',
      about: 'weeks of a year that the cost is divided over, with --assumption',
    },
    assumption: { type: 'string', value: 'text', about: 'what those weeks stand for, such as "52 weeks, leave paid"' },
    format: formatOption('table|json|csv', 'how to print; table if left out. CSV has the cost by area and activity'),
    ...exchangeOptions,
    ...searchOption,
    ...serviceOptions,
  },
  examples: [
    {
      command:
        'posts london-programme-officer --start 2027-01-01 --yearly-cost ' +
        '91000 --weeks 52 --assumption "52 weeks, leave paid"',
      about: 'milestones and the cost of a paid hour',
    },
    { command: 'posts south-east-protect-officer --yearly-cost 60000', about: 'cost by area' },
    { command: 'posts export ratification-programme --out posts.csv', about: 'the posts that hold workshops' },
  ],
  run: async ({ positionals, options }, terminal) => {
    const format = chooseFormat(options.format, ['table', 'json', 'csv']);
    const { verb, name } = readVerb(positionals, EXCHANGES);
    if (name === undefined) {
      await printDocuments('posts', profileSource, options, terminal);
      return undefined;
    }
    refuseSearch(options, 'post profiles');
    if (verb !== undefined) {
      await exchangeTable(verb, { ...options, name }, { table: 'posts' }, options, terminal);
      return undefined;
    }
    if (options.csv !== undefined || options.out !== undefined)
      throw new UsageError('--csv and --out go with "posts export" and "posts import".');
    const { start, weeks, assumption } = options;
    if ((weeks === undefined) !== (assumption === undefined))
      throw new UsageError('--weeks and --assumption go together: say what the weeks stand for.');
    const gathered = await gatherDocuments(options, terminal);
    const profile = await giveDocument(gathered, profileSource, name, options, terminal);
    const report = await gathered.compute((ports, principal) =>
      costStoredPost(ports, principal, {
        profile: profile.id,
        start,
        yearlyCost: options['yearly-cost'],
        weeks: weeks === undefined || assumption === undefined ? undefined : { number: weeks, assumption },
      }),
    );
    if (format === 'json') terminal.print(`${JSON.stringify(report, null, 2)}\n`);
    else terminal.print(format === 'csv' ? postReportCsv(report) : postText(profile, report));
    return undefined;
  },
});
