import { tornadoCsv } from '../../../../shared/print/sensitivity/csv.ts';
import type { SensitivityResponse } from '../../../../shared/results/sensitivity.ts';
import type { MadeTornado } from '../../../use-cases/sensitivities/measure-sensitivity.ts';
import type { ApiResponse } from '../../http/message.ts';
import { respondJson, respondText } from '../../http/respond.ts';

/** Responds with drivers: the same whether they were moved at once or by a job. */
export function respondSensitivity({ symbol, tornado, basis }: MadeTornado, format: 'json' | 'csv'): ApiResponse {
  return format === 'csv'
    ? respondText(tornadoCsv(tornado), 'csv', `${basis.statement.id}-sensitivity.csv`)
    : respondJson({ basis, symbol, ...tornado } satisfies SensitivityResponse);
}
