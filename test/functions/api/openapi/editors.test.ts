import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getLanguageService as jsonService, TextDocument } from 'vscode-json-languageservice';
import { getLanguageService as yamlService } from 'yaml-language-server';
import { describe, expect, it } from 'vitest';
import descriptions from '../../../../functions/api/openapi/field-descriptions.json' with { type: 'json' };
import { readYaml } from '../../../../shared/model/read-yaml.ts';
import { DOCUMENT_SCHEMA_NAMES, type DocumentSchemaName } from '../../../../functions/api/openapi/document-schema.ts';

// What editors make of the shipped schemas, asked of the servers that they run: that of VS Code for JSON, and Red Hat's
// for YAML, which most editors use.

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const schemaText = (name: string) => readFileSync(`${root}schemas/${name}.json`, 'utf8');
const services = new Map<string, ReturnType<typeof servicesOf>>();
let documents = 0;

function servicesOf(name: DocumentSchemaName) {
  const text = schemaText(name);
  const shared = {
    schemaRequestService: async () => Promise.resolve(text),
    workspaceContext: { resolveRelativePath: (path: string) => path },
  };
  // Each has its own: they write into it.
  const schemas = () => [{ fileMatch: ['*'], uri: `file:///schemas/${name}.json`, schema: JSON.parse(text) as object }];
  const [json, yaml] = [jsonService(shared), yamlService(shared)];
  json.configure({ validate: true, schemas: schemas() });
  yaml.configure({ validate: true, hover: true, completion: true, schemas: schemas() });
  return { json, yaml };
}

/** What an editor shows where the mark "‸" stands in a text: offers, the text on hover, and every mark. */
async function edit(format: 'json' | 'yaml', marked: string, name: DocumentSchemaName = 'statement') {
  const known = services.get(name) ?? servicesOf(name);
  services.set(name, known);
  const place = Math.max(0, marked.indexOf('‸'));
  documents += 1;
  const document = TextDocument.create(`file:///${documents}.${format}`, format, 1, marked.replace('‸', ''));
  const at = document.positionAt(place);
  if (format === 'yaml') {
    const [offered, hover, marks] = await Promise.all([
      known.yaml.doComplete(document, at, false),
      known.yaml.doHover(document, at),
      known.yaml.doValidation(document, false),
    ]);
    return shown(offered, hover, marks);
  }
  const parsed = known.json.parseJSONDocument(document);
  return shown(
    await known.json.doComplete(document, at, parsed),
    await known.json.doHover(document, at, parsed),
    await known.json.doValidation(document, parsed),
  );
}

type Shown = { items: readonly { label: string }[] } | null;

function shown(
  offered: Shown,
  hover: { contents: unknown } | null,
  marks: readonly { message: unknown; range: { start: { line: number } } }[],
) {
  const labels = (offered?.items ?? []).map(({ label }) => label.replaceAll('"', ''));
  const said = JSON.stringify(hover?.contents ?? '').replaceAll('\\', '');
  return { labels, said, marks: marks.map(({ message, range }) => `${range.start.line + 1}: ${String(message)}`) };
}

const KINDS = ['post', 'session', 'document', 'workshop', 'trip', 'engagement', 'item', 'share', 'published'];

describe.each(['json', 'yaml'] as const)('an editor of %s', (format) => {
  const write = (yaml: string, json: string) => (format === 'yaml' ? yaml : json);

  it('offers the kinds of requirements, and of one that is chosen its fields alone', async () => {
    const kinds = await edit(format, write('requirements:\n  - kind: ‸\n', '{"requirements":[{"kind":"‸"}]}'));
    expect(kinds.labels).toEqual(KINDS);
    const fields = await edit(
      format,
      write('requirements:\n  - kind: session\n    ‸\n', '{"requirements":[{"kind":"session",‸}]}'),
    );
    expect(fields.labels).toEqual(expect.arrayContaining(['dutyStation', 'days', 'rooms', 'services']));
    expect(fields.labels).not.toEqual(expect.arrayContaining(['travellers']));
    expect(fields.labels).not.toContain('posts');
  });

  it('offers what a document begins with, and the grades', async () => {
    const first = await edit(format, write('schema: rule153/statement/2\n‸\n', '{"schema":"rule153/statement/2",‸}'));
    expect(first.labels).toEqual(expect.arrayContaining(['symbol', 'title', 'currency', 'requirements']));
    const grades = await edit(
      format,
      write(
        'requirements:\n  - kind: post\n    posts:\n      - number: 1\n        grade: ‸\n',
        '{"requirements":[{"kind":"post","posts":[{"number":"1","grade":"‸"}]}]}',
      ),
    );
    expect(grades.labels).toEqual(expect.arrayContaining(['P-4', 'GS (OL)', 'D-1', 'FS-5', 'NO-B']));
  });

  it('shows what a field means', async () => {
    const rooms = await edit(
      format,
      write('requirements:\n  - kind: session\n    roo‸ms: 1\n', '{"requirements":[{"kind":"session","roo‸ms":"1"}]}'),
    );
    expect(rooms.said).toContain('How many rooms with interpretation.');
    const from = await edit(
      format,
      write(
        'requirements:\n  - kind: trip\n    fr‸om: Vienna\n',
        '{"requirements":[{"kind":"trip","fr‸om":"Vienna"}]}',
      ),
    );
    expect(from.said).toContain('here the journey begins.');
  });

  it('marks what is wrong where it stands, in words that help', async () => {
    const statement = readFileSync(`${root}examples/templates/posts.yaml`, 'utf8');
    const text = (changed: string) => (format === 'yaml' ? changed : JSON.stringify(parsed(changed), null, 1));
    expect((await edit(format, text(statement))).marks).toEqual([]);
    for (const [right, wrong, message] of [
      ['grade: P-3', 'grade: P3', /is not a United Nations grade/],
      ['kind: post', 'kind: pots', /post.*session.*published/],
      ['date: 2', 'date: 3', /day as year-month-day/],
      ['currency: USD', 'currency: dollars', /three-letter/],
    ] as const) {
      expect(statement, right).toContain(right);
      const { marks } = await edit(format, text(statement.replace(right, wrong)));
      expect(marks.join('\n'), wrong).toMatch(message);
      expect(marks.length, marks.join('\n')).toBeLessThanOrEqual(2);
    }
  });

  it('marks a grade of another organization only where its category is not stated', async () => {
    const row = (category: string) =>
      write(
        `requirements:\n  - kind: post\n    posts:\n      - grade: Band 6\n${category === '' ? '' : `        category: ${category}\n`}`,
        `{"requirements":[{"kind":"post","posts":[{"grade":"Band 6"${category === '' ? '' : `,"category":"${category}"`}}]}]}`,
      );
    const ofGrade = async (category: string) =>
      (await edit(format, row(category))).marks.filter((mark) => mark.includes('United Nations grade'));
    expect(await ofGrade('')).toHaveLength(1);
    expect(await ofGrade('professional')).toEqual([]);
  });
});

/** The template as JSON, with texts where YAML has dates. */
function parsed(yaml: string): unknown {
  return readYaml(yaml);
}

describe('the schemas of all documents', () => {
  it.each(DOCUMENT_SCHEMA_NAMES)('%s describe every field', (name) => {
    const undescribed = new Set<string>();
    JSON.parse(schemaText(name), (_, value: unknown) => {
      const { properties } = (value ?? {}) as { properties?: Record<string, Record<string, unknown>> };
      // A condition of another field, and the kind that a choice makes, are no fields of their own.
      for (const [field, schema] of Object.entries(properties ?? {}))
        if (!('description' in schema) && !('$ref' in schema) && !('const' in schema && field === 'kind'))
          undescribed.add(field);
      return value;
    });
    expect([...undescribed]).toEqual([]);
  });

  it('say nothing of fields that there are not', () => {
    const all = DOCUMENT_SCHEMA_NAMES.map(schemaText).join('\n');
    const unused = Object.values(descriptions).filter((text) => !all.includes(JSON.stringify(text)));
    expect(unused).toEqual([]);
  });

  it('offer the changes of a scenario and the fields of a rate', async () => {
    const changes = await edit('yaml', 'changes:\n  - kind: ‸\n', 'scenario');
    expect(changes.labels).toEqual(expect.arrayContaining(['set-milestone', 'scale-rate', 'recost']));
    const basis = await edit('yaml', 'rates:\n  - basis: ‸\n', 'rate-card');
    expect(basis.labels).toEqual(expect.arrayContaining(['per meeting', 'share']));
  });
});
