import { createServer, type RequestListener } from 'node:http';
import { close, listen } from '../../../src/command/listen.ts';

/** A server that one test starts for itself. */
export interface LocalServer {
  /** ends with `/` */
  url: string;
  close(): void;
}

/** Starts a server on a free port, so each one has an origin of its own. */
export async function localServer(answer: RequestListener): Promise<LocalServer> {
  const server = createServer(answer);
  const port = await listen(server);
  return { url: `http://localhost:${port}/`, close: () => void close(server) };
}
