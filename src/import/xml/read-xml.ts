import { SaxesParser } from 'saxes';
import { NotReadable } from '../not-readable.ts';

/** An element with its content; names are without their prefix. */
export interface XmlElement {
  name: string;
  /** By their names without prefix. */
  attributes: Readonly<Record<string, string>>;
  /** Text of the element itself, without that of its children. */
  text: string;
  children: XmlElement[];
  /** Line on which it begins. */
  line: number;
}

/** Levels that elements may be nested in each other. */
const MAX_DEPTH = 100;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const decodeChunk = (decoder: TextDecoder, chunk?: Uint8Array): string => {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new NotReadable('is not text in UTF-8.');
  }
};

/** Builds the elements that are read, and hands out those of some names when they are complete. */
class ElementReader {
  readonly complete: XmlElement[] = [];
  readonly #parser = new SaxesParser({ position: true });
  readonly #open: XmlElement[] = [];
  #depth = 0;

  constructor(names: ReadonlySet<string>) {
    const parser = this.#parser;
    const refuse = (what: string): never => {
      throw new NotReadable(`${what} (line ${parser.line}).`);
    };
    parser.on('error', (error) => refuse(`is not well-formed XML: ${error.message.replace(/^[\d:]+ /, '')}`));
    // Entities of its own could grow without end or read other files (S14).
    parser.on('doctype', () => refuse('has a document type (DOCTYPE), which is not read'));
    parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
      if (encoding.toLowerCase() !== 'utf-8') refuse(`is in ${encoding}; save it as UTF-8`);
    });
    parser.on('opentag', ({ name, attributes }) => {
      if (++this.#depth > MAX_DEPTH) refuse(`has more than ${MAX_DEPTH} elements in each other`);
      const local = localName(name);
      if (this.#open.length === 0 && !names.has(local)) return;
      const entries = Object.entries(attributes).map(([key, value]) => [localName(key), value]);
      const element: XmlElement = {
        name: local,
        attributes: Object.fromEntries(entries),
        text: '',
        children: [],
        line: parser.line,
      };
      this.#open.at(-1)?.children.push(element);
      this.#open.push(element);
    });
    const addText = (text: string): void => {
      const element = this.#open.at(-1);
      if (element !== undefined) element.text += text;
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.on('closetag', () => {
      this.#depth--;
      const element = this.#open.pop();
      if (element !== undefined && this.#open.length === 0) this.complete.push(element);
    });
  }

  /** Reads more of the text. @throws NotReadable where it is not well-formed */
  write(text: string): void {
    this.#parser.write(text);
  }

  close(): void {
    this.#parser.close();
  }
}

/**
 * Reads the elements of some names out of an XML file, one after the other, each with its content.
 *
 * @param names without prefix; elements within one of these elements are its content
 * @throws NotReadable where the file is not well-formed XML in UTF-8, or has a DOCTYPE (S14)
 */
export async function* readXml(
  bytes: AsyncIterable<Uint8Array>,
  names: readonly string[],
): AsyncGenerator<XmlElement> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = new ElementReader(new Set(names));
  for await (const chunk of bytes) {
    reader.write(decodeChunk(decoder, chunk));
    yield* reader.complete.splice(0);
  }
  reader.write(decodeChunk(decoder));
  reader.close();
  yield* reader.complete.splice(0);
}

/** Text of the first child with a name, trimmed; empty where there is none. */
export const childText = ({ children }: XmlElement, name: string): string =>
  children.find((child) => child.name === name)?.text.trim() ?? '';
