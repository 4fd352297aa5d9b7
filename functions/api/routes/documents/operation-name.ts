import type { Kind } from '../../../documents/kinds/kind.ts';

/** The name of an operation on a kind: `readStatement`, `listRateCards`. */
export function operationName(verb: string, { kind }: Kind, plural = false): string {
  const noun = kind.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `${verb}${noun}${plural ? 's' : ''}`;
}
