import { createServer } from 'node:net';

/** Linux, macOS and Windows take ports for connections, and for servers that ask for any port, from above these. */
const [lowest, highest] = [20_000, 32_000];

/** Ports on which nothing listens, and which the system gives to nobody else in the meantime. In: how many. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest));
    if (await isFree(port)) ports.add(port);
  }
  return [...ports];
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.on('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
