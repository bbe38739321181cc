import type { ShownProblem } from '../../check/report.ts';

/*
 * In every page of `npm run dev`: a bar at its foot that says in what the text is not its source's. The page itself is
 * shown, for a text is divided sentence by sentence, and until the last one is in its place something is missing.
 */
import.meta.hot?.on('content:differences', (told: ShownProblem[]) => {
  document.querySelector('[data-differences]')?.remove();
  const bar = element('aside', '');
  bar.dataset['differences'] = '';
  const shadow = bar.attachShadow({ mode: 'open' });
  const list = element('ol', '');
  for (const { place, message, cure } of told) {
    const item = element('li', message);
    item.append(element('p', place), element('p', `改法：${cure}`));
    list.append(item);
  }
  const details = element('details', '');
  details.append(element('summary', `与 source.txt 对照，还有 ${told.length} 处须改正，改好了才能公布`), list);
  shadow.append(element('style', style), details);
  document.body.append(bar);
});

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, words: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}

const style = `
:host { position: fixed; inset: auto 0 0; z-index: 10; color-scheme: light dark; background: Canvas; color: CanvasText; border-block-start: 4px solid #a33; font: 1rem/1.7 system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
details { max-block-size: 60vh; overflow: auto; }
summary { padding: .5rem 1.25rem; cursor: pointer; }
ol { margin: 0; padding: 0 1.25rem 1rem 3rem; }
li { margin-block: .75rem; }
p { margin: 0; font-size: .9375rem; }
@media print { :host { display: none; } }`;
