import { join } from 'node:path';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { launchChromium } from '../../src/command/chromium.ts';
import { mediaTypeOf, isText } from '../../src/study/contract/media-types.ts';
const [,, folder='.cache/exp/10000', ...queries] = process.argv;
let log: [string, number][] = [];
const server = createServer((q, r) => {
  const path=(q.url??'/').split('?')[0]!; const file = path.endsWith('/')?`${path}index.html`:path;
  for (const root of [folder,'dist']) try {
    let b=readFileSync(join(root,file)); const packs=isText(file)||file.endsWith('.wasm'); if(packs) b=gzipSync(b);
    log.push([path,b.length]);
    r.writeHead(200,{'content-type':mediaTypeOf(file),'content-length':b.length,...(packs&&{'content-encoding':'gzip'})}); r.end(b); return;
  } catch {}
  r.writeHead(404).end();
}).listen(0);
await new Promise((d)=>server.once('listening',d));
const origin=`http://localhost:${(server.address() as any).port}`;
const browser=await launchChromium();
for (const query of queries) {
  const ctx=await browser.newContext({serviceWorkers:'block'}); const page=await ctx.newPage();
  await page.goto(`${origin}/search/`); await page.waitForLoadState('load'); log=[];
  const ms = await page.evaluate(async (words) => {
    const field = document.querySelector<HTMLInputElement>('search-page input')!;
    const output = document.querySelector<HTMLElement>('search-page [data-search-output]')!;
    const start=performance.now(); field.value = words; field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (output.dataset['query'] !== words || output.dataset['state'] === 'searching') await new Promise((d) => setTimeout(d, 2));
    return Math.round(performance.now()-start);
  }, query);
  await page.waitForTimeout(300);
  const mine=log.filter(([p])=>/^\/pagefind\/|search-worker/.test(p));
  const kinds:Record<string,[number,number]>={};
  for(const [p,b] of mine){const k=/index\//.test(p)?'index':/fragment\//.test(p)?'fragment':p.replace(/.*\//,'').replace(/[-.].*/,'')+p.match(/\.\w+$/)?.[0]; const e=(kinds[k]??=[0,0]); e[0]++; e[1]+=b;}
  console.log(query, 'kB', Math.round(mine.reduce((s,[,b])=>s+b,0)/1000), 'ms',ms, (await page.locator('[data-search-status]').textContent())?.slice(0,60), JSON.stringify(kinds), 'chunks', mine.filter(([p])=>/index\//.test(p)).map(([,b])=>Math.round(b/1000)).join(' '));
  await ctx.close();
}
await browser.close(); server.close(); process.exit(0);
