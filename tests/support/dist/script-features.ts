import { branchOf, childrenOf, type Branch, type Feature } from './browser-compat.ts';

/** The features that a script can name. Each name has all the features that it may mean. */
export interface ScriptFeatures {
  /** `structuredClone`, `Highlight` */
  globals: Map<string, Feature[]>;
  /** `toSorted`, `showPopover`: members of any interface, static ones too */
  members: Map<string, Feature[]>;
  /** `Map groupBy`, `AbortSignal timeout`: members by interface */
  membersOf: Map<string, Feature[]>;
  /** `showPopover source`: options by function or constructor */
  options: Map<string, Feature[]>;
  /** `scrollend` */
  events: Map<string, Feature[]>;
  /** `:popover-open` */
  pseudos: Map<string, Feature[]>;
}

/** Interfaces whose members a script uses without naming an object. */
const scopes = new Set(['Window', 'WorkerGlobalScope', 'DedicatedWorkerGlobalScope', 'ServiceWorkerGlobalScope']);

/** Reads the features from browser-compat-data (schema: https://github.com/mdn/browser-compat-data/tree/main/docs). */
export function scriptFeatures(): ScriptFeatures {
  const features: ScriptFeatures = {
    globals: new Map(),
    members: new Map(),
    membersOf: new Map(),
    options: new Map(),
    events: new Map(),
    pseudos: new Map(),
  };
  const { globals, members, membersOf, options, events, pseudos } = features;

  const addInterface = (path: string, name: string, branch: Branch) => {
    add(globals, name, path, branch);
    // global functions and objects, such as `fetch`, are members of the global object
    if (/^[a-z]/.test(name)) add(members, name, path, branch);
    for (const [key, child] of childrenOf(branch)) {
      const at = `${path}.${key}`;
      if (key.endsWith('_event')) {
        add(events, key.slice(0, -'_event'.length), at, child);
        continue;
      }
      const member = key.replace(/_static$/, '');
      if (scopes.has(name)) add(globals, member, at, child);
      addOptions(options, member, at, child);
      if (key === name) continue;
      // a static member is only reached through the name of its interface
      if (key === member) add(members, member, at, child);
      add(membersOf, `${name} ${member}`, at, child);
      if (name === 'Intl') addInterface(at, member, child);
    }
  };
  for (const path of ['api', 'javascript.builtins', 'webassembly.api'])
    for (const [name, branch] of childrenOf(branchOf(path))) addInterface(`${path}.${name}`, name, branch);
  for (const [name, branch] of childrenOf(branchOf('css.selectors')))
    add(pseudos, name, `css.selectors.${name}`, branch);
  return features;
}

function add(to: Map<string, Feature[]>, name: string, path: string, { __compat: compat }: Branch): void {
  if (compat) to.set(name, [...(to.get(name) ?? []), { path, compat }]);
}

/** Options are stored below their function: `source_option`, `options_source_parameter`, also below `options_parameter`. */
function addOptions(to: Map<string, Feature[]>, owner: string, path: string, branch: Branch): void {
  for (const [key, child] of childrenOf(branch)) {
    const [, option] = /^(?:[a-z]+_)?([A-Za-z]+)_(?:option|parameter)$/.exec(key) ?? [];
    if (option) add(to, `${owner} ${option}`, `${path}.${key}`, child);
    addOptions(to, owner, `${path}.${key}`, child);
  }
}
