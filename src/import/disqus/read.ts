import { childText, readXml } from '../xml/read-xml.ts';
import type { DisqusPost } from './foreign.ts';

/** Reads the posts of a Disqus export; its threads stand before them. @throws NotReadable where it is not well-formed */
export async function* readDisqus(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<DisqusPost> {
  const links = new Map<string, string>();
  for await (const element of readXml(bytes, ['thread', 'post'])) {
    if (element.name === 'thread') links.set(element.attributes['id'] ?? '', childText(element, 'link'));
    else {
      const thread = element.children.find(({ name }) => name === 'thread')?.attributes['id'];
      yield { post: element, link: links.get(thread ?? '') ?? '' };
    }
  }
}
