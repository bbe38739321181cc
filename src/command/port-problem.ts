import { UserError } from './user-error.ts';

/**
 * Turns a server's error about its port into a `UserError` that says what to do; returns any other error as it is.
 * In: anything thrown, the port, the command that the user typed.
 */
export function portProblem(error: unknown, port: number, command: string): unknown {
  const { code, message = '' } = error as NodeJS.ErrnoException;
  const other = `换一个端口：${command} -- --port=${port === 4321 ? 4322 : 4321}`;
  // Vite reports a taken port in words only
  if (code === 'EADDRINUSE' || /^Port \d+ is already in use/.test(message)) {
    return new UserError(`端口 ${port} 已被占用（port ${port} is taken）。${other}`);
  }
  if (code === 'EACCES') return new UserError(`没有使用端口 ${port} 的权限（port ${port} is not permitted）。${other}`);
  return error;
}
