/** One thing that readers can set. The value '' is the default: it is neither stored nor written into the page. */
export interface Choice {
  /** `data-<name>` on the root element; `preferences.css` or a script responds to it */
  name: string;
  title: string;
  options: readonly (readonly [value: string, label: string])[];
}

/** 版式: what readers can set, in the order of the panel. */
export const choices: readonly Choice[] = [
  {
    name: 'size',
    title: '字号',
    options: [
      ['small', '小'],
      ['', '标准'],
      ['large', '大'],
      ['huge', '特大'],
    ],
  },
  {
    name: 'leading',
    title: '行距',
    options: [
      ['tight', '紧'],
      ['', '标准'],
      ['loose', '松'],
    ],
  },
  {
    name: 'align',
    title: '对齐',
    options: [
      ['', '两端'],
      ['start', '左齐'],
    ],
  },
  {
    name: 'paragraph',
    title: '段落',
    options: [
      ['', '缩进'],
      ['spaced', '空行'],
    ],
  },
  {
    name: 'points',
    title: '各点',
    options: [
      ['', '分段'],
      ['run-in', '连排'],
    ],
  },
  {
    name: 'theme',
    title: '明暗',
    options: [
      ['', '自动'],
      ['day', '日'],
      ['night', '夜'],
    ],
  },
  {
    name: 'tools',
    title: '选字',
    options: [
      ['', '工具'],
      ['off', '无'],
    ],
  },
  {
    name: 'keys',
    title: '按键',
    options: [
      ['', '/ 和 Q'],
      ['off', '无'],
    ],
  },
];

/** The key in `localStorage`: all that the site keeps about a reader, on the reader's own device. */
export const storageKey = 'banshi';

/** What a reader has set: names to values, without defaults. */
export type Preferences = Record<string, string>;

/**
 * Reads preferences from what was stored. Whatever is unknown or invalid is dropped, so that neither an old version
 * nor another script's text can break the page.
 */
export function preferencesFrom(stored: string | null): Preferences {
  let raw: unknown;
  try {
    raw = JSON.parse(stored ?? '{}');
  } catch {
    return {};
  }
  const preferences: Preferences = {};
  for (const { name, options } of choices) {
    const value = (raw as Record<string, unknown> | null)?.[name];
    if (value && options.some(([known]) => known === value)) preferences[name] = String(value);
  }
  return preferences;
}
