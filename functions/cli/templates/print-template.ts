import { Document, isCollection, isMap, isPair, isScalar, isSeq, type Node, Scalar, visit } from 'yaml';
import { keysOf } from '../../../shared/model/locate-problems.ts';
import type { Template } from '../../../shared/templates/template.ts';

/** A map or list this short stands on one line. */
const lineCharactersMax = 90;

/** A filled template as YAML, each explanation as a comment above what it explains. */
export function templateYaml({ title, about, statement, explanations }: Template, head: readonly string[]): string {
  // By the failsafe schema texts are written as they are: `5`, which is read as the text that it stands for.
  const document = new Document(textsOf(statement), { schema: 'failsafe', version: '1.2' });
  quoteReserved(document);
  shorten(document);
  for (const { path, text } of explanations) explain(document, keysOf(path), text);
  document.commentBefore = [title, about, ...head].map((line) => ` ${line}`).join('\n');
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Numbers and truths as the texts that YAML has for them. */
function textsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(textsOf);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, textsOf(inner)]));
  return typeof value === 'string' ? value : new Scalar(String(value));
}

/** Texts that YAML would read as true, false or null stay texts. */
function quoteReserved(document: Document): void {
  visit(document, {
    Scalar: (_, scalar) => {
      if (
        typeof scalar.value === 'string' &&
        /^(?:true|false|null|~|)$/.test(scalar.value) &&
        scalar.source === undefined
      )
        scalar.type = scalar.value === 'true' || scalar.value === 'false' ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
    },
  });
}

/** Lists and objects that are short enough stand on one line, the outermost apart. */
function shorten(document: Document): void {
  visit(document, {
    Collection: (_, node, path) => {
      const isItem = path.length > 2 || !isMap(node);
      const text = JSON.stringify(node.toJSON());
      if (isItem && path.length > 1 && text.length <= lineCharactersMax && depthOf(node) <= 3) {
        node.flow = true;
        return visit.SKIP;
      }
      return undefined;
    },
  });
}

function depthOf(node: Node): number {
  if (!isCollection(node)) return 0;
  return 1 + Math.max(0, ...node.items.map((item) => depthOf((isPair(item) ? item.value : item) as Node)));
}

/** Puts a comment above the key of a path, or above the nearest thing around it that has lines of its own. */
function explain(document: Document, keys: readonly (string | number)[], text: string): void {
  let node = document.contents;
  let above: Node | undefined;
  for (const key of keys) {
    if (isSeq<Node>(node) && typeof key === 'number') {
      const item = node.items[key];
      if (item === undefined) break;
      if (node.flow !== true && !isScalar(item)) above = undefined;
      node = item;
      continue;
    }
    if (!isMap<Node, Node>(node)) break;
    const pair = node.items.find((one) => isScalar(one.key) && one.key.value === key);
    if (pair === undefined) break;
    if (node.flow !== true) above = pair.key;
    node = pair.value;
  }
  if (above !== undefined)
    above.commentBefore = [above.commentBefore, ` ${text}`].filter((one) => typeof one === 'string').join('\n');
}
