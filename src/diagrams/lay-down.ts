import { framed, join, type Block } from './block.ts';
import type { DiagramLabel, DiagramStep } from './diagram-schema.ts';
import { arrow, padding, type Drawing, type Point } from './drawing.ts';

const gap = { steps: 2, lanes: 0.9 };
/** Room beside ways that run beside one another, for the line that leads to them or from them. */
const spine = 1.7;

/**
 * The steps below one another in a narrow column. Ways that run beside one another stand below one another too: a line
 * at their left leads into each, one at their right leads out of each. In: the steps, the column's width.
 */
export function downWithin(steps: DiagramStep[], width: number): Block {
  const blocks = steps.map((step, at) =>
    'lanes' in step
      ? lanesBlock(step.lanes, width, { isFirst: at === 0, isLast: at === steps.length - 1 })
      : framed(step, width - 2 * padding.side, 'down', width),
  );
  return {
    width,
    height: blocks.reduce((sum, { height }) => sum + height, (blocks.length - 1) * gap.steps),
    draw(left, top, into) {
      let y = top;
      const ports = blocks.map((block) => {
        const drawn = block.draw(left, y, into);
        y += block.height + gap.steps;
        return drawn;
      });
      steps.forEach((step, at) => {
        const [from, to] = [ports[at]?.exits ?? [], ports[at + 1]?.entries ?? []];
        const next = steps[at + 1];
        if (next) lead(from, to, { fromLanes: 'lanes' in step, toLanes: 'lanes' in next, left, width }, into);
      });
      return { entries: [], exits: [] };
    },
  };
}

interface Ends {
  fromLanes: boolean;
  toLanes: boolean;
  left: number;
  width: number;
}

function lead(from: Point[], to: Point[], { fromLanes, toLanes, left, width }: Ends, into: Drawing): void {
  if (!fromLanes && !toLanes) return join(from, to, 'down', into);
  const [outX, inX] = [left + width - spine / 2, left + spine / 2];
  const below = Math.max(...from.map(([, y]) => y));
  for (const [x, y] of from) {
    for (const [toX, toY] of to) {
      const start: Point[] = fromLanes ? [[x, y], [outX, y]] : [[inX, y]]; // prettier-ignore
      const turn = (below + toY) / 2;
      const between: Point[] = fromLanes && toLanes ? [[outX, turn], [inX, turn]] : []; // prettier-ignore
      into.arrows.push(
        arrow([
          ...start,
          ...between,
          ...(toLanes ? [[inX, toY] as Point, [toX, toY] as Point] : [[outX, toY] as Point]),
        ]),
      );
    }
  }
}

function lanesBlock(
  lanes: DiagramLabel[][],
  width: number,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): Block {
  const indent = isFirst ? 0 : spine;
  const inner = width - indent - (isLast ? 0 : spine);
  const chains = lanes.map((labels) => labels.map((label) => framed(label, inner - 2 * padding.side, 'down', inner)));
  const heightOf = (chain: Block[]) => chain.reduce((sum, { height }) => sum + height, (chain.length - 1) * gap.steps);
  return {
    width,
    height: chains.reduce((sum, chain) => sum + heightOf(chain), (chains.length - 1) * gap.lanes),
    draw(left, top, into) {
      let y = top;
      const entries: Point[] = [];
      const exits: Point[] = [];
      for (const chain of chains) {
        const [x, middles] = [left + indent, [] as number[]];
        chain.forEach((block, at) => {
          const drawn = block.draw(x, y, into);
          middles.push(y + block.height / 2);
          y += block.height;
          if (at < chain.length - 1) {
            join(drawn.exits, [[x + inner / 2, y + gap.steps]], 'down', into);
            y += gap.steps;
          }
        });
        entries.push([x, middles[0] ?? y]);
        exits.push([x + inner, middles.at(-1) ?? y]);
        y += gap.lanes;
      }
      return { entries, exits };
    },
  };
}
