import type * as v from 'valibot';
import { errorAt, type Issue } from '../issues.ts';
import { nearest } from '../nearest.ts';
import { MAX_SLUG } from '../slug.ts';
import { calendarProblem, suggestDate } from '../time.ts';
import { CHECKS } from './schema/schema-build.ts';
import { UNKNOWN_KEY } from './schema/schema-strict.ts';

type SchemaIssue = v.BaseIssue<unknown>;

const KIND_NAMES: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list in [ ]',
  Object: 'an object in { }',
};

/** Describes a JSON value: `a list`, `the text "…"`. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return `the text ${shorten(value)}`;
    case 'object':
      return 'an object';
    default:
      return String(value);
  }
}

function shorten(text: string): string {
  const letters = Array.from(text);
  return JSON.stringify(letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : text);
}

/** An example for each key that first articles often lack. */
const EXAMPLES: Readonly<Record<string, string>> = {
  headline: '"headline": "Night trains return to the harbour line"',
  section: '"section": "World"',
  published: '"published": "2026-11-24T09:00:00Z"',
  body: '"body": ["One paragraph."]',
  type: '"type": "paragraph"',
  text: '"text": "…"',
  items: '"items": ["…"]',
  at: '"at": "2026-11-24T09:00:00Z"',
  src: '"src": "photos/boats.jpg"',
  title: '"title": "…"',
  url: '"url": "https://…"',
};

function missing(key: string): string {
  const example = EXAMPLES[key];
  return example === undefined ? 'is missing.' : `is missing. Add it, for example ${example}.`;
}

/** Says how to fix a file path. @param endings the alternatives in a pattern of `schema-values.ts` */
function pathRemedy(value: string, endings: string): string {
  const list = endings.replace('jpe?g', 'jpg').split('|').join(', ');
  if (/^(?:https?:)?\/\//i.test(value)) {
    return `is an address of another site; files must be in the folder of the edition. Save it there, for example as "${savedPath(value)}", and write that here.`;
  }
  if (value.includes('\\'))
    return `has a backslash. Write it with /: ${JSON.stringify(value.replaceAll('\\', '/'))}.`;
  const sign = /[?#:]/.exec(value)?.[0];
  if (sign !== undefined)
    return `has ${sign} in its name, which means something else in an address. Rename the file, for example to "${plainPath(value)}", and write that here.`;
  if (/\.svgz?$/i.test(value)) return 'is an SVG, which can carry programs. Save it as PNG.';
  if (value.startsWith('/'))
    return `begins with a slash. Write it from the edition's folder: ${JSON.stringify(value.replace(/^\/+/, ''))}.`;
  if (/(?:^|\/)\./.test(value))
    return 'leaves the folder or names a hidden file. Write a plain path such as "photos/boats.jpg".';
  return `is not a path of a file this place can show (${list}). Write one such as "photos/boats.jpg".`;
}

/** A file's name in letters, digits and hyphens, with its ending. */
function plainName(name: string): string {
  const dot = name.lastIndexOf('.');
  const stem = (dot === -1 ? name : name.slice(0, dot))
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-')
    .replace(/^-/, '')
    .replace(/-$/, '');
  return `${stem || 'file'}${dot === -1 ? '' : name.slice(dot).replace(/[^.a-z0-9]/gi, '')}`;
}

/** The same path in such names. */
const plainPath = (path: string): string => path.split('/').filter(Boolean).map(plainName).join('/');

/** Path to save a file of another site under: its name, where it has a good one. */
function savedPath(address: string): string {
  const name = address.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '';
  const isFile = /\.(?:jpe?g|png|webp|avif|gif|mp3|mp4|webm|ogg|vtt)$/i.test(name);
  return `photos/${isFile ? plainName(name.replace(/%[0-9a-f]{2}/gi, '-')) : 'name.jpg'}`;
}

function slugRemedy(value: string): string {
  const made = value
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, MAX_SLUG)
    .replace(/-$/, '');
  const hint = made === '' ? '' : `: "${made}"`;
  return `must be lower-case letters a to z, digits and single hyphens, at most 120${hint}.`;
}

/** Returns the message for a failed check of `CHECKS`. @param mark the check's name, and its data after a space */
function checkSentence(mark: string, value: string): string | undefined {
  const [name, ...rest] = mark.split(' ');
  switch (name) {
    case CHECKS.empty:
      return value === ''
        ? 'is empty. Write something, or leave the key out.'
        : 'has nothing that readers see: only blanks or invisible characters. Write something, or leave the key out.';
    case CHECKS.date: {
      const problem = calendarProblem(value);
      if (problem !== undefined)
        return `is no date: ${shorten(value)}. ${problem} Write the one that is meant.`;
      const same = suggestDate(value);
      return same === undefined
        ? `is not a date: ${shorten(value)}. Write year, month, day, time and offset: "2026-11-24T09:00:00Z".`
        : `needs date, time with seconds and offset. Write "${same}" (Z is UTC; +04:00 would be Yerevan).`;
    }
    case CHECKS.slug:
      return slugRemedy(value);
    case CHECKS.language:
      return value.includes('_')
        ? `is not a language tag. Write "${value.replaceAll('_', '-')}".`
        : 'is not a language tag. Write one such as "en", "de" or "pt-BR".';
    case CHECKS.path:
      return pathRemedy(value, rest.join(' '));
    case CHECKS.web:
      return `is not a web address: ${shorten(value)}. Write the whole of it: "https://…".`;
    case CHECKS.link:
      return `is not a link that may be followed: ${shorten(value)}. Write https://…, http://…, mailto:… or an address on this site such as "/sections/world/".`;
    case CHECKS.siteAddress:
      return `is not an address on this site: ${shorten(value)}. Write it with a leading slash: "/2019/03/old-name/".`;
    case CHECKS.noRun:
      return 'is a list of plain strings. Two strings are two paragraphs: give each a place of its own in "body", or make one of them a run such as {"text": "…", "emphasis": true}.';
    case CHECKS.noLink:
      return 'has a link or a line break, which a headline may not have. Leave out "href" and "break".';
    case CHECKS.color:
      return `is not a colour: ${shorten(value)}. Write "#rrggbb", for example "#8f1d1d".`;
    case CHECKS.zone:
      return `is not a time zone: ${shorten(value)}. Write an IANA name such as "UTC" or "Asia/Yerevan".`;
    case CHECKS.id:
      return `is not an id: ${shorten(value)}. Use letters, digits, hyphens, full stops and underscores.`;
    case CHECKS.long:
      return 'is too long to make an address of. Write 80 characters at most.';
    case CHECKS.uri:
      return `is not a URI or URN: ${shorten(value)}. Write one such as "urn:uuid:…", or leave it out.`;
    default:
      return undefined;
  }
}

/** First sentence about an unknown key. */
const NO_KEY = 'is not a key here.';

function unknownKey(key: string, message: string): string {
  const known = message.slice(UNKNOWN_KEY.length).split(' ').filter(Boolean);
  const near = nearest(key, known);
  if (near !== undefined) return `${NO_KEY} Did you mean "${near}"?`;
  return `${NO_KEY} Known: ${known.join(', ')}. For data of your own put an underscore before it: "_${key}".`;
}

function expectation(expected: string): string {
  const parts = expected.replace(/^\(|\)$/g, '').split(' | ');
  const names = parts.map((part) => KIND_NAMES[part] ?? part);
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : (names[0] ?? '');
}

function sentence(issue: SchemaIssue, path: (string | number)[]): string {
  const key = path.at(-1);
  if (issue.message.startsWith(UNKNOWN_KEY)) return unknownKey(String(key), issue.message);
  const ours =
    typeof issue.input === 'string'
      ? checkSentence(issue.message, issue.input)
      : checkSentence(issue.message, issue.message === CHECKS.empty ? ' ' : '');
  if (ours !== undefined) return ours;
  if (issue.input === undefined) return missing(String(key));
  if (issue.input === null) return 'is null. Leave the key out where there is nothing to say.';
  if (issue.type === 'picklist' || issue.type === 'literal') return listed(issue);
  if (issue.type === 'min_value' || issue.type === 'max_value') return 'must be between 0 and 1.';
  const wanted = expectation(issue.expected ?? '');
  return `must be ${wanted === '' ? 'something else' : wanted}, and is ${kindOf(issue.input)}.`;
}

function listed(issue: SchemaIssue): string {
  const options = (issue.expected ?? '').replace(/^\(|\)$/g, '').split(' | ');
  if (options.length === 1) return `must be ${options[0]}, and is ${kindOf(issue.input)}.`;
  const near = nearest(
    String(issue.input),
    options.map((option) => option.replaceAll('"', '')),
  );
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  return `must be one of ${options.join(', ')}, and is ${kindOf(issue.input)}.${hint}`;
}

/** So many unknown keys get a suggestion; a list of more is not read to its end. */
const MAX_SUGGESTIONS = 50;

/** Converts issues of valibot to ours: what is wrong, where, and what to write instead. */
export function issuesOf(issues: readonly SchemaIssue[]): Issue[] {
  let unknownKeys = 0;
  const all = issues.map((issue) => {
    const path = (issue.path ?? []).map((step) => step.key as string | number);
    const isLate = issue.message.startsWith(UNKNOWN_KEY) && ++unknownKeys > MAX_SUGGESTIONS;
    return errorAt(path, isLate ? NO_KEY : sentence(issue, path));
  });
  // Two rules of one value may say the same: a slug has a pattern and a length.
  return all.filter(({ path, message }, i) => {
    const before = all[i - 1];
    return before?.message !== message || before.path.join('/') !== path.join('/');
  });
}
