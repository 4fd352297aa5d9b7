import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { STAGE_NAMES } from './stage-configuration.ts';
import { builtPage } from './deployment-choices.ts';
import { synthesize } from './synthesize.ts';

/**
 * What cfn-lint says that is not followed. W3005: the CDK writes a dependency on a role that a function names anyway;
 * it is redundant and does no harm. W6001: the service tells again which table it uses, since that is the table of the
 * data stack only as long as none is restored.
 */
const ignored = ['W3005', 'W6001'];

/** The program, or the one that `RULE153_CFN_LINT` names: it comes from the Python package of that name. */
const program = process.env['RULE153_CFN_LINT'] ?? 'cfn-lint';

/** Whether cfn-lint is there. */
export function hasCfnLint(): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

/** Lints the templates of every stage. Returns what cfn-lint says; nothing if there is nothing to say. */
export function lintTemplates(): string {
  const files = STAGE_NAMES.flatMap((stage) => synthesize({ stage, context: { pageFolder: builtPage } }).templateFiles);
  const { stdout, stderr, error } = spawnSync(program, ['--ignore-checks', ...ignored, '--template', ...files], {
    encoding: 'utf8',
  });
  if (error !== undefined)
    throw new Error(`cfn-lint cannot be run (${error.message}). Install it: pip install cfn-lint`, { cause: error });
  return `${stdout}${stderr}`.trim();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const findings = hasCfnLint() ? lintTemplates() : 'cfn-lint is not installed: pip install cfn-lint';
  process.stdout.write(findings === '' ? 'cfn-lint has nothing to say.\n' : `${findings}\n`);
  process.exitCode = findings === '' ? 0 : 1;
}
