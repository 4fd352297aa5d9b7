// Ends an engine when the process that started it has gone, however that ended: that process holds the other end of
// file descriptor 3. It runs beside the engine, whose process started it before it became the engine and named itself
// in RULE153_ENGINE_PID: as long as that is the parent of this process, no other one can have its id.
import { Socket } from 'node:net';

const engine = Number(process.env['RULE153_ENGINE_PID']);
/** Time for the engine to write what it holds. */
const grace_ms = 5_000;

const exitIfAlone = () => {
  if (process.ppid !== engine) process.exit();
};
const signal = (name) => {
  exitIfAlone();
  process.kill(engine, name);
};

const lifeline = new Socket({ fd: 3 });
for (const end of ['end', 'error']) lifeline.on(end, () => lifeline.destroy());
lifeline.on('close', () => {
  signal('SIGTERM');
  setInterval(exitIfAlone, 50);
  setTimeout(signal, grace_ms, 'SIGKILL');
});
lifeline.resume();
