import { describe, expect, it } from 'vitest';
import { hasCfnLint, lintTemplates } from '../../infra/lint-templates.ts';

describe.skipIf(!hasCfnLint())('cfn-lint', () => {
  it('has nothing to say of any template', () => {
    expect(lintTemplates()).toBe('');
  });
});
