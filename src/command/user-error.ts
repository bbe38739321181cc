/** An error that the user can mend: a command prints its message alone, without a stack trace. */
export class UserError extends Error {}

/** Causes by the system's error code, with what to do. */
const causes = new Map([
  ['EACCES', '没有读写权限'],
  ['EPERM', '没有读写权限'],
  ['EROFS', '磁盘是只读的'],
  ['ENOSPC', '磁盘已满'],
  ['EDQUOT', '磁盘配额已用完'],
  ['EMFILE', '打开的文件过多'],
  ['EEXIST', '已有同名的文件'],
  ['ENOTDIR', '路径中有一段不是文件夹'],
  ['ENOTEMPTY', '文件夹正被别的程序写入'],
  ['EBUSY', '文件正被别的程序占用'],
]);

/** Anything thrown as a `UserError`: a file system's error names its cause and path. Undefined for other errors. */
export function userErrorFrom(error: unknown): UserError | undefined {
  if (error instanceof UserError) return error;
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    const { code, path, message } = inner as NodeJS.ErrnoException;
    const known = code === undefined ? /\b(?:ENOSPC|EDQUOT|EROFS)\b/.exec(message)?.[0] : code;
    const cause = known === undefined ? undefined : causes.get(known);
    if (cause) return new UserError(`${cause}（${known}）${path ? `：${path}` : ''}`);
  }
  return undefined;
}
