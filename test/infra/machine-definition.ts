import type { Template } from '../../infra/synthesize.ts';
import type { Definition } from './state-machine.ts';

/** The definition of the one state machine of a template, with its references as their names. */
export function definitionIn({ Resources }: Template): Definition {
  const machine = Object.values(Resources).find(({ Type }) => Type === 'AWS::StepFunctions::StateMachine');
  const {
    'Fn::Join': [, parts],
  } = machine?.Properties?.['DefinitionString'] as { 'Fn::Join': [string, unknown[]] };
  return JSON.parse(
    parts
      .map((part) =>
        typeof part === 'string'
          ? part
          : Object.values(part as object)
              .flat()
              .join('.'),
      )
      .join(''),
  ) as Definition;
}
