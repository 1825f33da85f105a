import { describe, expect, test } from 'vitest';
import { DISPLAY_SCRIPT_HASH } from '../../src/model/display-settings.ts';
import type { Site } from './site.ts';

/** Tests of nginx's responses with the configuration of the build. */
export const nginxAnswers = (site: Site) =>
  describe('responses', () => {
    test('pages, data and photos have their headers, caching and compressed variants', async () => {
      const page = await fetch(`${site.url}sections/culture/`, { headers: { 'accept-encoding': 'gzip' } });
      expect(page.status).toBe(200);
      expect(page.headers.get('content-encoding')).toBe('gzip');
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(page.headers.get('cache-control')).toBe('no-cache');
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("frame-ancestors 'none'");
      // Of hashes only that of the line that applies a reader's settings, which no build changes.
      expect(policy.replace(DISPLAY_SCRIPT_HASH, '')).not.toContain('sha256');
      const html = await page.text();
      expect(html.replaceAll('&#x27;', "'")).toMatch(/style-src 'self' 'sha256-[^']+'/);
      expect(page.headers.get('x-content-type-options')).toBe('nosniff');
      const photo = /srcset="\/paper\/(photos\/[^ "]+)/i.exec(html)?.[1] ?? '';
      const image = await fetch(site.url + photo);
      expect(image.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(image.headers.get('content-type')).toBe('image/avif');
      const tag = page.headers.get('etag') ?? '';
      const again = await fetch(`${site.url}sections/culture/`, {
        headers: { 'accept-encoding': 'gzip', 'if-none-match': tag },
      });
      expect(again.status).toBe(304);
    });

    test('a missing slash redirects, unknown addresses get the error page, other files are not served', async () => {
      const slash = await fetch(`${site.url}articles/dust-bowl`, { redirect: 'manual' });
      expect(slash.status).toBe(301);
      expect(slash.headers.get('location')).toBe('/paper/articles/dust-bowl/');
      const missing = await fetch(`${site.url}articles/nobody-wrote-this/`);
      expect(missing.status).toBe(404);
      expect(await missing.text()).toContain('There is no page at this address');
      expect(missing.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      for (const path of ['_hosting/nginx.conf', '_headers', '.git/config', 'comments-index.json'])
        expect((await fetch(site.url + path)).status, path).toBe(404);
    });
  });
