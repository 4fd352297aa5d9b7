import { formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { importMappingKind } from '../../documents/kinds/kinds.ts';
import { serviceOptions } from './documents.ts';
import { printListOnService } from './list-on-service.ts';
import { searchOption } from './search-option.ts';

/** `rule153 mappings` */
export const mappingsCommand = defineCommand({
  name: 'mappings',
  about:
    'the mappings of columns that a service keeps, with the tables that they are for. "import --mapping ID" uses one; ' +
    '"import --save-mapping FILE" writes one, and "push FILE" or "import FILE" keeps it',
  arguments: [],
  options: { format: formatOption('table|json|csv'), ...searchOption, ...serviceOptions },
  examples: [{ command: 'mappings --server http://127.0.0.1:1530', about: 'those of the organization' }],
  run: async ({ options }, terminal) => {
    const fields = ['table', 'headers', 'title'];
    await printListOnService({ command: 'mappings', kind: importMappingKind, fields }, options, terminal);
    return undefined;
  },
});
