import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTelemetry } from '../../../functions/lambda/lambda-ports.ts';
import type { LogRecord } from '../../../functions/api/ports.ts';

const record: LogRecord = {
  time: '2026-11-22T07:00:00.000Z',
  level: 'info',
  requestId: 'r-1',
  method: 'GET',
  route: '/v1/statements/{id}',
  status: 200,
  duration_ms: 12,
  organization: 'unodc',
  actor: 'ada',
};

describe('what a function of the API tells of a response', () => {
  let written: string[];
  beforeEach(() => {
    written = [];
    // The logger writes errors to the other stream; Lambda takes both for the log.
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });
  const told = (one: LogRecord): Record<string, unknown>[] => {
    createTelemetry('reading')(one);
    return written.map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  it('is one line of the log, with who asked for which route', () => {
    const [line] = told(record);
    expect(line).toMatchObject({
      level: 'INFO',
      service: 'api-reading',
      message: 'responded',
      requestId: 'r-1',
      route: '/v1/statements/{id}',
      status: 200,
      actor: 'ada',
    });
  });

  it('is an error with its reason where something broke', () => {
    const [line] = told({ ...record, level: 'error', status: 500, failure: 'Error: broken' });
    expect(line).toMatchObject({ level: 'ERROR', failure: 'Error: broken', status: 500 });
  });

  it('is a duration and a failure or none, as metrics of its part', () => {
    const metrics = (one: LogRecord) => told(one).find((line) => '_aws' in line);
    expect(metrics(record)).toMatchObject({
      service: 'api-reading',
      duration: 12,
      failures: 0,
      _aws: { CloudWatchMetrics: [{ Namespace: 'rule153', Dimensions: [['service']] }] },
    });
    vi.stubEnv('RULE153_METRICS', 'rule153-prod');
    written = [];
    expect(metrics(record)).toMatchObject({ _aws: { CloudWatchMetrics: [{ Namespace: 'rule153-prod' }] } });
    written = [];
    expect(metrics({ ...record, status: 503, level: 'error' })).toMatchObject({ failures: 1 });
  });
});
