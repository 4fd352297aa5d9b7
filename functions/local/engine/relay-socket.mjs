// Joins a Unix socket to an engine that listens where nobody else can connect: `node relay-socket.mjs SOCKET HOST
// PORT`. It runs beside the engine, in the same network namespace. Whoever may open the socket's folder may talk to the
// engine; a web page cannot, as no browser opens Unix sockets. When the process that started the engine has gone, it
// ends the engine and itself.
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import './end-with-parent.mjs';

const [path = '', host = '', port = ''] = process.argv.slice(2);

rmSync(path, { force: true });
createServer({ allowHalfOpen: true }, (near) => {
  const far = connect({ host, port: Number(port), allowHalfOpen: true });
  const cut = () => {
    near.destroy();
    far.destroy();
  };
  near.on('error', cut).on('close', cut);
  far.on('error', cut).on('close', cut);
  near.pipe(far);
  far.pipe(near);
}).listen(path);
