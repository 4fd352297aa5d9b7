import { createServer } from 'node:net';

const loopback = '127.0.0.1';

/** Finds a port that nothing listens on at this moment. Someone may take it before it is used: the caller must cope. */
export async function findFreePort(host: string = loopback): Promise<number> {
  return listenBriefly(0, host);
}

/** Whether a port can be listened on at this moment. */
export async function isPortFree(port: number): Promise<boolean> {
  return listenBriefly(port, loopback).then(
    () => true,
    () => false,
  );
}

function listenBriefly(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : port);
      });
    });
  });
}
