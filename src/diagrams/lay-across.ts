import { framed, join, type Block, type Ports } from './block.ts';
import type { DiagramLabel, DiagramStep } from './diagram-schema.ts';
import { padding } from './drawing.ts';

const gap = { steps: 2.2, lanes: 1 };
/** Letters a line: the most that a picture of few steps takes, the least that can be read. */
const letters = { most: 17, least: 4 };

/**
 * The steps side by side, ways that run beside one another below one another.
 * In: the steps, the width that there is. Out: the block with the longest lines that fit, or undefined: too many steps.
 */
export function acrossWithin(steps: DiagramStep[], room: number): Block | undefined {
  for (let widest = letters.most; widest >= letters.least; widest -= 0.5) {
    const widths = steps.map(() => widest);
    if (laid(steps, widths).width <= room) return chain(flattened(steps, widths, room));
  }
  return undefined;
}

/** Gives what room is left to the tallest step, as long as that makes it lower. */
function flattened(steps: DiagramStep[], widths: number[], room: number): Block[] {
  const blocks = steps.map((step, at) => stepBlock(step, widths[at] as number));
  const tallest = blocks.reduce((most, { height }, at) => (height > (blocks[most]?.height ?? 0) ? at : most), 0);
  for (let widest = (widths[tallest] as number) + 0.5; widest <= letters.most; widest += 0.5) {
    const wider = widths.with(tallest, widest);
    const block = stepBlock(steps[tallest] as DiagramStep, widest);
    if (laid(steps, wider).width > room) break;
    if (block.height < (blocks[tallest]?.height ?? 0)) return flattened(steps, wider, room);
  }
  return blocks;
}

const laid = (steps: DiagramStep[], widths: number[]): Block =>
  chain(steps.map((step, at) => stepBlock(step, widths[at] as number)));

const labelBlock = (widest: number) => (label: DiagramLabel) => framed(label, widest, 'across');

function stepBlock(step: DiagramStep, widest: number): Block {
  if (!('lanes' in step)) return labelBlock(widest)(step);
  const firsts = step.lanes.map(([first]) => framed(first as DiagramLabel, widest, 'across').width);
  const width = Math.max(...firsts);
  return stack(
    step.lanes.map(([first, ...rest]) =>
      chain([
        framed(first as DiagramLabel, width - 2 * padding.side, 'across', width),
        ...rest.map(labelBlock(widest)),
      ]),
    ),
  );
}

/** One after the other, arrows between, all on one middle line. */
function chain(blocks: Block[]): Block {
  const height = Math.max(...blocks.map((block) => block.height));
  return {
    width: blocks.reduce((sum, { width }) => sum + width, (blocks.length - 1) * gap.steps),
    height,
    draw(left, top, into) {
      let x = left;
      const ports = blocks.map((block) => {
        const drawn = block.draw(x, top + (height - block.height) / 2, into);
        x += block.width + gap.steps;
        return drawn;
      });
      ports.forEach(({ exits }, at) => join(exits, ports[at + 1]?.entries ?? [], 'across', into));
      return { entries: ports[0]?.entries ?? [], exits: ports.at(-1)?.exits ?? [] };
    },
  };
}

/** One below the other, with nothing between. */
function stack(blocks: Block[]): Block {
  return {
    width: Math.max(...blocks.map(({ width }) => width)),
    height: blocks.reduce((sum, { height }) => sum + height, (blocks.length - 1) * gap.lanes),
    draw(left, top, into): Ports {
      let y = top;
      const ports = blocks.map((block) => {
        const drawn = block.draw(left, y, into);
        y += block.height + gap.lanes;
        return drawn;
      });
      return { entries: ports.flatMap(({ entries }) => entries), exits: ports.flatMap(({ exits }) => exits) };
    },
  };
}
