import { parse, type AnyNode, type ecmaVersion } from 'acorn';
import { fullAncestor } from 'acorn-walk';
import { isIterator, keyOf, nameOf, wordOf } from './syntax-names.ts';

/** A name in a script that may be a browser feature. */
export interface Use {
  kind: 'global' | 'member' | 'option' | 'event' | 'pseudo';
  /** for an option, with its function before it: `showPopover source` */
  name: string;
  /** for a member, the object it is read from: `Map` */
  of?: string | undefined;
  /** the code around it */
  near: string;
}

/** What a script uses, and the keys and methods that it defines itself. */
export interface ScriptUses {
  uses: Use[];
  own: Set<string>;
}

/**
 * Reads a script. `year` is the edition of ECMAScript whose syntax it may use. Throws if the script does not parse,
 * for instance because its syntax is younger.
 */
export function usesIn(code: string, classic: boolean, year: ecmaVersion): ScriptUses {
  const tree = parse(code, { ecmaVersion: year, sourceType: classic ? 'script' : 'module' });
  const uses: Use[] = [];
  const own = new Set<string>();
  const declared = new Set<string>();
  fullAncestor(tree, (node, _state, ancestors, type) => {
    const near = code.slice(Math.max(0, node.start - 30), node.end + 20).replace(/\s+/g, ' ');
    for (const name of declaredBy(node, type)) declared.add(name);
    for (const name of ownOf(node)) own.add(name);
    uses.push(...usesOf(node, type, ancestors.at(-2)).map((use) => ({ ...use, near })));
  });
  return { uses: uses.filter(({ kind, name }) => kind !== 'global' || !declared.has(name)), own };
}

function declaredBy(node: AnyNode, type: string): string[] {
  if (node.type === 'ImportDeclaration') return node.specifiers.map(({ local }) => local.name);
  return node.type === 'Identifier' && type === 'VariablePattern' ? [node.name] : [];
}

function ownOf(node: AnyNode): string[] {
  if (node.type === 'ObjectExpression') return node.properties.flatMap(keyOf);
  if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression')
    return node.left.object.type === 'ThisExpression' ? [nameOf(node.left) ?? ''] : [];
  return node.type === 'MethodDefinition' || node.type === 'PropertyDefinition' ? keyOf(node) : [];
}

function usesOf(node: AnyNode, type: string, parent: AnyNode | undefined): Omit<Use, 'near'>[] {
  switch (node.type) {
    case 'Identifier':
      return type === 'VariablePattern' ? [] : [{ kind: 'global', name: node.name }];
    case 'MemberExpression': {
      const name = nameOf(node);
      const of = isIterator(node.object) ? 'Iterator' : nameOf(node.object);
      // names in `dataset` are the page's own
      return name === undefined || of === 'dataset' ? [] : [{ kind: 'member', name, of }];
    }
    case 'ObjectPattern': {
      const of = parent?.type === 'VariableDeclarator' && parent.init ? nameOf(parent.init) : undefined;
      return node.properties.flatMap(keyOf).map((name) => ({ kind: 'member', name, of }));
    }
    case 'CallExpression':
    case 'NewExpression':
      return argumentUses(nameOf(node.callee) ?? '', node.arguments);
    case 'Literal':
    case 'TemplateElement': {
      const text = node.type === 'Literal' ? (wordOf(node) ?? '') : (node.value.cooked ?? '');
      return [...text.matchAll(/::?([a-z-]+)/g)].map(([, name = '']) => ({ kind: 'pseudo', name }));
    }
    default:
      return [];
  }
}

function argumentUses(callee: string, args: AnyNode[]): Omit<Use, 'near'>[] {
  const [first] = args;
  const event = callee === 'addEventListener' && first ? wordOf(first) : undefined;
  return [
    ...(event === undefined ? [] : [{ kind: 'event' as const, name: event }]),
    ...args
      .flatMap((argument) => (argument.type === 'ObjectExpression' ? argument.properties.flatMap(keyOf) : []))
      .map((option) => ({ kind: 'option' as const, name: `${callee} ${option}` })),
  ];
}
