/** A job that ended without its result: whoever asks again goes on from where it stopped. */
export class JobStopped extends Error {
  override readonly name = 'JobStopped';
  readonly state: 'cancelled' | 'failed';

  constructor(state: 'cancelled' | 'failed', reason: string) {
    super(reason);
    this.state = state;
  }
}
