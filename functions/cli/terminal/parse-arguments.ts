import { defined } from '../../../shared/canonical/defined.ts';
import { parseArgs } from 'node:util';
import type { CommandUsage, Given, OptionDefinitions } from './command-usage.ts';
import { UsageError } from './failure.ts';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/**
 * Reads the arguments of a command. The parser is asked to be lenient and its tokens are checked here, so that every
 * message says what
 * to do.
 *
 * @throws UsageError.
 */
export function parseArguments<Options extends OptionDefinitions>(
  usage: CommandUsage<Options>,
  argv: readonly string[],
): Given<Options> {
  const parsed = parseArgs({
    args: [...argv],
    options: parserOptions(usage.options),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const seen = new Set<string>();
  for (const token of parsed.tokens) {
    if (token.kind === 'option') checkOption(usage, token, seen);
  }
  checkPositionals(usage, parsed.positionals);
  // The tokens have been checked against the usages, so the values have the types that the usages say.
  return { positionals: parsed.positionals, options: parsed.values as Given<Options>['options'] };
}

function parserOptions(
  options: OptionDefinitions,
): Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }> {
  return Object.fromEntries(
    Object.entries(options).map(([name, { type, short, multiple }]) => [
      name,
      { type, ...defined({ short, multiple }) },
    ]),
  );
}

function checkOption(usage: CommandUsage, { name, rawName, value, inlineValue }: OptionToken, seen: Set<string>): void {
  const option = Object.hasOwn(usage.options, name) ? usage.options[name] : undefined;
  if (option === undefined) {
    const known = Object.keys(usage.options).map((one) => `--${one}`);
    throw new UsageError(`"${usage.name}" has no option ${rawName}.`, didYouMean(rawName, known));
  }
  if (option.type === 'boolean' && value !== undefined) throw new UsageError(`Option --${name} takes no value.`);
  // Without a sign between them, an option that follows would be taken for the value.
  if (option.type === 'string' && (value === undefined || (!inlineValue && /^-./.test(value)))) {
    throw new UsageError(`Option --${name} needs a value: --${name} <${option.value ?? 'value'}>.`);
  }
  if (seen.has(name) && option.multiple !== true)
    throw new UsageError(`Option --${name} is given twice; it counts once.`);
  seen.add(name);
}

function checkPositionals(usage: CommandUsage, positionals: readonly string[]): void {
  const missing = usage.arguments.slice(positionals.length).find(({ optional }) => optional !== true);
  if (missing !== undefined) throw new UsageError(`"${usage.name}" needs <${missing.name}>: ${missing.about}.`);
  const further = positionals[usage.arguments.length];
  if (further !== undefined)
    throw new UsageError(`"${usage.name}" does not take "${further}".`, 'Put a name with blanks in quotes.');
}
