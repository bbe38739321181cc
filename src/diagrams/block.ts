import type { DiagramLabel } from './diagram-schema.ts';
import { arrow, lineHeight, padding, type Drawing, type Point } from './drawing.ts';
import { linesOf, widthOf } from './label-lines.ts';

/** A part of a picture that knows its size before it has a place. */
export interface Block {
  width: number;
  height: number;
  /** Draws itself at a place. Out: where arrows come in and where they go out. */
  draw: (left: number, top: number, into: Drawing) => Ports;
}

/** Points at the edge of a block. */
export interface Ports {
  entries: Point[];
  exits: Point[];
}

/** The side at which arrows come in: they go out at the opposite one. */
export type Direction = 'across' | 'down';

/** A label in its frame. In: the widest line, and the frame's width where that is given. */
export function framed(label: DiagramLabel, widest: number, direction: Direction, givenWidth?: number): Block {
  const lines = linesOf(label.label, widest);
  const natural = Math.max(...lines.map(widthOf), widthOf(label.when ?? '')) + 2 * padding.side;
  const width = givenWidth ?? natural;
  const height = (lines.length + (label.when ? 1 : 0)) * lineHeight + 2 * padding.end;
  return {
    width,
    height,
    draw(left, top, into) {
      into.labels.push({ label, lines, left, top, width, height, framed: true });
      const middle: Point = [left + width / 2, top + height / 2];
      if (direction === 'down') return { entries: [[middle[0], top]], exits: [[middle[0], top + height]] };
      return { entries: [[left, middle[1]]], exits: [[left + width, middle[1]]] };
    },
  };
}

/** From every way out to every way in, by a shared line half-way where they do not face each other. */
export function join(from: Point[], to: Point[], direction: Direction, into: Drawing): void {
  for (const [x, y] of from) {
    for (const [toX, toY] of to) {
      if (direction === 'down')
        into.arrows.push(
          arrow([
            [x, y],
            [toX, toY],
          ]),
        );
      else into.arrows.push(arrow(stepAcross([x, y], [toX, toY], Math.max(...from.map(([one]) => one)))));
    }
  }
}

function stepAcross([x, y]: Point, [toX, toY]: Point, last: number): Point[] {
  const turn = (last + toX) / 2;
  return Math.abs(y - toY) < 0.01
    ? [
        [x, y],
        [toX, toY],
      ]
    : [
        [x, y],
        [turn, y],
        [turn, toY],
        [toX, toY],
      ];
}
