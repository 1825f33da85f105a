// React's renderToString over a tree equal to the bench's article page, each page written to its file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement as h } from 'react';
import { renderToString } from 'react-dom/server';
import { readArticles } from './read-articles.mjs';
import { nextOf, slugOf } from './templates.mjs';

const { edition, stories, bySlug } = readArticles(process.env.EDITION);
const next = nextOf(stories);

const Sections = () =>
  edition.sections.map((name) =>
    h('li', { key: name }, h('a', { href: `/sections/${slugOf(name)}/` }, name)),
  );
const By = ({ story }) => [
  'By ',
  ...story.byline.map((name) =>
    h('a', { key: name, rel: 'author', href: `/authors/${slugOf(name)}/` }, name),
  ),
];
const When = ({ story }) => h('time', { dateTime: story.published }, story.published.slice(0, 10));
const Card = ({ story }) =>
  h(
    'article',
    { className: 'story' },
    h('p', { className: 'section-label' }, story.section),
    h('h3', { className: 'headline' }, h('a', { href: `/articles/${story.slug}/` }, story.headline)),
    h('p', { className: 'lead' }, story.lead),
    h('p', { className: 'byline' }, h(When, { story }), ' ', h(By, { story })),
  );
const Masthead = () =>
  h(
    'header',
    { className: 'masthead' },
    h('p', { className: 'nameplate' }, h('a', { href: '/' }, edition.title)),
    h('nav', { 'aria-label': 'Sections' }, h('ul', null, h(Sections))),
  );
const Colophon = () =>
  h(
    'footer',
    { className: 'colophon' },
    h(
      'nav',
      { 'aria-label': 'All sections and pages' },
      h('ul', null, h(Sections), h('li', null, h('a', { href: '/archive/' }, 'Archive'))),
    ),
  );
const Article = ({ story }) =>
  h(
    'article',
    { className: 'article' },
    h(
      'header',
      null,
      h(
        'p',
        { className: 'section-label' },
        h('a', { href: `/sections/${slugOf(story.section)}/` }, story.section),
      ),
      h('h1', { className: 'headline' }, story.headline),
      h('p', { className: 'lead' }, story.lead),
    ),
    h(
      'div',
      { className: 'byline' },
      h('p', { className: 'author' }, h(By, { story })),
      h('p', null, h(When, { story })),
    ),
    h(
      'div',
      { className: 'body' },
      story.body.map((text, i) => h('p', { key: text, id: `b-${i}` }, text)),
    ),
    h(
      'section',
      { className: 'tags' },
      h('h2', null, 'Filed under'),
      h(
        'ul',
        null,
        story.tags.map((tag) =>
          h('li', { key: tag }, h('a', { href: `/tags/${slugOf(tag)}/`, rel: 'tag' }, tag)),
        ),
      ),
    ),
  );
const Page = ({ story }) =>
  h(
    'div',
    { id: 'top' },
    h('a', { className: 'skip', href: '#main' }, 'Skip to the story'),
    h(Masthead),
    h(
      'main',
      { id: 'main' },
      h(Article, { story }),
      h(
        'section',
        { className: 'related' },
        h('h2', null, 'Read next'),
        h(
          'ul',
          null,
          story.related.map((slug) =>
            h('li', { key: slug }, h('a', { href: `/articles/${slug}/` }, bySlug.get(slug).headline)),
          ),
        ),
        next(story).map((one) => h(Card, { key: one.slug, story: one })),
      ),
      h('p', null, h('a', { href: '#top' }, 'Back to top')),
    ),
    h(Colophon),
  );

for (const story of stories) {
  const folder = join('out', 'articles', story.slug);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${story.headline}</title></head><body>${renderToString(h(Page, { story }))}</body></html>`,
  );
}
