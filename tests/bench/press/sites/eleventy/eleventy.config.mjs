import { readArticles } from './read-articles.mjs';
import { articlePage, feedOf, listPage, listsOf, nextOf, sitemapOf } from './templates.mjs';

/** Eleventy with its JavaScript templates, its fastest way. */
export default function (config) {
  const { edition, stories, bySlug } = readArticles(process.env.EDITION);
  const next = nextOf(stories);
  const lists = listsOf(edition, stories);
  config.setUseGitIgnore(false);
  config.addGlobalData('stories', stories);
  config.addGlobalData('lists', lists);
  config.addTemplate(
    'article.11ty.js',
    { render: ({ story }) => articlePage(edition, story, next(story), bySlug) },
    {
      pagination: { data: 'stories', size: 1, alias: 'story' },
      permalink: ({ story }) => `/articles/${story.slug}/`,
    },
  );
  config.addTemplate(
    'list.11ty.js',
    { render: ({ list }) => listPage(edition, list) },
    { pagination: { data: 'lists', size: 1, alias: 'list' }, permalink: ({ list }) => list.path },
  );
  config.addTemplate('feed.11ty.js', { render: () => feedOf(edition, stories) }, { permalink: '/feed.xml' });
  const paths = [...lists.map(({ path }) => path), ...stories.map(({ slug }) => `/articles/${slug}/`)];
  config.addTemplate(
    'sitemap.11ty.js',
    { render: () => sitemapOf(edition, paths) },
    { permalink: '/sitemap.xml' },
  );
  return { dir: { input: 'input', output: 'out' } };
}
