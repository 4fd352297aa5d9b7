/** What an action asks of the fields around it; wider than the schema, which checks with this. */
type Stated = {
  action?: string | undefined;
  fromCharge?: object | undefined;
  inPlaceSince?: object | undefined;
  jointCost?: object | undefined;
  posts: readonly {
    number: string;
    from?: { grade?: unknown; category?: unknown; dutyStation?: unknown; title?: unknown; rate?: unknown } | undefined;
  }[];
};
type ActionProblem = { path: readonly (string | number)[]; message: string };

/** What `from` of a row must say for an action, and how it is called. */
const NEEDED = new Map([
  ['reclassify', { field: 'grade', meaning: 'the grade from which the posts are reclassified' }],
  [
    'convert',
    { field: 'rate', meaning: 'what the temporary positions cost, such as { "code": "temporary-position-month" }' },
  ],
  ['reassign', { field: 'title', meaning: 'the title from which the posts are reassigned' }],
] as const);

/** Fields that an action lacks, and fields that would say nothing with it: neither is passed over. */
export function actionProblems(stated: Stated): readonly ActionProblem[] {
  const { action = 'establish', posts, fromCharge, inPlaceSince, jointCost } = stated;
  const problems: ActionProblem[] = [];
  const refuse = (path: ActionProblem['path'], message: string) => problems.push({ path, message });
  const isNew = action === 'establish';
  if (fromCharge !== undefined && action !== 'redeploy' && action !== 'convert')
    refuse(['fromCharge'], 'belongs to posts that are redeployed or converted: the line on which they were before');
  if (inPlaceSince !== undefined && (action === 'reassign' || (isNew && !posts.some(({ number }) => isMinus(number)))))
    refuse(['inPlaceSince'], `belongs to posts that are in place already and priced, not to "${action}"; leave it out`);
  if (jointCost !== undefined && (action === 'reclassify' || action === 'convert'))
    refuse(['jointCost'], `is one cost, of which "${action}" would need two; give each row and its "from" a "rate"`);
  if (jointCost !== undefined && posts.some(({ number }) => isMinus(number)))
    refuse(['jointCost'], 'is one cost of all rows; where posts are given up at it, write "action": "abolish" instead');
  posts.forEach(({ number, from }, position) => {
    const at = ['posts', position] as const;
    if (isMinus(number) && !isNew)
      refuse([...at, 'number'], `must have no minus with "action": "${action}", which says already what is done`);
    if (from !== undefined && (isNew || action === 'abolish'))
      refuse([...at, 'from'], `belongs to posts that stay and change, not to "action": "${action}"; leave it out`);
    const needed = NEEDED.get(action as 'reclassify' | 'convert' | 'reassign');
    if (needed !== undefined && from?.[needed.field] === undefined)
      refuse([...at, 'from'], `is needed with "action": "${action}": "${needed.field}", ${needed.meaning}`);
    if (action === 'redeploy' && fromCharge === undefined && from?.dutyStation === undefined)
      refuse(
        [...at, 'from'],
        'is needed with "action": "redeploy", with the "dutyStation" ' +
          'before; or "fromCharge", the line on which the posts were',
      );
    if (action === 'redeploy' && from?.grade !== undefined)
      refuse([...at, 'from', 'grade'], 'changes with "action": "reclassify"; redeployed posts keep their grade');
    if (action === 'reassign' && (from?.grade ?? from?.dutyStation ?? from?.rate) !== undefined)
      refuse(
        [...at, 'from'],
        'of "action": "reassign" has the title alone, since nothing ' +
          'else changes; reclassify or redeploy the posts instead',
      );
  });
  return problems;
}

function isMinus(number: string): boolean {
  return number.startsWith('-');
}
