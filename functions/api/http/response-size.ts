import { refuseTooMuchWork, workLimits } from '../../use-cases/work-limits.ts';

/**
 * Refuses a response that would have more bytes than one may have, before it is written: text of that size could be neither made nor read.
 * Counts characters as JSON has them, escapes apart, and stops counting at the limit. Raises `Refused` with `too-large`.
 */
export function refuseLargeJson(value: unknown): void {
  let count = 0;
  const visit = (inner: unknown): void => {
    if (count > workLimits.responseBytes) return;
    if (typeof inner === 'string') count += inner.length + 3;
    else if (typeof inner !== 'object' || inner === null) count += 6;
    else if (Array.isArray(inner)) {
      count += 2;
      for (const item of inner) visit(item);
    } else {
      for (const [key, item] of Object.entries(inner)) {
        count += key.length + 4;
        visit(item);
      }
    }
  };
  visit(value);
  refuseLarge(count);
}

/** The same, of a text that is written already. */
export function refuseLarge(characters: number): void {
  refuseTooMuchWork({
    path: '',
    what: 'The response',
    count: characters,
    most: workLimits.responseBytes,
    unit: 'bytes or more',
    instead: 'Ask for one figure, fewer years or no explanation; or use the command line, which has no such limit.',
  });
}
