import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { defined } from '../canonical/defined.ts';
import { keysOf } from './locate-problems.ts';
import type { Problem } from './problem.ts';

/** The same as `locateProblems`, of a document that is YAML: problems with their line and their requirement. */
export function locateInYaml(text: string, problems: readonly Problem[]): readonly Problem[] {
  const lineCounter = new LineCounter();
  const document: Document.Parsed = parseDocument(text, {
    version: '1.2',
    schema: 'failsafe',
    lineCounter,
    logLevel: 'silent',
  });
  return problems.map((problem) => {
    if (problem.path === '' || problem.line !== undefined) return problem;
    const { offset, requirement } = follow(document, keysOf(problem.path));
    return { ...problem, line: lineCounter.linePos(offset).line, ...defined({ requirement }) };
  });
}

/**
 * Steps as far along a path as the document has it. A key's own place is that of its name, where an editor shows it.
 */
function follow(
  document: Document.Parsed,
  keys: readonly (string | number)[],
): { offset: number; requirement: string | undefined } {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  let requirement: string | undefined;
  for (const [position, key] of keys.entries()) {
    const next = childOf(resolved(node, document), key);
    if (next === undefined) break;
    offset = next.offset;
    node = next.node;
    if (typeof key === 'number' && keys[position - 1] === 'requirements')
      requirement = idOf(resolved(node, document)) ?? requirement;
  }
  return { offset, requirement };
}

function resolved(node: Node | null, document: Document.Parsed): Node | null {
  return isAlias(node) ? (node.resolve(document) ?? null) : node;
}

function childOf(node: Node | null, key: string | number): { node: Node | null; offset: number } | undefined {
  if (isSeq<Node | null>(node) && typeof key === 'number') {
    const item = node.items[key];
    return item === undefined ? undefined : { node: item, offset: item?.range?.[0] ?? node.range?.[0] ?? 0 };
  }
  if (!isMap<Node, Node | null>(node)) return undefined;
  const pair = node.items.find((one) => isScalar(one.key) && String(one.key.value) === String(key));
  return pair === undefined ? undefined : { node: pair.value, offset: pair.key.range?.[0] ?? 0 };
}

function idOf(node: Node | null): string | undefined {
  const id = childOf(node, 'id')?.node;
  return isScalar(id) && typeof id.value === 'string' ? id.value.slice(0, 80) : undefined;
}
