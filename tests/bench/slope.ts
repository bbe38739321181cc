/**
 * The exponent of growth: the slope of the best straight line through the logarithms. 1 is linear, 2 is quadratic, 0 is
 * constant. All sizes and costs must be above 0. NaN for fewer than two sizes.
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
