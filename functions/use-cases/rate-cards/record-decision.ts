import {
  type ExtensionDecision,
  type ExtensionRequest,
  extensionDecisionSchema,
} from '../../../shared/rate-validity/extension-decision.ts';
import { parse } from '../../../shared/model/parse.ts';
import { type Problem, Refused } from '../../../shared/model/problem.ts';
import { authorize } from '../../access/policy.ts';
import type { Saved } from '../../ledger/items/revision.ts';
import { splitDocument } from '../../ledger/items/content.ts';
import { changeOf } from '../documents/change-from-base.ts';
import { decisionKind } from '../../documents/kinds/kinds.ts';
import type { Call, ChangePorts } from '../ports.ts';

/**
 * Records the decision of the officer who calls to extend a rate past its validity.
 *
 * @throws AccessError `forbidden`; Refused if there is no such rate card or statement; StoreError.
 */
export async function recordDecision(ports: ChangePorts, call: Call, request: ExtensionRequest): Promise<Saved> {
  const role = authorize(call.principal, 'decision:record');
  await refuseUnknown(ports, call, request);
  const { id: officerId, name } = call.principal;
  const document: ExtensionDecision = parse(extensionDecisionSchema, {
    ...request,
    schema: 'rule153/extension-decision/1',
    id: ports.newId(),
    officer: { id: officerId, name },
    decidedOn: ports.now().toISOString().slice(0, 10),
  });
  const content = await decisionKind.load();
  return ports.ledger.save({
    ...changeOf(ports, call, role),
    kind: decisionKind.kind,
    id: document.id,
    expected: 'none',
    state: 'in-force',
    action: 'decide',
    reason: document.reason.slice(0, 2000),
    fields: content.fieldsOf(document),
    content: splitDocument(document),
  });
}

async function refuseUnknown(
  { ledger }: ChangePorts,
  { principal: { organization } }: Call,
  { rateCard, statement }: ExtensionRequest,
): Promise<void> {
  const exists = async (kind: 'rate-card' | 'statement', id: string) =>
    (await ledger.history({ organization, kind, id, limit: 1 })).items.length > 0;
  const [card, own] = await Promise.all([
    exists('rate-card', rateCard),
    statement === undefined || exists('statement', statement),
  ]);
  const problems: Problem[] = [];
  if (!card)
    problems.push({ code: 'missing-rate-card', path: 'rateCard', message: `there is no rate card "${rateCard}"` });
  if (!own)
    problems.push({
      code: 'unknown-reference',
      path: 'statement',
      message: `there is no statement "${statement ?? ''}"`,
    });
  if (problems.length > 0) throw new Refused(problems);
}
