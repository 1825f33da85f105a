import { EMBEDS } from './article/embeds.ts';
import { DISPLAY_SCRIPT_HASH } from './display-settings.ts';

/** The parts of a content policy that differ between pages. */
export interface PolicyNeeds {
  /** Origin of the comments service where it is not the page's own. */
  commentsOrigin?: string;
  /** `'sha256-…'` of each inline style of the page. */
  styleHashes?: string[];
}

/** Returns the Content-Security-Policy of a page (S08); a `<meta>` cannot have `frame-ancestors`. */
export function contentPolicy(needs: PolicyNeeds, where: 'header' | 'meta'): string {
  const comments = needs.commentsOrigin === undefined ? [] : [needs.commentsOrigin];
  const frames = [...new Set(Object.values(EMBEDS).map((provider) => provider.origin))];
  const rules: [string, string[]][] = [
    ['default-src', ["'none'"]],
    ['script-src', ["'self'", "'wasm-unsafe-eval'", DISPLAY_SCRIPT_HASH]],
    ['style-src', ["'self'", ...(needs.styleHashes ?? [])]],
    ['img-src', ["'self'"]],
    ['media-src', ["'self'"]],
    ['font-src', ["'self'"]],
    ['manifest-src', ["'self'"]],
    ['worker-src', ["'self'"]],
    ['connect-src', ["'self'", ...comments]],
    ['form-action', ["'self'", ...comments]],
    ['frame-src', frames],
    ['base-uri', ["'none'"]],
    ...(where === 'header' ? ([['frame-ancestors', ["'none'"]]] as [string, string[]][]) : []),
    ['require-trusted-types-for', ["'script'"]],
    ['trusted-types', ['broadsheet']],
  ];
  return rules.map(([name, values]) => `${name} ${values.join(' ')}`).join('; ');
}

/**
 * Content-Security-Policy for the configuration of a host, which outlives the build that wrote it. It has the rules
 * that no build changes; all others, with the hashes of the styles, are in the `<meta>` of each page (S08), and a
 * browser applies both.
 */
export const hostPolicy = (): string =>
  `script-src 'self' 'wasm-unsafe-eval' ${DISPLAY_SCRIPT_HASH}; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'`;

/** Content-Security-Policy of files that are no pages (S08). */
const FILE_POLICY =
  "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

/**
 * Returns the security headers of every response (S10); `https` adds HSTS. Styles, scripts, fonts and pictures need no
 * others, since no browser runs anything of theirs by itself.
 */
export const securityHeaders = (https: boolean): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  ...(https ? { 'strict-transport-security': 'max-age=31536000' } : {}),
});

const REFERRER_POLICY = { 'referrer-policy': 'strict-origin-when-cross-origin' };

/** Security headers of pages, beside those of every response and their content policy. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  ...REFERRER_POLICY,
  'permissions-policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
};

/** Security headers of data and texts that a browser may show as a document: JSON, XML, drawings, plain text. */
export const DATA_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': FILE_POLICY,
  ...REFERRER_POLICY,
};

/**
 * Security headers of the API. Pages that anybody may read have no opener policy: at the first navigation it makes the
 * browser start another process, and the page is painted a fifth later.
 */
export const API_HEADERS: Readonly<Record<string, string>> = {
  ...DATA_HEADERS,
  'cross-origin-opener-policy': 'same-origin',
};
