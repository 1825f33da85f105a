import { describe, expect, test } from 'vitest';
import { DISPLAY_SCRIPT_HASH } from '../../../../src/model/display-settings.ts';
import type { Edition } from '../../../../src/model/edition/edition.ts';
import type { Redirect } from '../../../../src/model/redirects.ts';
import { hostOutputs } from '../../../../src/press/outputs/hosts/host-files.ts';

/** Text of each host file of an edition at an address. */
function hostFiles(url: string, redirects: Redirect[] = []): Record<string, string> {
  const outputs = hostOutputs({ edition: { url } as Edition, redirects });
  return Object.fromEntries(
    outputs.map((output) => [output.address, 'generate' in output ? String(output.generate()) : '']),
  );
}

const FILES = ['/_headers', '/_hosting/nginx.conf', '/_hosting/Caddyfile'];

const to = '/articles/a/';

describe('files for hosts', () => {
  test.each(FILES)('%s has no rule that changes with the styles of a build, and the others', (file) => {
    const text = hostFiles('https://host.example/')[file] ?? '';
    // The line that applies a reader's settings is the same in every build.
    expect(text.replaceAll(DISPLAY_SCRIPT_HASH, '')).not.toMatch(/sha256|style-src|default-src/);
    for (const rule of ["frame-ancestors 'none'", "base-uri 'none'", "script-src 'self' 'wasm-unsafe-eval'"])
      expect(text).toContain(rule);
    expect(text).not.toContain('unsafe-inline');
  });

  test.each(FILES)('%s has no opener policy: pages that anybody may read have none (S10)', (file) => {
    expect(hostFiles('https://host.example/')[file]).not.toContain('opener');
  });

  test.each([
    ['/_hosting/nginx.conf', /search\/index\)\/" \{[^}]*\}/],
    ['/_hosting/Caddyfile', /header @hashed \{[^}]*\}/],
  ])('%s sends assets without the headers of pages', (file, block) => {
    const [ofAssets = ''] = block.exec(hostFiles('https://host.example/')[file] ?? '') ?? [];
    expect(ofAssets).toMatch(/immutable[\s\S]*nosniff[\s\S]*cross-origin-resource-policy/);
    expect(ofAssets).not.toMatch(/permissions-policy|content-security-policy|referrer-policy/);
  });

  test.each([',', ';', ':', '(', ')', '*', '@', '$', "'", '&', '+'])(
    '_redirects has a former address with %s, encoded once, in either spelling',
    (sign) => {
      const code = `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
      for (const from of [`/a${sign}b/`, `/a${code}b`])
        expect(hostFiles('https://host.example/', [{ from, to }])['/_redirects']).toBe(
          `/a${code}b /articles/a/ 301\n`,
        );
    },
  );

  test('no table of nginx has a key that is longer than its buckets', () => {
    const redirects = [1, 20, 40, 80, 400].flatMap((length) => [
      { from: `/${'x'.repeat(length)}/`, to },
      { from: `/${'x'.repeat(length)}?p=1`, to },
    ]);
    const keys = [
      ...(hostFiles('https://host.example/', redirects)['/_hosting/nginx.conf'] ?? '').matchAll(
        /^ {4}"(\/[^"]*)" "/gm,
      ),
    ].map(([, key = '']) => Buffer.byteLength(key));
    expect(keys.length).toBeGreaterThan(2);
    expect(Math.max(...keys)).toBeLessThan(47);
  });

  test('a base path of signs of its own is quoted in nginx.conf', () => {
    const text = hostFiles('https://host.example/a;b$c(d)/')['/_hosting/nginx.conf'] ?? '';
    expect(text).toContain('location = "/a;b$c(d)" { return 301 "/a%3Bb%24c%28d%29/"; }');
    expect(text).toContain('location "/a;b$c(d)/" {');
    expect(text).toMatch(/error_page 404 "\/a;b\$\{dollar_\w+\}c\(d\)\/404\.html";/);
  });
});
