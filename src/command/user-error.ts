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
  ['ETXTBSY', '文件正被别的程序占用'],
  ['ENOTSUP', '这个磁盘做不了这种操作，请换一个磁盘'],
  ['EOPNOTSUPP', '这个磁盘做不了这种操作，请换一个磁盘'],
  ['ENOSYS', '这个磁盘做不了这种操作，请换一个磁盘'],
  ['EFBIG', '文件太大，这个磁盘放不下（FAT32 只到 4 GB）'],
  ['ENAMETOOLONG', '文件的路径太长，请把文件夹移到上层'],
  ['EIO', '磁盘读写出错，请检查磁盘或重新插上 U 盘'],
  ['ENODEV', '磁盘不在了，请重新插上'],
  ['ENXIO', '磁盘不在了，请重新插上'],
  ['ENOTCONN', '网络磁盘断开了，请重新连接'],
  ['ESTALE', '网络磁盘断开了，请重新连接'],
  ['EHOSTDOWN', '网络磁盘断开了，请重新连接'],
]);

/** Codes that say something of a disk only where a path is named with them, and else of a program. */
const causesWithPath = new Map([
  ['EINVAL', '这个磁盘不接受这个文件名或操作，请换一个磁盘或改名'],
  ['ETIMEDOUT', '网络磁盘没有回答，请重新连接'],
]);

/** Anything thrown as a `UserError`: a file system's error names its cause and path. Undefined for other errors. */
export function userErrorFrom(error: unknown): UserError | undefined {
  if (error instanceof UserError) return error;
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    const { code, path, message } = inner as NodeJS.ErrnoException;
    const known = code === undefined ? /\b(?:ENOSPC|EDQUOT|EROFS)\b/.exec(message)?.[0] : code;
    const cause =
      known === undefined ? undefined : (causes.get(known) ?? (path ? causesWithPath.get(known) : undefined));
    if (cause) return new UserError(`${cause}（${known}）${path ? `：${path}` : ''}`);
  }
  return undefined;
}
