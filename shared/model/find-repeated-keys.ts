import { endOfString } from './end-of-string.ts';
import { MOST_PROBLEMS, pathText } from './parse.ts';
import type { Problem } from './problem.ts';

type Place = { line: number; character: number };
type Level = { index: number } | { keys: Map<string, Place>; key: string; expectsKey: boolean };

/**
 * Every place of a JSON text where an object has a key that it has already, by its path and lines. Keys are compared as
 * they are read, so that `"a"` and `"\u0061"` are one. The text must be JSON, within the limits of depth and size; the
 * work is one pass.
 */
export function findRepeatedKeys(text: string): readonly Problem[] {
  const problems: Problem[] = [];
  const levels: Level[] = [];
  let further = 0;
  let line = 1;
  let lineStart = 0;
  for (let position = 0; position < text.length; position += 1) {
    const character = text[position];
    const level = levels.at(-1);
    if (character === '"') {
      const end = endOfString(text, position);
      if (level !== undefined && 'keys' in level && level.expectsKey) {
        const here = { line, character: position - lineStart + 1 };
        const first = enterKey(level, keyOf(text, position, end), here);
        if (first !== undefined && problems.length < MOST_PROBLEMS) problems.push(problemOf(levels, first, here));
        else if (first !== undefined) further += 1;
      }
      position = end;
    } else if (character === ',' && level !== undefined) {
      if ('keys' in level) level.expectsKey = true;
      else level.index += 1;
    } else if (character === '{') {
      levels.push({ keys: new Map(), key: '', expectsKey: true });
    } else if (character === '[') {
      levels.push({ index: 0 });
    } else if (character === '}' || character === ']') {
      levels.pop();
    } else if (character === '\n') {
      line += 1;
      lineStart = position + 1;
    }
  }
  if (further > 0)
    problems.push({
      code: 'invalid',
      path: '',
      message: `${further} further repeated keys are not listed; correct these first.`,
    });
  return problems;
}

/** Enters a key into its object and gives the place of the first of that name, if it is not this one. */
function enterKey(level: Extract<Level, { keys: unknown }>, key: string, here: Place): Place | undefined {
  level.key = key;
  level.expectsKey = false;
  const first = level.keys.get(key);
  if (first === undefined) level.keys.set(key, here);
  return first;
}

function keyOf(text: string, start: number, end: number): string {
  const key = text.slice(start + 1, end);
  return key.includes('\\') ? String(JSON.parse(text.slice(start, end + 1))) : key;
}

function problemOf(levels: readonly Level[], first: Place, again: Place): Problem {
  const path = pathText(levels.map((level) => ('keys' in level ? level.key : level.index)));
  const places =
    first.line === again.line
      ? `line ${first.line} at characters ${first.character} and ${again.character}`
      : `lines ${first.line} and ${again.line}`;
  return {
    code: 'invalid',
    path,
    message: `stands more than once in the same object (${places}); only the last would count. Keep the one that is meant.`,
  };
}
