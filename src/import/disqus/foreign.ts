import type { XmlElement } from '../xml/read-xml.ts';

/** A post in a Disqus export, with the address of its thread. */
export interface DisqusPost {
  /** The `post` element. */
  post: XmlElement;
  /** The `link` of its thread; empty where the file has none. */
  link: string;
}
