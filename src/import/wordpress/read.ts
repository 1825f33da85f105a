import { childText, readXml } from '../xml/read-xml.ts';
import type { WordpressComment } from './foreign.ts';

/** Reads the comments of a WordPress export, post by post. @throws NotReadable where it is not well-formed */
export async function* readWordpress(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<WordpressComment> {
  for await (const item of readXml(bytes, ['item']))
    for (const comment of item.children)
      if (comment.name === 'comment') yield { comment, link: childText(item, 'link') };
}
