import { defined } from '../canonical/defined.ts';
import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { type Problem } from './problem.ts';

/**
 * Problems with the line of the text on which each value stands, and the id of the requirement that it belongs to: what
 * an officer looks for in an editor. A problem whose path is not in the text, since the value is missing, has the line
 * of what should hold it.
 *
 * Apart from reading, so that the parser that knows positions is loaded only where something is wrong.
 */
export function locateProblems(text: string, problems: readonly Problem[]): readonly Problem[] {
  const syntax: ParseError[] = [];
  const root = parseTree(text, syntax, { allowTrailingComma: false, disallowComments: true });
  const lineOf = lineCounter(text);
  return problems.map((problem) => {
    const [first] = syntax;
    if (problem.code === 'not-json' && first !== undefined) return describeSyntax(text, first, lineOf);
    if (root === undefined || problem.path === '') return problem;
    const { node, requirement } = follow(root, keysOf(problem.path));
    return { ...problem, line: lineOf(node.offset), ...defined({ requirement }) };
  });
}

/** Steps as far along a path as the text has it; notes the id of the requirement on the way. */
function follow(root: Node, keys: readonly (string | number)[]): { node: Node; requirement: string | undefined } {
  let node = root;
  let requirement: string | undefined;
  for (const [position, key] of keys.entries()) {
    const next = childOf(node, key);
    if (next === undefined) break;
    node = next;
    if (typeof key === 'number' && keys[position - 1] === 'requirements') requirement = idOf(node) ?? requirement;
  }
  return { node, requirement };
}

/** The value under a key; of a key that is given twice the last, as JSON reads it. */
function childOf({ type, children = [] }: Node, key: string | number): Node | undefined {
  if (type === 'array') return typeof key === 'number' ? children[key] : undefined;
  if (type !== 'object') return undefined;
  return children.findLast((property) => property.children?.[0]?.value === String(key))?.children?.[1];
}

function idOf(node: Node): string | undefined {
  const id: unknown = childOf(node, 'id')?.value;
  return typeof id === 'string' ? id.slice(0, 80) : undefined;
}

/** The keys of a path as `pathText` writes it: `requirements[3].for["odd key"]`. */
export function keysOf(path: string): readonly (string | number)[] {
  const steps = path.matchAll(/\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([A-Za-z_][A-Za-z0-9_]*)/g);
  return [...steps].map(([, index, quoted, name]) => {
    if (index !== undefined) return Number(index);
    return quoted === undefined ? (name ?? '') : String(JSON.parse(`"${quoted}"`));
  });
}

/** Line numbers from 1 by offset; one pass, then a search by halves. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

function describeSyntax(text: string, { offset, error }: ParseError, lineOf: (offset: number) => number): Problem {
  const line = lineOf(offset);
  const before = text.slice(0, offset).trimEnd();
  const rest = text.slice(offset);
  return {
    code: 'not-json',
    path: '',
    message: `The document is not JSON: ${wordsOf(error, before, rest) ?? whatIsWrong(before, rest)}`,
    line,
  };
}

/** What the parser expected, by its number for it, where that says more than what stands there. */
function wordsOf(error: number, before: string, rest: string): string | undefined {
  if (before === '' && rest.trim() === '') return 'it is empty.';
  if (error === COLON_EXPECTED && rest.trim() !== '')
    return `a colon is missing after ${/"[^"\n]{0,40}"$/.exec(before)?.[0] ?? 'a key'}.`;
  if (error === STRING_UNCLOSED) return 'a text is not closed on its line; add the quotation mark (") at its end.';
  if (error === END_EXPECTED)
    return /^\s*[[{]/.test(rest)
      ? 'a second document begins here; write each in a file of its own.'
      : 'the document ends before this; a "}" or "]" too many stands before, or here.';
  const word = /^\s*(NaN|None|True|False|undefined)\b/.exec(rest)?.[1];
  if (word !== undefined)
    return `"${word}" is no value of JSON; write a number, a text in quotation marks, true, false or null.`;
  return /^\s*,/.test(rest) ? 'a comma where a value is expected; delete it, or add what is missing.' : undefined;
}

/** The numbers of the package, which has them as an enumeration that is only a type. */
const COLON_EXPECTED = 5;
const END_EXPECTED = 9;
const STRING_UNCLOSED = 12;

/** The mistakes that people make in JSON, each by its name and what to do. */
function whatIsWrong(before: string, rest: string): string {
  const [found = ''] = rest.trimStart();
  if (before.endsWith(',') && /[\]}]/.test(found))
    return `a comma before "${found}", where nothing follows; delete the comma.`;
  if (rest.trim() === '')
    return 'it ends before everything that was opened is closed; add what is missing, such as "}" or "]".';
  if (/^\s*(?:\/\/|\/\*|#)/.test(rest)) return 'a comment; JSON has none. Delete it.';
  if (/^\s*['’‘]/.test(rest)) return 'text in single quotation marks; write it in double ones (").';
  if (/^\s*[“”„]/.test(rest)) return 'text in typographic quotation marks; write it in plain ones (").';
  if (/^\s*[A-Za-z_]/.test(rest))
    return `"${
      rest
        .trimStart()
        .slice(0, 20)
        .split(/[\s:,]/)[0] ?? ''
    }" without quotation marks; put it in double ones.`;
  if (/["\]}\d]$/.test(before) && /["[{\d]/.test(found)) return `a comma is missing before ${JSON.stringify(found)}.`;
  return found === '' ? 'something is missing here.' : `${JSON.stringify(found)} is not expected here.`;
}
