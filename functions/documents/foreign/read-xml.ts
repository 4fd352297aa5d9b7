import { readingLimits, refuseFile } from './reading-limits.ts';

/** What is told of an XML text while it is read: elements by their local names, so that prefixes do not matter. */
export type XmlReader = {
  open: (name: string, attributes: (name: string) => string | undefined) => void;
  close: (name: string) => void;
  text: (text: string) => void;
};

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!(\w*)|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;

/**
 * Reads an XML text once from its beginning to its end, without building a tree. A document type is refused, so there
 * are no entities but the five of XML itself and characters by number: nothing is fetched and nothing grows. Depth and
 * number of elements are bounded.
 *
 * @throws Refused for a document type, for what is not well formed, and for what is larger than may be.
 */
export function readXml(xml: string, what: string, reader: XmlReader): void {
  const open: string[] = [];
  let elements = 0;
  const start = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  let at = start;
  token.lastIndex = start;
  while (at < xml.length) {
    token.lastIndex = at;
    const match = token.exec(xml);
    if (match === null)
      return refuseFile(`${what} is not well-formed XML (at character ${at}). Save the document again.`);
    at = token.lastIndex;
    const [, cdata, declaration, closed, opened, attributes = '', selfClosed, text] = match;
    if (declaration !== undefined)
      return refuseFile(`${what} declares a document type, which could bring in other files. It is not read.`);
    if (text !== undefined) {
      if (open.length > 0) reader.text(withoutEntities(text));
    } else if (cdata !== undefined) reader.text(cdata);
    else if (opened !== undefined) {
      elements += 1;
      if (elements > readingLimits.elements)
        return refuseFile(`${what} has more than ${readingLimits.elements} elements; no more are read.`, 'too-large');
      const name = localName(opened);
      reader.open(name, (wanted) => attribute(attributes, wanted));
      if (selfClosed === '/') reader.close(name);
      else if (open.push(opened) > readingLimits.depth)
        return refuseFile(`${what} nests elements more than ${readingLimits.depth} deep. It is not read.`, 'too-deep');
    } else if (closed !== undefined) {
      if (open.pop() !== closed)
        return refuseFile(`${what} is not well-formed XML: "${closed.slice(0, 40)}" ends where it did not begin.`);
      reader.close(localName(closed));
    }
  }
  if (open.length > 0) refuseFile(`${what} ends early. Save the document again.`);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The value of an attribute by its local name. */
function attribute(attributes: string, wanted: string): string | undefined {
  for (const [, name = '', quoted = '', single = ''] of attributes.matchAll(
    /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu,
  )) {
    if (localName(name) === wanted) return withoutEntities(quoted === '' ? single : quoted);
  }
  return undefined;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0x10ffff ? '' : String.fromCodePoint(code);
    },
  );
}
