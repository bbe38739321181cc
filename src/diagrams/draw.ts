import { framed, type Block } from './block.ts';
import type { DiagramContent, DiagramLabel } from './diagram-schema.ts';
import { lineHeight, padding, type Drawing } from './drawing.ts';
import { linesOf, widthOf } from './label-lines.ts';
import { acrossWithin } from './lay-across.ts';
import { downWithin } from './lay-down.ts';

const gap = 1.25;

/** A picture for a wide column: its steps side by side, where they are not too many for that. */
export function drawAcross(content: DiagramContent, width: number): Drawing {
  return draw(content, width, acrossWithin(content.steps, width) ?? downWithin(content.steps, width));
}

/** A picture for a narrow column: its steps below one another. */
export function drawUpright(content: DiagramContent, width: number): Drawing {
  return draw(content, width, downWithin(content.steps, width));
}

/** What frames the steps above a hairline, then the steps, then what stands apart below a broken one. */
function draw({ above = [], apart = [] }: DiagramContent, width: number, steps: Block): Drawing {
  const into: Drawing = { width, height: 0, labels: [], arrows: [], rules: [] };
  let y = 0;
  if (above.length > 0) {
    y = drawAbove(above, into) + 0.4;
    into.rules.push({ top: y, dashed: false });
    y += gap;
  }
  steps.draw((width - steps.width) / 2, y, into);
  y += steps.height;
  for (const label of apart) {
    into.rules.push({ top: y + gap, dashed: true });
    y += 2 * gap;
    const block = framed(label, width - 2 * padding.side, 'down');
    block.draw((width - block.width) / 2, y, into);
    y += block.height;
  }
  into.height = y + 0.1;
  return into;
}

/** Labels without frames, side by side as far as they fit, each row in the middle. Out: where the last row ends. */
function drawAbove(labels: DiagramLabel[], into: Drawing): number {
  const set = labels.map((label) => {
    const lines = linesOf(label.label, into.width);
    return { label, lines, width: Math.max(...lines.map(widthOf)), height: lines.length * lineHeight + 0.4 };
  });
  let top = 0;
  while (set.length > 0) {
    const row = set.splice(0, fitting(set, into.width));
    const rest = into.width - row.reduce((sum, one) => sum + one.width, 0);
    const space = rest / (row.length + 1);
    let left = space;
    for (const one of row) {
      into.labels.push({ ...one, left, top, framed: false });
      left += one.width + space;
    }
    top += Math.max(...row.map(({ height }) => height));
  }
  return top;
}

/** How many of the first labels stand in one row: as many as fit, but even rows. */
function fitting(set: { width: number }[], room: number): number {
  let count = 0;
  let width = 0;
  for (const one of set) {
    width += one.width + 1;
    if (count > 0 && width > room) break;
    count += 1;
  }
  return Math.ceil(set.length / Math.ceil(set.length / count));
}
