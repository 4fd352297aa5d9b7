import { alignColumns } from '../../../shared/print/align-columns.ts';
import { commandName } from '../../package-folder.ts';

/** One option of a command. `value` is what stands for its value in the help; an option of type `string` has one. */
export type OptionDefinition = {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: true;
  readonly value?: string;
  readonly about: string;
};
export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>;

/** One argument by position. */
type ArgumentDefinition = { readonly name: string; readonly about: string; readonly optional?: true };

type ValueOf<Option extends OptionDefinition> = Option extends { type: 'boolean' }
  ? boolean
  : Option extends { multiple: true }
    ? readonly string[]
    : string;

/** What was given on the command line, by the names of the options. */
export type Given<Options extends OptionDefinitions> = {
  readonly positionals: readonly string[];
  readonly options: { readonly [Name in keyof Options]?: ValueOf<Options[Name]> | undefined };
};

/** What a command takes, and what it says of itself. */
export type CommandUsage<Options extends OptionDefinitions = OptionDefinitions> = {
  readonly name: string;
  readonly about: string;
  readonly arguments: readonly ArgumentDefinition[];
  readonly options: Options;
  readonly examples: readonly { readonly command: string; readonly about: string }[];
};

/** The help of one command: how to call it, what it takes, examples. */
export function commandHelp(usage: CommandUsage): string {
  const options = { ...usage.options, help: { type: 'boolean', short: 'h', about: 'show this help' } } as const;
  return [
    `rule153 ${usage.name} — ${usage.about}`,
    '',
    `Usage: ${usageLine(usage)}`,
    '',
    ...block(
      'Arguments',
      usage.arguments.map(({ name, about }) => [`<${name}>`, about]),
    ),
    ...block(
      'Options',
      Object.entries(options).map(([name, option]) => [optionText(name, option), option.about]),
    ),
    'Examples',
    ...usage.examples.flatMap(({ command, about }) => [`  # ${about}`, `  ${commandName} ${command}`]),
    '',
  ].join('\n');
}

/** `rule153 estimate <symbol or file> [options]` */
function usageLine(usage: CommandUsage): string {
  const positions = usage.arguments.map(({ name, optional }) => (optional === true ? `[${name}]` : `<${name}>`));
  const options = Object.keys(usage.options).length === 0 ? [] : ['[options]'];
  return ['rule153', usage.name, ...positions, ...options].join(' ');
}

function block(title: string, rows: readonly (readonly string[])[]): readonly string[] {
  return rows.length === 0 ? [] : [title, ...alignColumns(rows).map((line) => `  ${line}`), ''];
}

function optionText(name: string, { short, value, multiple }: OptionDefinition): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` <${value}>`}${multiple === true ? ' …' : ''}`;
}
