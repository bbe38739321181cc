import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Starts a server. In: the port (0: the system chooses one), and the host if it is to be reached by that name alone.
 * Out: the port. Errors: the port is taken or forbidden (EADDRINUSE, EACCES).
 */
export function listen(server: Server, port = 0, host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Ends a server, with its open connections. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
