/** One thing that a reader may set. The value '' is the default and leaves no trace, neither stored nor in the page. */
export interface Choice {
  /** `data-<name>` on the root element; the style sheet `settings.css` answers to it, or a script */
  name: string;
  title: string;
  options: readonly (readonly [value: string, label: string])[];
}

/** 版式: what a reader may set, in the order of the panel. */
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
];

/** The key in `localStorage`: the only thing that the site keeps about a reader, on the reader's own device. */
export const storageKey = 'banshi';

/** What a reader has set: names to values, defaults left out. */
export type Settings = Record<string, string>;

/**
 * Reads settings from what was stored. In: the stored text, or null. Out: the settings that are known and valid;
 * anything else is dropped, so that neither an old version nor another script's text can break the page.
 */
export function settingsFrom(stored: string | null): Settings {
  let raw: unknown;
  try {
    raw = JSON.parse(stored ?? '{}');
  } catch {
    return {};
  }
  const settings: Settings = {};
  for (const { name, options } of choices) {
    const value = (raw as Record<string, unknown> | null)?.[name];
    if (value && options.some(([known]) => known === value)) settings[name] = String(value);
  }
  return settings;
}
