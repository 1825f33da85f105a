import { XMLParser } from 'fast-xml-parser';

/** An element of a feed. Names begin with the namespace's address: `http://www.w3.org/2005/Atom link`, or ` item`. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** Text of the element and its descendants. */
  text: string;
  children: Element[];
}

type Ordered = Record<string, unknown> & { ':@'?: Record<string, string> };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

function elementOf(node: Ordered, around: ReadonlyMap<string, string>): Element | undefined {
  const tag = Object.keys(node).find((key) => key !== ':@');
  if (tag === undefined || tag === '#text') return undefined;
  const given = node[':@'] ?? {};
  const names = new Map(around);
  for (const [name, value] of Object.entries(given)) {
    if (name === 'xmlns') names.set('', value);
    else if (name.startsWith('xmlns:')) names.set(name.slice('xmlns:'.length), value);
  }
  const whole = (name: string, of: string | undefined) => `${of ?? ''} ${name.split(':').at(-1)}`;
  const prefix = (name: string) => (name.includes(':') ? (name.split(':')[0] ?? '') : '');
  const attributes = Object.entries(given)
    .filter(([name]) => !/^xmlns(?::|$)/.test(name))
    .map(([name, value]) => [whole(name, prefix(name) && names.get(prefix(name))), value] as const);
  const inside = node[tag] as Ordered[];
  const children = inside.flatMap((child) => elementOf(child, names) ?? []);
  const own = inside.map((child) => String(child['#text'] ?? '')).join('');
  return {
    name: whole(tag, names.get(prefix(tag))),
    attributes: Object.fromEntries(attributes),
    text: own + children.map(({ text }) => text).join(''),
    children,
  };
}

/** Reads XML with its namespaces resolved. */
export function readXml(text: string): Element {
  const names = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);
  const [root] = (parser.parse(text) as Ordered[]).flatMap((node) => elementOf(node, names) ?? []);
  if (root === undefined) throw new Error('no element');
  return root;
}

/** All elements, each with its parent. */
export function* walk(element: Element, parent = ''): Generator<[parent: string, element: Element]> {
  yield [parent, element];
  for (const child of element.children) yield* walk(child, element.name);
}
