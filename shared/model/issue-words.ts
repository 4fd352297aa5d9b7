import type * as z from 'zod/mini';

/** What is wrong with a value, in words that say what would be right. */
export function issueWords(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.message !== '' && issue.message !== 'Invalid input') {
    return value === undefined && issue.code !== 'custom'
      ? `is missing; it ${issue.message}`
      : `${issue.message}${found(value)}`;
  }
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? `is missing; it must be ${typeWords(issue.expected)}`
        : `must be ${typeWords(issue.expected)}${found(value)}`;
    case 'invalid_value':
      return `${value === undefined ? 'is missing; it ' : ''}must be ${issue.values.map((one) => JSON.stringify(one)).join(' or ')}${found(value)}`;
    case 'too_small':
      return `must ${sizeWords(issue.origin, 'at least', issue.minimum)}${found(value)}`;
    case 'too_big':
      return `must ${sizeWords(issue.origin, 'at most', issue.maximum)}${found(value)}`;
    case 'invalid_union':
      return value === undefined ? 'is missing' : `has none of the forms allowed here; see the schema${found(value)}`;
    case 'custom':
    case 'invalid_element':
    case 'invalid_format':
    case 'invalid_key':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return `is not valid${found(value)}`;
  }
}

function typeWords(expected: string): string {
  const words: Record<string, string> = {
    string: 'a text',
    int: 'a whole number',
    number: 'a number',
    array: 'a list',
    object: 'an object',
    boolean: 'true or false',
  };
  return words[expected] ?? expected;
}

function sizeWords(origin: string, bound: string, limit: number | bigint): string {
  if (origin === 'string') return `have ${bound} ${limit} characters`;
  if (origin === 'array') return `have ${bound} ${limit} entries`;
  return `be ${bound} ${limit}`;
}

/** The value as found, cut short: a message never repeats a whole document. */
function found(value: unknown): string {
  if (value === undefined) return '';
  // Cut before it is quoted: a value may be megabytes of text.
  const short = typeof value === 'string' ? value.slice(0, 100) : value;
  const text =
    typeof short === 'object' && short !== null
      ? Array.isArray(short)
        ? 'a list'
        : 'an object'
      : JSON.stringify(short);
  return `; found ${text.length > 60 ? `${text.slice(0, 57)}…` : text}`;
}
