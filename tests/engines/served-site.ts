import { startServer, type RunningServer } from '../../src/build/static-server.ts';
import { settings } from '../../src/build/settings.ts';
import { freePorts } from '../free-ports.ts';

/** The built site at an address that stays, and a network that can be cut. */
export interface ServedSite {
  /** the home page's address, with `/` at the end */
  url: string;
  /** From now on nobody answers, as without a network. */
  cut(): Promise<void>;
  restore(): Promise<void>;
  close(): Promise<void>;
}

/** Serves a built folder with the headers of the policy. In: the folder; by default what `npm run build` built. */
export async function servedSite(root = settings.out): Promise<ServedSite> {
  const { base } = settings;
  const [port = 0] = await freePorts(1);
  let server: RunningServer | undefined = await startServer({ root, base, port });
  const { url } = server;
  const cut = async () => {
    await server?.close();
    server = undefined;
  };
  return {
    url,
    cut,
    async restore() {
      server ??= await startServer({ root, base, port });
    },
    close: cut,
  };
}
