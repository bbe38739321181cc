import { describe, expect, test } from 'vitest';
import { circlesIn, importsOf, roomsIn } from '../../../../src/tools/rooms/imports.ts';

describe('the rooms of src/', () => {
  const rooms = roomsIn('src', importsOf(process.cwd()));

  test('are the ten, beside the file that Astro requires', () => {
    const ten = ['check', 'command', 'layouts', 'markdown', 'pages', 'publish', 'reader', 'study', 'styles', 'tools'];
    expect([...rooms.keys()].toSorted()).toEqual([...ten, 'live.config.ts'].toSorted());
  });

  test('import one another one way, styles and lazy imports included', () => {
    expect(circlesIn(rooms)).toEqual([]);
  });
});

test('a step back is found, also an indirect one', () => {
  const imports = [
    { from: 'src/a/x.ts', to: 'src/b/x.ts' },
    { from: 'src/b/deep/x.ts', to: 'src/c/x.css' },
    { from: 'src/c/x.ts', to: 'src/a/x.ts' },
    { from: 'src/d/x.ts', to: 'src/a/x.ts' },
  ];
  expect(circlesIn(roomsIn('src', imports))).toEqual(['a → b', 'b → c', 'c → a']);
});
