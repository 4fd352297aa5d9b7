import type { CommandUsage, OptionDefinition } from './command-usage.ts';
import { alignColumns } from '../../../shared/print/align-columns.ts';
import { commandName } from '../../package-folder.ts';

/** The help of one command: how to call it, what it takes, examples. */
export function commandHelp(form: CommandUsage): string {
  const options = { ...form.options, help: { type: 'boolean', short: 'h', about: 'show this help' } } as const;
  return [
    `rule153 ${form.name} — ${form.about}`,
    '',
    `Usage: ${usageLine(form)}`,
    '',
    ...block(
      'Arguments',
      form.arguments.map(({ name, about }) => [`<${name}>`, about]),
    ),
    ...block(
      'Options',
      Object.entries(options).map(([name, option]) => [optionWords(name, option), option.about]),
    ),
    'Examples',
    ...form.examples.flatMap(({ command, about }) => [`  # ${about}`, `  ${commandName} ${command}`]),
    '',
  ].join('\n');
}

/** `rule153 estimate <symbol or file> [options]` */
function usageLine(form: CommandUsage): string {
  const positions = form.arguments.map(({ name, optional }) => (optional === true ? `[${name}]` : `<${name}>`));
  const options = Object.keys(form.options).length === 0 ? [] : ['[options]'];
  return ['rule153', form.name, ...positions, ...options].join(' ');
}

function block(title: string, rows: readonly (readonly string[])[]): readonly string[] {
  return rows.length === 0 ? [] : [title, ...alignColumns(rows).map((line) => `  ${line}`), ''];
}

function optionWords(name: string, { short, value, multiple }: OptionDefinition): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` <${value}>`}${multiple === true ? ' …' : ''}`;
}
