import type { Comment } from '../../model/comment/comment.ts';

const comment = (id: string, name: string, text: string, rest?: Partial<Comment>): Comment => ({
  id,
  parent: null,
  depth: 0,
  name,
  text,
  at: '2022-11-24T08:14:00Z',
  status: 'published',
  ...rest,
});

/** Published comments with replies. */
export const comments: Comment[] = [
  comment(
    '1',
    'Hanna Brandt',
    'My grandfather coated plates until the 1930s for a man who distrusted film. He said the hard part was not the chemistry but the flies, which liked ether more than anyone.\n\nThe hand to the mouth of the man on the right is not a gesture, I think. He is holding his chin still.\nWe were all taught to.',
  ),
  comment(
    '2',
    'Marta Lindqvist',
    'That is a better reading than mine, and the students in Lisbon agree with you. Thank you.',
    { parent: '1', depth: 1, replyTo: { id: '1', name: 'Hanna Brandt' }, url: 'https://example.org/marta' },
  ),
  comment('gone', '', '', { parent: '1', depth: 1, status: 'removed' }),
  comment('3', 'Hanna Brandt', 'Tell them the fly is usually in the sky, top left.', {
    parent: '2',
    depth: 2,
    replyTo: { id: '2', name: 'Marta Lindqvist' },
  }),
  comment(
    '4',
    'Tunde Okafor',
    'There must be thousands of harbour views with flags, see https://www.getty.edu/art/collection/search?q=harbour.',
    { at: '2021-11-24T09:40:00Z' },
  ),
  comment('5', 'يوسف منصور', 'كان جدي يقول إن القطار البطيء هو الوحيد الذي يصل بك أنت.'),
];

const smoke =
  'The same trick must work for smoke. A chimney that is sharp under a smear of grey would give the wind and the time at once.';

/** The reader's own comment, which is held. */
export const mine: Comment[] = [comment('mine', 'Tunde Okafor', smoke, { status: 'held' })];
