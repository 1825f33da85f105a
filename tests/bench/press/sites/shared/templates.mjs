// The pages of the bench as plain template strings: what Eleventy prints, and the measure for the others.

const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const slugOf = (name) => name.toLowerCase().replaceAll(' ', '-');
const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const when = (story) =>
  `<time datetime="${story.published}">${date.format(new Date(story.published))}</time>`;
const by = (story) =>
  `By ${story.byline.map((name) => `<a rel="author" href="/authors/${slugOf(name)}/">${escape(name)}</a>`).join(', ')}`;

/** A page of the site around what stands on it. */
function page(edition, title, path, body) {
  const sections = edition.sections
    .map((name) => `<li><a href="/sections/${slugOf(name)}/">${escape(name)}</a></li>`)
    .join('');
  return `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)} | ${edition.title}</title><link rel="canonical" href="${edition.url}${path.slice(1)}"><link rel="stylesheet" href="/style.css"></head><body><div id="top"><a class="skip" href="#main">Skip to the story</a><header class="masthead"><p class="nameplate"><a href="/">${edition.title}</a></p><nav aria-label="Sections"><ul>${sections}</ul></nav></header><main id="main">${body}</main><footer class="colophon"><nav aria-label="All sections and pages"><ul>${sections}<li><a href="/archive/">Archive</a></li></ul></nav></footer></div></body></html>`;
}

const card = (story) =>
  `<article class="story"><p class="section-label">${escape(story.section)}</p><h3 class="headline"><a href="/articles/${story.slug}/">${escape(story.headline)}</a></h3><p class="lead">${escape(story.lead)}</p><p class="byline">${when(story)} ${by(story)}</p></article>`;

/** @param next stories offered at the end */
export function articlePage(edition, story, next, bySlug) {
  const related = story.related
    .map((slug) => `<li><a href="/articles/${slug}/">${escape(bySlug.get(slug).headline)}</a></li>`)
    .join('');
  const body = `<article class="article"><header><p class="section-label"><a href="/sections/${slugOf(story.section)}/">${escape(story.section)}</a></p><h1 class="headline">${escape(story.headline)}</h1><p class="lead">${escape(story.lead)}</p></header><div class="byline"><p class="author">${by(story)}</p><p>${when(story)}</p></div><div class="body">${story.body.map((text, i) => `<p id="b-${i}">${escape(text)}</p>`).join('')}</div><section class="tags"><h2>Filed under</h2><ul>${story.tags.map((tag) => `<li><a href="/tags/${slugOf(tag)}/" rel="tag">${escape(tag)}</a></li>`).join('')}</ul></section></article><section class="related"><h2>Read next</h2><ul>${related}</ul>${next.map(card).join('')}</section><p><a href="#top">Back to top</a></p>`;
  return page(edition, story.headline, `/articles/${story.slug}/`, body);
}

export const listPage = (edition, { title, path, stories }) =>
  page(edition, title, path, `<header><h1>${escape(title)}</h1></header>${stories.map(card).join('')}`);

/** Every list page of the edition: front, sections, tags, authors, months, fifty stories to a page. */
export function listsOf(edition, stories) {
  const by = new Map([['/', { title: edition.title, stories }]]);
  const put = (path, title, story) => {
    const list = by.get(path);
    if (list === undefined) by.set(path, { title, stories: [story] });
    else list.stories.push(story);
  };
  for (const story of stories) {
    put(`/sections/${slugOf(story.section)}/`, story.section, story);
    for (const tag of story.tags) put(`/tags/${slugOf(tag)}/`, tag, story);
    for (const name of story.byline) put(`/authors/${slugOf(name)}/`, name, story);
    put(`/archive/${story.published.slice(0, 7).replace('-', '/')}/`, story.published.slice(0, 7), story);
  }
  const pages = [];
  for (const [path, { title, stories: all }] of by) {
    const end = path === '/' ? 1 : Math.ceil(all.length / 50);
    for (let i = 0; i < end; i++)
      pages.push({
        title,
        path: i === 0 ? path : `${path}page/${i}/`,
        stories: all.slice(i * 50, (i + 1) * 50),
      });
  }
  return pages;
}

/** RSS of the fifty newest, whole text. */
export function feedOf(edition, stories) {
  const items = stories
    .slice(0, 50)
    .map(
      (story) =>
        `<item><title>${escape(story.headline)}</title><link>${edition.url}articles/${story.slug}/</link><pubDate>${new Date(story.published).toUTCString()}</pubDate><description>${escape(story.lead)}</description><content:encoded>${escape(story.body.map((text) => `<p>${escape(text)}</p>`).join(''))}</content:encoded></item>`,
    )
    .join('');
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${edition.title}</title><link>${edition.url}</link>${items}</channel></rss>`;
}

export const sitemapOf = (edition, paths) =>
  `<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((path) => `<url><loc>${edition.url}${path.slice(1)}</loc></url>`).join('')}</urlset>`;

/** What is read after each story: the newest of its section. */
export function nextOf(stories) {
  const newest = new Map();
  for (const story of stories) {
    const list = newest.get(story.section) ?? [];
    if (list.length < 4) newest.set(story.section, [...list, story]);
  }
  return (story) =>
    newest
      .get(story.section)
      .filter((one) => one !== story)
      .slice(0, 3);
}
