import { describe, expect, it } from 'vitest';
import { readText } from '../../support/reference.ts';
import { runCli } from './run-cli.ts';

describe('rule153 check', () => {
  it('shows where text and annex disagree on the number of posts, and refuses nothing for it', async () => {
    const input = readText('shared/reference/statements/A-C.3-79-L.53.json').replace(
      '"number": "23"',
      '"number": "24"',
    );
    const { code, stdout, stderr } = await runCli(['check', '-'], { input });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^A\/C\.3\/79\/L\.53: no problems, 7 queries, 16 notes\.$/m);
    // 10 posts in Vienna, 1 in New York, 6 P-3 and 6 GS(OL) in the hubs; the grades of the text still make 23.
    expect(stdout).toMatch(
      /^query declared-posts: The text declares 24 posts \(A\/C\.3\/79\/L\.53, paragraphs 7 \(a\) and 20\), but the requirements list 23: 10 in .*, 1 in .*, 12 in .*\. The grades that the text gives sum to 23\.$/m,
    );
  });
});
