import type { Edition } from '../../model/edition/edition.ts';
import { editionInterface } from '../../model/edition/interface-language.ts';

/** Edition of the specimen. */
export const edition: Edition = {
  id: 'urn:uuid:00000000-0000-4000-8000-000000000000',
  title: 'Broadsheet',
  tagline: 'Set daily, read slowly',
  language: 'en',
  direction: 'ltr',
  interface: editionInterface('en'),
  timeZone: 'UTC',
  url: 'https://news.example/',
  sections: [
    { name: 'World', slug: 'world', description: 'Borders, tides and timetables.' },
    { name: 'Science', slug: 'science' },
    { name: 'Transport', slug: 'transport' },
    { name: 'Culture', slug: 'culture' },
  ],
  authors: {},
  front: {},
  comments: { moderation: 'post', requireEmail: true },
  policies: {},
  revisions: 'private',
  footer: [
    { text: 'About', href: '/pages/about/' },
    { text: 'Source code', href: 'https://code.example/broadsheet' },
  ],
  copyright: 'Broadsheet, an edition set for the screen. Photographs: Getty Open Content.',
};

/** The same edition in a right-to-left language. */
export const arabicEdition: Edition = {
  ...edition,
  title: 'برودشيت',
  tagline: 'تُصفّ كل يوم وتُقرأ على مهل',
  language: 'ar',
  direction: 'rtl',
  interface: editionInterface('ar'),
  sections: [
    { name: 'العالم', slug: 'world' },
    { name: 'العلوم', slug: 'science' },
    { name: 'النقل', slug: 'transport' },
    { name: 'الثقافة', slug: 'culture' },
  ],
  footer: [],
  copyright: 'برودشيت، طبعة مصفوفة للشاشة. © ٢٠٢٢',
};
