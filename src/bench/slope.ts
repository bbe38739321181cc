/**
 * The exponent of growth: the slope of the straight line that fits best through the logarithms. 1 is linear, 2 is
 * square, 0 does not grow. In: pairs of a size and a cost, all above 0, at least two sizes. Out: NaN for fewer.
 */
export function growthExponent(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (of: (point: readonly [number, number]) => number) =>
    logs.reduce((sum, point) => sum + of(point), 0) / logs.length;
  const [middleX, middleY] = [mean(([x]) => x), mean(([, y]) => y)];
  return (
    logs.reduce((sum, [x, y]) => sum + (x - middleX) * (y - middleY), 0) /
    logs.reduce((sum, [x]) => sum + (x - middleX) ** 2, 0)
  );
}
