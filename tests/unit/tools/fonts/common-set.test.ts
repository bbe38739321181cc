import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commonCharacters, commonFolder, faces } from '../../../../src/publish/faces/faces.ts';
import { charactersIn } from '../../../../src/tools/fonts/characters-in.ts';
import { commonSet } from '../../../../src/tools/fonts/common-set.ts';

test('the common set has GB 2312’s 6,763 Han characters', () => {
  const han = [...commonSet()].filter((character) => /[\u4e00-\u9fff]/.test(character));
  expect(han).toHaveLength(6763);
});

test('it has the signs of official texts', () => {
  const set = commonSet();
  expect(
    [...'〔〕《〈〉》“”‘’……——①⑩⑳ⅠⅫ℃×÷±≥≤‰§№→←●○■□★☆※°′″～＋－＝％Ａａ〇㎡'].filter((one) => !set.has(one)),
  ).toEqual([]);
});

test('each common face holds it, but for the few signs that Noto has not', async () => {
  const held = commonCharacters();
  expect([...commonSet()].filter((character) => !held.has(character)).length).toBeLessThan(20);
  for (const { name } of faces) {
    const inFace = await charactersIn(readFileSync(join(commonFolder, `${name}.woff2`)));
    expect([...held].filter((character) => !inFace.has(character))).toEqual([]);
  }
});
