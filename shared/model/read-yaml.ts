import { isAlias, isMap, isScalar, isSeq, type Document, type Node, parseAllDocuments, Scalar } from 'yaml';
import { type Problem, Refused } from './problem.ts';
import { MOST_VALUES, MOST_DEPTH } from './read-json.ts';

/** A larger statement is not written by hand; as JSON it is read. */
const MOST_YAML_CHARACTERS = 2_000_000;

/**
 * Reads YAML 1.2 as people write statements, into what the same document as JSON would be. Nothing is guessed and
 * nothing rounded:
 *
 * - a plain `12` is a whole number; `0.10`, `1e3` and numbers of more than fifteen digits stay the texts that they are,
 *   since money passes through no float;
 * - `true`, `false` and `null` are what they say; `yes`, `no`, `on` and days are texts;
 * - anchors may be referred to; what they add up to counts towards the same limits as JSON.
 *
 * @throws Refused with every problem and its line: what is not YAML, a key given twice, a tag, several documents in one
 *   file.
 */
export function readYaml(text: string): unknown {
  return toValue(parseYaml(text), text);
}

/** The document as a tree that knows positions. @throws Refused. */
function parseYaml(text: string): Document.Parsed {
  if (text.length > MOST_YAML_CHARACTERS)
    throw new Refused([
      {
        code: 'too-large',
        path: '',
        message:
          `The YAML has ${text.length} characters; at most ${MOST_YAML_CHARACTERS} are read. Write it as JSON, ` +
          'which may be larger.',
      },
    ]);
  // The failsafe schema reads every scalar as text; which of them are numbers is decided here.
  const documents = parseAllDocuments(text, {
    version: '1.2',
    schema: 'failsafe',
    prettyErrors: true,
    logLevel: 'silent',
  });
  const [document, second] = documents;
  if (document === undefined || !('errors' in document))
    throw new Refused([{ code: 'invalid', path: '', message: 'The document is empty.' }]);
  const errors = documents.flatMap((one) => one.errors);
  if (errors.length > 0) throw new Refused(faultsOf(errors).map(describe));
  if (second !== undefined)
    throw new Refused([
      {
        code: 'invalid',
        path: '',
        message: 'The file holds several documents, divided by "---"; write each in a file of its own.',
        line: lineAt(text, second.range[0]),
      },
    ]);
  const odd = document.warnings[0];
  if (odd !== undefined) throw new Refused([describe(odd)]);
  return document;
}

/** Anchors are looked up as they come, since the package looks through the whole document for each. */
function toValue(document: Document.Parsed, text: string): unknown {
  const anchors = new Map<string, Node>();
  let values = 0;
  const visit = (node: Node | null, depth: number): unknown => {
    values += 1;
    if (values > MOST_VALUES)
      throw tooMuch('too-large', `holds more than ${MOST_VALUES} values, anchors counted each time`);
    if (depth > MOST_DEPTH) throw tooMuch('too-deep', `nests deeper than ${MOST_DEPTH} levels`);
    if (node === null) return null;
    if (isAlias(node)) {
      const meant = anchors.get(node.source);
      if (meant === undefined) throw unknownAnchor(node.source, lineAt(text, node.range?.[0] ?? 0));
      return visit(meant, depth + 1);
    }
    if ('anchor' in node && typeof node.anchor === 'string') anchors.set(node.anchor, node);
    if (isSeq<Node | null>(node)) return node.items.map((item) => visit(item, depth + 1));
    if (isMap<Node, Node | null>(node)) {
      const entries = node.items.map(({ key, value }): [string, unknown] => [keyText(key), visit(value, depth + 1)]);
      return Object.fromEntries(entries);
    }
    return isScalar(node) ? scalarValue(node) : null;
  };
  return visit(document.contents, 0);
}

function unknownAnchor(name: string, line: number): Refused {
  const message =
    `"*${name.slice(0, 40)}" refers to nothing that stands before it as "&${name.slice(0, 40)}"; a text that begins ` +
    'with "*" needs quotation marks.';
  return new Refused([{ code: 'invalid', path: '', message, line }]);
}

function keyText(key: Node): string {
  // By the failsafe schema every scalar is a text.
  if (isScalar<string>(key)) return key.value;
  throw new Refused([
    { code: 'invalid', path: '', message: 'A key is a list or an object; keys are names, such as "title".' },
  ]);
}

/** Whole numbers that a float holds exactly. */
const WHOLE_NUMBER = /^-?(?:0|[1-9]\d{0,14})$/;

function scalarValue({ type, value, source = '' }: Scalar): unknown {
  if (type !== Scalar.PLAIN) return value;
  if (WHOLE_NUMBER.test(source) && source !== '-0') return Number(source);
  if (source === '' || source === '~' || source === 'null') return null;
  return source === 'true' || source === 'false' ? source === 'true' : value;
}

type Fault = { code: string; message: string; linePos?: [{ line: number }, ...unknown[]] };

/**
 * Every key given twice; of anything else the first alone, since what follows it is mostly read wrongly because of it.
 */
function faultsOf(faults: readonly Fault[]): readonly Fault[] {
  const [first] = faults;
  return first?.code === 'DUPLICATE_KEY'
    ? faults.filter(({ code }) => code === 'DUPLICATE_KEY').slice(0, MOST_FAULTS)
    : faults.slice(0, 1);
}

function describe({ message, linePos }: Fault): Problem {
  const said =
    WORDS.find(([pattern]) => pattern.test(message))?.[1] ?? `${message.split(/ at line \d/)[0] ?? message}.`;
  return {
    code: 'invalid',
    path: '',
    message: `The document is not YAML as it is read here: ${said}`,
    ...(linePos !== undefined && { line: linePos[0].line }),
  };
}

const MOST_FAULTS = 50;

/** The mistakes that people make in YAML, by how the package names them, each with what to do. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^Tabs/, 'a tab stands before the text; indent with blanks.'],
  [
    /sufficiently indented and end with/,
    'a list or an object that opens with "[" or "{" is not closed; add ' +
      'the bracket that is missing or right the one that closes it.',
  ],
  [
    /^Sequence item without|same column|[iI]ndent/,
    'the line is not indented as its neighbours are; lines that belong together begin at the same place.',
  ],
  [
    /^Map keys must be unique/,
    'the key stands more than once in the same object; keep the one ' +
      'that is meant, or begin a new entry of a list with "- ".',
  ],
  [/[tT]ag/, 'a tag ("!…") is not read; leave it out and write the value as it is.'],
  [/^Implicit keys|^Implicit map keys/, 'a colon with a blank after it is missing after a key ("days: 5").'],
  [/^Missing closing/, 'a quotation mark that opens a text, somewhere above, has none that closes it.'],
  [/^Nested mappings/, 'a text holds ": "; put it in quotation marks.'],
  [/[aA]lias|[aA]nchor/, 'a text begins with "*" or "&"; put it in quotation marks.'],
  [/^Unexpected/, 'something stands where nothing may; a text with ":" or "#" in it needs quotation marks.'],
];

function tooMuch(code: 'too-large' | 'too-deep', what: string): Refused {
  return new Refused([{ code, path: '', message: `The document ${what}; no statement needs that.` }]);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
