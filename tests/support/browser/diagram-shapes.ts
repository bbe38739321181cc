/** Runs in the page. Finds frames that leave their diagram or cover another, and words outside their frame or under 12 px. */
export function misplaced(): string[] {
  const inside = (inner: DOMRect, outer: DOMRect) =>
    inner.left >= outer.left - 1 &&
    inner.right <= outer.right + 1 &&
    inner.top >= outer.top - 1 &&
    inner.bottom <= outer.bottom + 1;
  const covers = (one: DOMRect, other: DOMRect) =>
    one.left < other.right - 2 &&
    other.left < one.right - 2 &&
    one.top < other.bottom - 2 &&
    other.top < one.bottom - 2;
  const lineBoxesOf = (one: Element) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return [...range.getClientRects()];
  };
  return [...document.querySelectorAll('.diagram')].flatMap((diagram) => {
    const whole = diagram.getBoundingClientRect();
    const labels = [...diagram.querySelectorAll('.label')].map((label) => ({
      label,
      box: label.getBoundingClientRect(),
    }));
    if (labels.length === 0) return ['no label'];
    return labels.flatMap(({ label, box }) => {
      const words = label.textContent;
      return [
        ...(inside(box, whole) ? [] : [`${words} leaves the diagram`]),
        ...(labels.some((other) => other.label !== label && covers(box, other.box)) ? [`${words} covers another`] : []),
        ...(lineBoxesOf(label).every((line) => inside(line, box)) ? [] : [`${words} is wider than its frame`]),
        ...(parseFloat(getComputedStyle(label).fontSize) >= 12 ? [] : [`${words} is too small`]),
      ];
    });
  });
}

/** Runs in the page. Finds steps and lanes that no arrow reaches, edge to edge, from the one before. */
export function missingArrows(): string[] {
  /** The two ends of an arrow's shaft. None if the arrow has no head. */
  function arrowsOf(host: Element): { from: [number, number]; to: [number, number] }[] {
    const [shaft, head] = [getComputedStyle(host, '::before'), getComputedStyle(host, '::after')];
    if ([shaft, head].some(({ content, position }) => content === 'none' || position !== 'absolute')) return [];
    const box = host.getBoundingClientRect();
    const [left, top] = [
      box.left + host.clientLeft + parseFloat(shaft.left),
      box.top + host.clientTop + parseFloat(shaft.top),
    ];
    const isDown = shaft.writingMode !== 'horizontal-tb';
    const end: [number, number] = [
      left + (isDown ? 0 : parseFloat(shaft.width)),
      top + (isDown ? parseFloat(shaft.height) : 0),
    ];
    const headAt = isDown
      ? box.top + host.clientTop + parseFloat(head.top) + parseFloat(head.height) - end[1]
      : box.left + host.clientLeft + parseFloat(head.left) + parseFloat(head.width) - end[0];
    return Math.abs(headAt) < 3 && parseFloat(shaft.borderTopWidth) + parseFloat(shaft.borderLeftWidth) > 0
      ? [{ from: [left, top], to: end }]
      : [];
  }
  const onEdge = (element: Element, [x, y]: [number, number]) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const within = x > left - 2 && x < right + 2 && y > top - 2 && y < bottom + 2;
    return within && [x - left, x - right, y - top, y - bottom].some((distance) => Math.abs(distance) < 2);
  };
  const lanesOf = (step: Element) => (step.matches('.split') ? [...step.querySelectorAll(':scope > ul > li')] : [step]);
  return [...document.querySelectorAll('.diagram')].flatMap((diagram) => {
    const arrows = [...diagram.querySelectorAll('li, .label')].flatMap(arrowsOf);
    const pairs = [...diagram.querySelectorAll('.steps > li + li, .steps ol > li + li')].map(
      (to) => [to.previousElementSibling as Element, to] as const,
    );
    const laneLinks = pairs.flatMap(([from, to]) =>
      lanesOf(from).flatMap((one) => lanesOf(to).map((other) => [one, other] as const)),
    );
    const missing = laneLinks.filter(
      ([from, to]) => !arrows.some((arrow) => onEdge(from, arrow.from) && onEdge(to, arrow.to)),
    );
    return [
      ...missing.map(([from, to]) => `no arrow from ${from.textContent} to ${to.textContent}`),
      ...(arrows.length === laneLinks.length ? [] : [`${arrows.length} arrows for ${laneLinks.length} pairs of lanes`]),
    ];
  });
}
