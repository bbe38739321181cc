import type { Mended } from '../../check/mend/mend-content.ts';

/** Every change that was made, and how often each rule was used. In: the changes in order. Out: text for a terminal. */
export function mendedReport(mended: Mended[]): string {
  const rules = mended.flatMap((one) => one.rules);
  if (rules.length === 0) return '没有可以自动改的地方。';
  const changes = mended.map(
    (one) => `${one.file}:${one.line}\n  ${one.from}\n  ${one.to}　（${[...new Set(one.rules)].join('；')}）`,
  );
  const counts = [...Map.groupBy(rules, (rule) => rule)].map(([rule, ones]) => `  ${rule}：${ones.length} 处`);
  return [...changes, '', `改了 ${rules.length} 处：`, ...counts].join('\n');
}
