import { timeOf } from '../../model/time.ts';
import type { CommentDraft, DraftStatus } from '../comment-draft.ts';
import { commentText } from '../comment-html.ts';
import { childText, type XmlElement } from '../xml/read-xml.ts';
import type { DisqusPost } from './foreign.ts';

function statusOf(post: XmlElement): DraftStatus {
  if (childText(post, 'isSpam') === 'true') return 'spam';
  if (childText(post, 'isDeleted') === 'true') return 'removed';
  return childText(post, 'isApproved') === 'false' ? 'held' : 'published';
}

/** Adapts a post of Disqus. */
export function adaptDisqus({ post, link }: DisqusPost): CommentDraft {
  const author = post.children.find(({ name }) => name === 'author');
  const parent = post.children.find(({ name }) => name === 'parent')?.attributes['id'];
  const at = timeOf(childText(post, 'createdAt'));
  return {
    id: post.attributes['id'] ?? '',
    ...(parent === undefined ? {} : { parent }),
    page: link,
    name: author === undefined ? '' : childText(author, 'name'),
    email: author === undefined ? '' : childText(author, 'email'),
    url: '',
    text: commentText(childText(post, 'message')),
    ...(at === undefined ? {} : { at }),
    status: statusOf(post),
    line: post.line,
  };
}
