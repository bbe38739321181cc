import { expect, test } from 'vitest';
import { argumentsFrom, writtenName } from '../../../src/command/arguments.ts';

test('flags stand for variables, with = or without', () => {
  const { variables, words } = argumentsFrom(['--port=4322', '--content', '../稿 件', '--base=/a/'], {});
  expect(variables).toEqual({ PORT: '4322', CONTENT: '../稿 件', BASE: '/a/' });
  expect(words).toEqual([]);
  expect(writtenName('PORT', variables)).toBe('--port');
  expect(writtenName('SITE', variables)).toBe('SITE');
});

test('a command takes its own words and flags', () => {
  const accepted = { words: true, flags: { mend: true, as: '节' } } as const;
  expect(argumentsFrom(['文章.docx', '--mend', 'studies/x', '--as=节'], {}, accepted)).toMatchObject({
    words: ['文章.docx', 'studies/x'],
    flags: { mend: true, as: '节' },
  });
});

test('flags that PowerShell and npm took for npm’s own are honoured, but not npm’s', () => {
  const env = {
    npm_config_port: '4322',
    npm_config_mend: 'true',
    npm_config_offline: 'true',
    npm_config_user_agent: 'x',
  };
  const { variables, flags } = argumentsFrom([], env, { flags: { mend: true } });
  expect(variables).toEqual({ PORT: '4322' });
  expect(flags['mend']).toBe(true);
});

test.each([
  [['--prot=1'], {}, '不认识的 --prot'],
  [['-p'], {}, '不认识的 --p'],
  [['4322'], {}, '不知道“4322”是什么意思'],
  [['--port'], {}, '--port 缺少值：用等号连着写，例如 --port=4322'],
  [['--port='], {}, '--port 缺少值'],
  [['4322'], { npm_config_port: 'true' }, '--port 缺少值：用等号连着写，例如 --port=4322'],
])('%j %j is refused with a cure', (args, env, says) => {
  expect(() => argumentsFrom(args, env)).toThrow(says);
});

test('a flag without a value takes none', () => {
  expect(() => argumentsFrom(['--mend=no'], {}, { flags: { mend: true } })).toThrow('只写 --mend');
});
