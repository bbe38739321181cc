import type { DiagramLabel, DiagramStep } from '../../study/contract/diagram-schema.ts';
import { phrasesOf } from '../../study/contract/headings.ts';

/** In em, as in Diagram.css: the narrowest column in which steps stand side by side, an arrow, the room in a frame. */
const measures = { column: 42, arrow: 2, frame: 1.2 };

/** The most columns that are still read at a glance. */
const mostColumns = 4;

/** How many labels a step has side by side: the longest of its lanes. */
export function columnsOf(step: DiagramStep): number {
  return 'lanes' in step ? Math.max(...step.lanes.map((lane) => lane.length)) : 1;
}

/**
 * Whether the lanes of a step are joined in one frame, with one arrow for all. Two lanes have arrows of their own, but
 * not between one step of lanes and another.
 */
export function areJoined(steps: DiagramStep[], at: number): boolean {
  return lanesIn(steps[at]) > 2 || [steps[at - 1], steps[at + 1]].some((near) => lanesIn(near) > 0);
}

const lanesIn = (step: DiagramStep | undefined): number => (step && 'lanes' in step ? step.lanes.length : 0);

/** Whether the steps fit side by side without a break inside a phrase. */
export function fitsAcross(steps: DiagramStep[]): boolean {
  const widths = steps.flatMap(columnWidths);
  const width = widths.reduce((sum, one) => sum + one + measures.arrow, -measures.arrow);
  return widths.length <= mostColumns && width <= measures.column;
}

/** The width of each column of a step: its widest label. */
function columnWidths(step: DiagramStep): number[] {
  const lanes = 'lanes' in step ? step.lanes : [[step]];
  return Array.from({ length: columnsOf(step) }, (_, at) => Math.max(...lanes.map((lane) => widthOf(lane[at]))));
}

/** A label's narrowest width: its longest phrase in its frame. */
function widthOf(label: DiagramLabel | undefined): number {
  if (!label) return 0;
  return (
    Math.max(...[label.when ?? '', ...phrasesOf(label.label)].map((phrase) => [...phrase].length)) + measures.frame
  );
}
