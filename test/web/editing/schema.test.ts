import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kindOf, resolve, type Schema, variantName, variantOf, variantsOf } from '../../../web/editing/schema.ts';
import { referenceStatement } from '../../support/reference.ts';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../schemas/${name}.json`, import.meta.url), 'utf8')) as Schema;

describe.each(['statement', 'rate-card'])('the shipped schema of a %s', (name) => {
  const root = read(name);
  const definitions = Object.entries(root.$defs ?? {});

  it('shows each kind with its own fields wherever there are several', () => {
    const several = definitions.filter(([, { properties }]) => (properties?.['kind']?.enum?.length ?? 0) > 1);
    if (name === 'statement') expect(several.map(([one]) => one)).toContain('Requirement');
    for (const [one, schema] of several) {
      expect(kindOf(schema), one).toBe('variants');
      const names = variantsOf(schema).map((variant) => variantName(resolve(variant, root)));
      expect(names, one).toEqual(schema.properties?.['kind']?.enum);
    }
  });

  it('shows a grade as a text, of which some are only offered', () => {
    const grades = definitions.flatMap(([, { properties }]) => properties?.['grade'] ?? []);
    if (name === 'statement') expect(grades.length).toBeGreaterThan(0);
    for (const grade of grades) expect(kindOf(resolve(grade, root))).toBe('text');
  });
});

it('knows of which kind each requirement of a statement is', () => {
  const root = read('statement');
  const variants = variantsOf(root.$defs?.['Requirement'] ?? {}).map((variant) => resolve(variant, root));
  for (const requirement of referenceStatement().requirements) {
    const found = variants[variantOf(variants, requirement)];
    expect(variantName(found ?? {})).toBe(requirement.kind);
  }
});
