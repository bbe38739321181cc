import { createServer } from 'node:net';

/** Linux, macOS and Windows hand out ports above these, for connections and for servers that ask for any port. */
const [lowest, highest] = [20_000, 32_000];

/** Ports on which nothing listens, and which the system does not hand out to others meanwhile. */
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
