import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import { scenarioKind } from '../../documents/kinds/kinds.ts';
import { commandName } from '../../package-folder.ts';
import { needService, reasonOption } from '../documents/change-on-service.ts';
import { serviceOptions } from '../documents/documents.ts';
import { printListOnService } from '../documents/list-on-service.ts';
import { searchOption } from '../documents/search-option.ts';
import { readSent, sendNew } from '../documents/send-document.ts';
import { formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { RefusedInput, UsageError } from '../terminal/failure.ts';
import { readTextFile } from '../terminal/read-file.ts';

/** `rule153 scenarios list|store [file]` */
export const scenariosCommand = defineCommand({
  name: 'scenarios',
  about: 'the scenarios that are stored on a service: "list" them, or "store" one from a file',
  arguments: [
    { name: 'list|store', about: 'what to do; list if left out', optional: true },
    { name: 'file', about: 'of "store": the scenario (- for standard input)', optional: true },
  ],
  options: {
    ...reasonOption,
    ...searchOption,
    format: formatOption('table|json|csv', 'of "list": how to print; table if left out'),
    ...serviceOptions,
  },
  examples: [
    { command: 'scenarios', about: 'service and token from the environment' },
    { command: 'scenarios store later.json', about: `a scenario that ${commandName} scenario new wrote` },
  ],
  run: async ({ positionals: [action = 'list', path], options }, terminal) => {
    if (action === 'list') {
      if (path !== undefined || options.reason !== undefined)
        throw new UsageError('"scenarios list" takes neither a file nor a reason.');
      const fields = ['statement', 'title'];
      await printListOnService({ command: 'scenarios', kind: scenarioKind, fields }, options, terminal);
      return undefined;
    }
    if (action !== 'store')
      throw new UsageError(
        `There is no "scenarios ${action}"; there are list, store.`,
        didYouMean(action, ['list', 'store']),
      );
    if (path === undefined) throw new UsageError('"scenarios store" needs <file>: the scenario.');
    if (options.format !== undefined || options.search !== undefined)
      throw new UsageError('"scenarios store" takes neither --format nor --search.');
    const service = needService('scenarios', options, terminal);
    const sent = await readSent(path, await readTextFile(path));
    if (sent.kind.kind !== 'scenario') throw new RefusedInput(`${path} is a ${sent.kind.noun}, not a scenario.`);
    const { revision } = await sendNew(service, sent, options.reason ?? '');
    terminal.print(`The scenario ${sent.id} is at revision ${revision} on ${service.server.origin}.\n`);
    return undefined;
  },
});
