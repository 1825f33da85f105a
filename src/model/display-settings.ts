/** How a reader wants pages to look: the values of each setting, in order; the usual one is empty. */
export const DISPLAY_CHOICES = {
  theme: ['', 'light', 'dark', 'sepia'],
  size: ['small', '', 'large', 'larger', 'largest'],
  leading: ['tight', '', 'loose'],
  measure: ['narrow', '', 'wide'],
  face: ['', 'sans'],
  pictures: ['', 'fewer'],
  hyphens: ['', 'manual'],
} as const;

/** Name of a setting; also that of its attribute on the root element, behind `data-`. */
export type DisplayName = keyof typeof DISPLAY_CHOICES;
/** Value of a setting other than the usual one. */
type DisplayValue<Name extends DisplayName> = Exclude<(typeof DISPLAY_CHOICES)[Name][number], ''>;
/** Settings of a reader; one that is absent has its usual value. */
export type DisplaySettings = { readonly [Name in DisplayName]?: DisplayValue<Name> };

export const DISPLAY_NAMES = Object.keys(DISPLAY_CHOICES) as DisplayName[];

/** Returns what is valid of values that came from outside (S11). @param values from storage, a file, a form or a cookie */
export function parseDisplaySettings(values: unknown): DisplaySettings {
  const given = (typeof values === 'object' && values !== null ? values : {}) as Record<string, unknown>;
  return Object.fromEntries(
    DISPLAY_NAMES.flatMap((name) => {
      const choices: readonly unknown[] = DISPLAY_CHOICES[name];
      const value = Object.hasOwn(given, name) ? given[name] : '';
      return value !== '' && choices.includes(value) ? [[name, value]] : [];
    }),
  );
}

/**
 * Attribute of the root element, behind `data-`, by which a server says that settings are in a cookie: its size in bytes.
 * No script can see the cookie itself.
 */
export const COOKIE_ATTRIBUTE = 'cookie';

/** Key of the settings in the browser's storage, without the prefix of all keys. */
export const DISPLAY_KEY = 'display';

/**
 * Inline script of every page that applies the stored settings before the first paint. It sets attributes and nothing
 * else, whatever is stored, also of the version that is stored beside them, and does nothing where storage is forbidden.
 */
export const DISPLAY_SCRIPT =
  'try{const s=JSON.parse(localStorage["broadsheet:display"]);for(const k in s)document.documentElement.dataset[k]=s[k]}catch{}';

/** Hash of the inline script for the content policy. */
export const DISPLAY_SCRIPT_HASH = "'sha256-7Q1nA6pzMG89iyry0wbLSrRhYvpAqQAJQrohPdbRtdA='";

/** Attributes of the root element for settings, as HTML. */
export const displayAttributes = (settings: DisplaySettings): string =>
  Object.entries(settings)
    .map(([name, value]) => ` data-${name}="${value}"`)
    .join('');
