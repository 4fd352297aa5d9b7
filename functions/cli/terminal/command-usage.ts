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

type ValueOf<Form extends OptionDefinition> = Form extends { type: 'boolean' }
  ? boolean
  : Form extends { multiple: true }
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
