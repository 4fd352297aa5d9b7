import { createDevelopmentIssuer } from '../../access/create-development-issuer.ts';
import { type Role, ROLES } from '../../access/principal.ts';
import { chooseDataFolder, localOrganization } from '../../local/local-data.ts';
import { defineCommand } from '../terminal/command.ts';
import { dataOption } from '../documents/documents.ts';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import { EnvironmentError, UsageError } from '../terminal/failure.ts';

const longest_h = 31 * 24;

/** `rule153 token --role planner` */
export const tokenCommand = defineCommand({
  name: 'token',
  about: 'a token for the local service, signed by its development issuer',
  arguments: [],
  options: {
    role: { type: 'string', short: 'r', multiple: true, value: 'role', about: ROLES.join(', ') },
    name: {
      type: 'string',
      short: 'n',
      value: 'name',
      about: 'whose token it is, for the audit trail; the first role if left out',
    },
    organization: {
      type: 'string',
      short: 'o',
      value: 'organization',
      about: `the organization; "${localOrganization}" if left out, which has the reference statement`,
    },
    hours: { type: 'string', value: 'number', about: 'how long it is good for; 8 if left out' },
    ...dataOption,
  },
  examples: [
    { command: 'token --role planner', about: 'reads, and writes scenarios' },
    {
      command: 'token --role budget-officer --name "Ana Officer" --hours 1',
      about: 'edits statements and rate cards under a name',
    },
    { command: 'token --role auditor > auditor.token', about: 'the token alone is on standard output' },
  ],
  run: async ({ options }, terminal) => {
    const roles = (options.role ?? []).map(readRole);
    const [first] = roles;
    if (first === undefined) throw new UsageError(`"token" needs a role: --role <${ROLES.join('|')}>.`);
    const { name = first, organization = localOrganization, hours = '8' } = options;
    const folder = chooseDataFolder(options.data, terminal.environment);
    const issuer = await createDevelopmentIssuer(folder).catch((error: unknown) => {
      throw new EnvironmentError(
        `The keys of the development issuer cannot be opened in ${folder}: ` +
          `${error instanceof Error ? error.message : String(error)}. Choose another folder with --data.`,
        { cause: error },
      );
    });
    terminal.print(
      `${await issuer.sign({ role: roles, organization: readName(organization, '--organization'), name: readName(name, '--name'), lifetime_s: readHours(hours) * 3600 })}\n`,
    );
    return undefined;
  },
});

function readRole(name: string): Role {
  const role = ROLES.find((one) => one === name);
  if (role !== undefined) return role;
  throw new UsageError(`There is no role "${name}"; there are ${ROLES.join(', ')}.`, didYouMean(name, ROLES));
}

/** The service takes names of up to 100 visible characters; a token that it refuses is of no use. */
function readName(text: string, option: string): string {
  if (/^[^\p{C}]{1,50}$/u.test(text)) return text;
  throw new UsageError(`Option ${option} takes 1 to 50 visible characters.`);
}

function readHours(text: string): number {
  const hours = /^\d{1,4}(?:\.\d{1,3})?$/.test(text) ? Number(text) : 0;
  if (hours > 0 && hours <= longest_h) return hours;
  throw new UsageError(`Option --hours takes a number above 0 and up to ${longest_h}, such as 8 or 0.5.`);
}
