import { Stop } from './stop.ts';

/**
 * A server's error about its port, with what to do. In: anything thrown, the port, the command that was typed.
 * Out: a `Stop`, or the error itself when it is about something else.
 */
export function portProblem(error: unknown, port: number, command: string): unknown {
  const { code, message = '' } = error as NodeJS.ErrnoException;
  const other = `换一个端口：PORT=${port === 4321 ? 4322 : 4321} ${command}`;
  // Vite tells a taken port in words alone
  if (code === 'EADDRINUSE' || /^Port \d+ is already in use/.test(message)) {
    return new Stop(`端口 ${port} 已被占用（port ${port} is taken）。${other}`);
  }
  if (code === 'EACCES') return new Stop(`没有使用端口 ${port} 的权限（port ${port} is not permitted）。${other}`);
  return error;
}
