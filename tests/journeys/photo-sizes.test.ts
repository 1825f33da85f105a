import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';
import { makeEdition, press, removeEdition } from '../../tools/program.ts';
import { drawPhotos, everywhere, piece, portrayed, writePhotoEdition } from './photo-edition.ts';
import { StaticHost } from './static-host.ts';

/** Widths on both sides of every breakpoint. */
const WINDOWS = [320, 412, 470, 490, 700, 740, 764, 772, 920, 936, 1080, 1096, 1270, 1290, 1528, 1544, 1920];

interface Seen {
  place: string;
  shape: string;
  set: number;
  said: number;
}

/** Measures the width of each photo of a page, and the width of its `sizes`. */
const widthsOn = (page: Page): Promise<Seen[]> =>
  page.evaluate(() => {
    const ruler = document.createElement('div');
    document.body.append(ruler);
    const said = (sizes: string): number => {
      for (const part of sizes.split(/,\s*(?![^(]*\))/)) {
        const [, query, length = ''] = /^(\([^)]*\))?\s*(.*)$/.exec(part) ?? [];
        if (query !== undefined && !matchMedia(query).matches) continue;
        ruler.style.inlineSize = length;
        return ruler.getBoundingClientRect().width;
      }
      return 0;
    };
    const seen = [...document.querySelectorAll('picture > img')].map((image) => {
      const figure = image.closest('figure');
      return {
        place: [...(figure?.parentElement?.classList ?? [])].join('.') || 'related',
        shape: (image as HTMLImageElement).alt,
        set: image.getBoundingClientRect().width,
        said: said((image as HTMLImageElement).sizes),
      };
    });
    ruler.remove();
    return seen;
  });

/** Returns the windows and photos where the two differ by more than a few pixels or 5 %. */
async function wrongOn(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  for (const width of WINDOWS) {
    await page.setViewportSize({ width, height: 800 });
    const photos = await widthsOn(page);
    expect(photos.length).toBeGreaterThan(0);
    for (const { place, shape, set, said } of photos) {
      if (Math.abs(set - said) > Math.max(3, set * 0.05))
        wrong.push(`${width}: ${place} ${shape} is set ${set.toFixed(0)} and said to be ${said.toFixed(0)}`);
    }
  }
  return wrong;
}

interface Chosen {
  need: number;
  address: string;
  file: number;
  offered: number[];
  type: string;
}

/** Returns for each loaded photo the width of its file, and the widths that the browser could choose from. */
async function chosenOn(page: Page): Promise<Chosen[]> {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode()));
  });
  return page.evaluate(() =>
    [...document.querySelectorAll('picture')].map((picture) => {
      const image = picture.querySelector('img') as HTMLImageElement;
      const [source] = picture.querySelectorAll('source');
      return {
        need: image.getBoundingClientRect().width * devicePixelRatio,
        address: image.currentSrc,
        file: Number(/-(\d+)\.\w+$/.exec(image.currentSrc)?.[1]),
        offered: [...(source?.srcset ?? '').matchAll(/ (\d+)w/g)].map(([, width]) => Number(width)),
        type: image.currentSrc.split('.').pop() ?? '',
      };
    }),
  );
}

/** Whether a photo's file is the smallest that is wide enough; three pixels are allowed for rounding. */
function fits({ need, file, offered }: Chosen): boolean {
  const step = offered.find((one) => one >= need + 3) ?? Math.max(...offered);
  const below = offered.filter((one) => one < need - 3).at(-1) ?? 0;
  return file <= step && file >= below;
}

const papers = {
  'a full one': {
    articles: {
      lead: everywhere('World', 'wide'),
      second: piece('World', 'wide'),
      third: piece('World'),
      fourth: piece('World'),
      ...Object.fromEntries(
        (['wide', 'tall', 'panorama'] as const).flatMap((shape) =>
          Array.from({ length: 5 }, (_, i) => [`${shape}-${i}`, piece(`Of ${shape}`, shape)]),
        ),
      ),
      tall: everywhere('Of tall', 'tall'),
      panorama: everywhere('Of panorama', 'panorama'),
      alone: piece('One story', 'wide'),
      'alone-tall': piece('One tall', 'tall'),
      'three-1': piece('Three', 'wide'),
      'three-2': piece('Three'),
      'three-3': piece('Three'),
      'tall-1': piece('Tall of two', 'tall'),
      'tall-2': piece('Tall of two'),
      'pair-1': piece('Two', 'wide'),
      'pair-2': piece('Two', 'wide', { related: ['pair-3'] }),
      'pair-3': piece('Two', 'tall'),
    },
    edition: { authors: { ann: portrayed('Ann', 'tall'), ben: portrayed('Ben', 'panorama') } },
    pages: [
      '',
      'authors/ann/',
      'authors/ben/',
      'articles/lead/',
      'articles/tall/',
      'articles/panorama/',
      'articles/pair-1/',
      'sections/of-wide/',
      'sections/of-tall/',
      'sections/of-panorama/',
    ],
  },
  'one with a banner and four below it': {
    articles: {
      a: piece('World'),
      b: piece('World'),
      c: piece('World', 'wide'),
      d: piece('World'),
      e: piece('World'),
    },
    edition: { front: { lead: 'a', second: ['b', 'c', 'd', 'e'] } },
    pages: [''],
  },
  'one with a banner and three below it': {
    articles: { a: piece('World'), b: piece('World', 'wide'), c: piece('World'), d: piece('World') },
    pages: [''],
  },
  'one with four at the side of the lead': {
    articles: {
      a: piece('World', 'wide'),
      b: piece('World', 'wide'),
      c: piece('World'),
      d: piece('World'),
      e: piece('World'),
    },
    edition: { front: { lead: 'a', second: ['b', 'c', 'd', 'e'] } },
    pages: [''],
  },
  'one with two at the side of the lead': {
    articles: { a: piece('World', 'tall'), b: piece('World', 'wide'), c: piece('World') },
    pages: [''],
  },
  'one with one at the side of the lead': {
    articles: { a: piece('World', 'panorama'), b: piece('World', 'tall') },
    pages: [''],
  },
  'one of one story': { articles: { a: piece('World', 'wide') }, pages: [''] },
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(Object.entries(papers))('the photos of an edition, %s', (_, paper) => {
  let edition: string;
  let host: StaticHost;

  beforeAll(async () => {
    edition = makeEdition();
    writePhotoEdition(edition, paper.articles, 'edition' in paper ? paper.edition : {});
    await drawPhotos(edition);
    press(edition, ['build', '--no-index', '--plain']);
    host = await StaticHost.start('/');
    host.folder = join(edition, 'dist');
  });
  afterAll(async () => {
    await host.stop();
    removeEdition(edition);
  });

  test.each(paper.pages)('/%s has correct `sizes` in every window', async (path) => {
    const page = await browser.newPage();
    await page.goto(host.url + path);
    expect(await wrongOn(page)).toEqual([]);
    await page.close();
  });

  if (paper.pages.length > 1)
    test.each([
      [360, 1],
      [360, 2],
      [360, 3],
      [768, 2],
      [1280, 1],
      [1280, 2],
      [1920, 2],
    ])(
      'in a window of %i at %i pixels a point each takes the file it needs',
      async (width, deviceScaleFactor) => {
        for (const path of ['', 'articles/lead/', 'sections/of-tall/']) {
          const page = await browser.newPage({ viewport: { width, height: 800 }, deviceScaleFactor });
          await page.goto(host.url + path);
          const chosen = await chosenOn(page);
          expect(chosen.length).toBeGreaterThan(0);
          const fitting = new Set(chosen.filter(fits).map(({ address }) => address));
          for (const { need, address, file, offered, type } of chosen) {
            // Articles share photos, and browsers reuse a larger file from their cache.
            expect([type, fitting.has(address)], `${path}: ${need} of ${offered} took ${file}`).toEqual([
              'avif',
              true,
            ]);
          }
          await page.close();
        }
      },
    );

  test('the first photo is requested once, and at once', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 2 });
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/\/photos\//.test(request.url())) asked.push(request.url());
    });
    await page.goto(host.url);
    const first = await page.evaluate(() => ({
      address: document.images[0]?.currentSrc,
      priority: document.images[0]?.fetchPriority,
      others: [...document.images].slice(1).map(({ loading, decoding }) => `${loading} ${decoding}`),
    }));
    expect(asked.filter((address) => address === first.address)).toHaveLength(1);
    expect(first.priority).toBe('high');
    expect(new Set(first.others)).toEqual(new Set(first.others.length > 0 ? ['lazy async'] : []));
    await page.close();
  });
});
