import type { XmlElement } from '../xml/read-xml.ts';

/** A comment in a WordPress export (WXR), with the address of its post. */
export interface WordpressComment {
  /** The `wp:comment` element. */
  comment: XmlElement;
  /** The `link` of the post. */
  link: string;
}
