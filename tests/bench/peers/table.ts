import type { Load } from '../page-load.ts';
import { kilo } from '../search-visit.ts';
import type { Quality } from './search-quality.ts';

/** The measurements of one site. */
export interface Row {
  name: string;
  seconds: number;
  load: Load;
  quality: Quality;
}

const head = [
  '',
  'build s',
  'first load kB',
  'of it fonts kB',
  'requests',
  'first paint ms',
  'largest paint ms',
  'shift',
  'recall',
  'precision',
  'false hits of 20',
];

/** The comparison as Markdown. The first row is this site; `places` is its search quality by place. */
export function markdownTable(rows: Row[], places: Quality): string {
  const lines = rows.map(({ name, seconds, load, quality }) => [
    name,
    seconds.toFixed(1),
    kilo(load.bytes + load.fontBytes).toFixed(1),
    kilo(load.fontBytes).toFixed(1),
    `${load.requests}`,
    `${Math.round(load.firstPaint)}`,
    `${Math.round(load.largestPaint)}`,
    load.shift.toFixed(3),
    ...qualityCells(quality),
  ]);
  lines.splice(1, 0, ['— by place', '', '', '', '', '', '', '', ...qualityCells(places)]);
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...lines.map(row)].join('\n');
}

const qualityCells = ({ recall, precision, falseHits }: Quality): string[] => [
  recall.toFixed(2),
  precision.toFixed(2),
  `${falseHits}`,
];
