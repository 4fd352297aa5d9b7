import type { PostStartExplanation } from '../../../shared/results/post-start-explanation.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { scenarioFolder } from './scenarios/scenario-files.ts';
import { runCli, runHere } from './run-cli.ts';

const folder = scenarioFolder();
const midSeptember = folder.write('mid-september', [
  { kind: 'set-milestone', id: 'in-force', milestone: 'entry-into-force', to: { on: '2028-09-15' } },
]);
afterAll(folder.remove);
const explain = ['explain', 'A/C.3/79/L.53', '--post-start'];

describe.concurrent('rule153 explain --post-start', () => {
  it('shows the first budget year of posts under the three rules, so that it can be calculated by hand', async () => {
    const { code, stdout } = await runCli([...explain, 'posts-secretariat-head', '--scenario', midSeptember]);
    expect(code).toBe(0);
    expect(stdout).toContain('In post from 2028-09-15\n');
    // September to December; 16 days of September and 92 after it, of a leap year.
    expect(stdout).toContain('* whole-year  all of 2028           Professional  1 × (1 − 0.5) = 0.5\n');
    expect(stdout).toContain('  months      4 months of twelve    Professional  4/12 × (1 − 0.5) = 0.166667\n');
    expect(stdout).toContain('  days        108 days of the year  Professional  108/366 × (1 − 0.5) = 0.147541\n');
  });

  it('says where the day of the start is not known', async () => {
    const { stdout } = await runHere([...explain, 'posts-secretariat-head']);
    expect(stdout).toContain('In post from 2027, counted from 1 January since the day is not known');
  });

  it('gives the same to a program', async () => {
    const { stdout } = await runHere([...explain, 'posts-secretariat-head', '--scenario', midSeptember, '-f', 'json']);
    const { firstYear, rules } = JSON.parse(stdout) as PostStartExplanation;
    expect([firstYear, rules.map(({ presence }) => presence?.value)]).toEqual([2028, [undefined, '4', '108']]);
  });

  it('has a line for each category, with the vacancy factor of a further rate card', async () => {
    const { stdout } = await runHere([...explain, 'posts-vienna', '--rate-card', 'illustrative-standard-costs']);
    expect(stdout).toMatch(/^\* whole-year +all of 2025 +General Service .*\n +all of 2025 +Professional /m);
    expect(stdout).toMatch(
      /^Vacancy factor 0\.5, General Service: rate card "illustrative-standard-costs", illustrative/m,
    );
  });

  it.each([
    [['conference'], 1, '"conference" is of kind "session", not posts'],
    [['__proto__'], 1, 'its posts are posts-vienna, posts-new-york, posts-hubs, posts-secretariat-head'],
    [['posts-vienna'], 1, 'No vacancy factor for the General Service category'],
    [['posts-vienna', '--year', '2028'], 2, '--post-start goes with neither a figure nor a total'],
    [['posts-vienna', '--net'], 2, '--post-start goes with neither a figure nor a total'],
    [[], 2, 'Option --post-start needs a value'],
  ])('refuses %j', async (options, exit, message) => {
    const { code, stdout, stderr } = await runHere([...explain, ...options]);
    expect([code, stdout]).toEqual([exit, '']);
    expect(stderr).toContain(message);
  });
});
