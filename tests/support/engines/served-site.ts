import { startServer, type RunningServer } from '../../../src/publish/server/static-server.ts';
import type { Settings } from '../../../src/command/settings.ts';
import { freePorts } from '../free-ports.ts';

/** The built site at a fixed address, with a network that can be cut. */
export interface ServedSite extends Pick<Settings, 'out' | 'base'> {
  /** the home page's address; ends with `/` */
  url: string;
  /** Stops answering, as if there were no network. */
  cut(): Promise<void>;
  restore(): Promise<void>;
  close(): Promise<void>;
}

/** Serves a built site with the headers of the policy. */
export async function servedSite({ out, base }: Pick<Settings, 'out' | 'base'>): Promise<ServedSite> {
  const [port = 0] = await freePorts(1);
  let server: RunningServer | undefined = await startServer({ root: out, base, port });
  const { url } = server;
  const cut = async () => {
    await server?.close();
    server = undefined;
  };
  return {
    out,
    base,
    url,
    cut,
    async restore() {
      server ??= await startServer({ root: out, base, port });
    },
    close: cut,
  };
}
