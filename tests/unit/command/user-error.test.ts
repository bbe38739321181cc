import { expect, test } from 'vitest';
import { UserError, userErrorFrom } from '../../../src/command/user-error.ts';

test.each([
  ['ENOSPC', '磁盘已满'],
  ['EACCES', '没有读写权限'],
  ['EROFS', '磁盘是只读的'],
  ['EINVAL', '这个磁盘不接受'],
  ['ENOTSUP', '这个磁盘做不了'],
  ['ESTALE', '网络磁盘断开了'],
  ['EIO', '重新插上 U 盘'],
])('%s is explained, with the path', (code, words) => {
  const error = Object.assign(new Error(`${code}: x`), { code, path: '/srv/site' });
  expect(userErrorFrom(new Error('outer', { cause: error }))?.message).toMatch(new RegExp(`${words}.+/srv/site`));
});

test('a program error keeps its stack', () => {
  expect(userErrorFrom(new TypeError('x is not a function'))).toBeUndefined();
  expect(userErrorFrom(Object.assign(new Error('EINVAL: x'), { code: 'EINVAL' }))).toBeUndefined();
  expect(userErrorFrom(new UserError('x'))).toBeInstanceOf(UserError);
});
