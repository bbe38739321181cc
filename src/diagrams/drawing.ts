import type { DiagramLabel } from './diagram-schema.ts';

/** A label as it is drawn. All measures of a drawing are in em of its text. */
export interface DrawnLabel {
  label: DiagramLabel;
  lines: string[];
  left: number;
  top: number;
  width: number;
  height: number;
  framed: boolean;
}

/** A picture ready to be drawn: labels with their lines, arrows as paths, hairlines. */
export interface Drawing {
  width: number;
  height: number;
  labels: DrawnLabel[];
  /** SVG path data */
  arrows: string[];
  rules: { top: number; dashed: boolean }[];
}

/** Room inside a frame, and from line to line. */
export const padding = { side: 0.75, end: 0.6 };
export const lineHeight = 1.5;

/** How far an arrow's head opens, back and to either side. */
const head = { back: 0.5, side: 0.36 };

/** An arrow along points, each a step along one axis. Out: SVG path data; the head opens backwards from the last. */
export function arrow(points: Point[]): string {
  const line = points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  const [from, to] = points.slice(-2) as [Point, Point];
  const [x, y] = to;
  const [dx, dy] = [Math.sign(round(x - from[0])), Math.sign(round(y - from[1]))];
  const wing = (side: number): string =>
    `${round(x - dx * head.back + dy * side)} ${round(y - dy * head.back + dx * side)}`;
  return `${line}M${wing(head.side)}L${round(x)} ${round(y)}L${wing(-head.side)}`;
}

export type Point = [x: number, y: number];

const round = (value: number): number => Math.round(value * 100) / 100;
