/** What a reader sees of a page's words. */
export interface WordsSeen {
  paragraphs: number;
  /** the lowest contrast between a paragraph and the nearest opaque background behind it (WCAG 2.2, 1.4.3) */
  contrast: number;
  /** luminance of the page's background, 0 to 1 */
  ground: number;
  /** pairs of words that overlap */
  overlaps: string[];
  /** by how many pixels the page is wider than the window */
  sideways: number;
}

/** Runs in the page, so it uses nothing from outside. */
export function seeWords(): WordsSeen {
  const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = numbers(colour).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  // if the root has no background, the browser's own shows: black for a page that declares a dark scheme
  const canvas = document.createElement('div');
  canvas.style.cssText = 'position:absolute;background:Canvas';
  document.body.append(canvas);
  const canvasColour = getComputedStyle(canvas).backgroundColor;
  canvas.remove();
  const backgroundOf = (start: Element) => {
    for (let one: Element | null = start; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if (numbers(colour)[3] !== 0) return colour;
    }
    return canvasColour;
  };
  const paragraphs = [...document.querySelectorAll<HTMLElement>('main [data-place] p, main [data-place] h2')];
  let contrast = 21;
  for (const paragraph of paragraphs) {
    const [ink, ground] = [luminance(getComputedStyle(paragraph).color), luminance(backgroundOf(paragraph))];
    contrast = Math.min(contrast, (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05));
  }
  const wordBoxes: { node: Text; box: DOMRect }[] = [];
  const overlaps: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const excluded =
    '.noteref, .visually-hidden, script, style, noscript, .skip-link, svg, .permalink, .seal, details, [hidden]';
  while (walker.nextNode() && wordBoxes.length < 400) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (!parent || !node.data.trim() || parent.closest(excluded)) continue;
    if (parent.closest('.notes > :first-child') || getComputedStyle(parent).visibility === 'hidden') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 4 || box.height < 4) continue;
      for (const other of wordBoxes) {
        const x = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const y = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (other.node !== node && x > 6 && y > 8)
          overlaps.push(`${other.node.data.trim().slice(0, 8)}|${node.data.trim().slice(0, 8)}`);
      }
      wordBoxes.push({ node, box });
    }
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  return {
    paragraphs: paragraphs.length,
    contrast,
    ground: luminance(backgroundOf(document.body)),
    overlaps: overlaps.slice(0, 3),
    sideways: scrollWidth - clientWidth,
  };
}
