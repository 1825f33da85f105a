import * as v from 'valibot';
import { issuesOf } from '../article/issue-messages.ts';
import { sanitize } from '../article/sanitize.ts';
import { fitsFolder } from '../article/schema/schema-values.ts';
import { directionOf } from '../direction.ts';
import { errorAt, type Issue, type ParseResult, warningAt } from '../issues.ts';
import { slugify } from '../routes.ts';
import type { Edition, Section } from './edition.ts';
import { editionInterface } from './interface-language.ts';
import { editionSchema, type WrittenEdition } from './schema.ts';
import { themeWarnings } from './theme.ts';

function sectionsOf(written: WrittenEdition['sections']): Section[] {
  return written.map((entry) => {
    const section = typeof entry === 'string' ? { name: entry } : entry;
    return { ...section, slug: ('slug' in section && section.slug) || slugify(section.name) };
  });
}

/** Returns the issues of sections whose slug is too long for a folder, or that of another, with which they would share a page. */
function sectionIssues(sections: Section[]): Issue[] {
  const issues: Issue[] = [];
  const seen = new Map<string, string>();
  sections.forEach(({ name, slug }, i) => {
    if (!fitsFolder(slug))
      issues.push(errorAt(['sections', i], 'is too long for an address. Shorten it, or give it a "slug".'));
    const other = seen.get(slug);
    if (other !== undefined) {
      issues.push(
        errorAt(
          ['sections', i],
          `"${name}" and "${other}" would both stand at /sections/${slug}/. Give one of them a "slug" of its own.`,
        ),
      );
    }
    seen.set(slug, name);
  });
  return issues;
}

function frontWarnings(edition: Edition): Issue[] {
  const names = new Set(edition.sections.map((section) => section.name));
  const { sections = [], bands = [] } = edition.front;
  const named: [string, (string | number)[]][] = [
    ...sections.map((name, i): [string, (string | number)[]] => [name, ['front', 'sections', i]]),
    ...bands.flatMap((band, i): [string, (string | number)[]][] => {
      if (typeof band === 'string') return [[band, ['front', 'bands', i]]];
      return 'section' in band ? [[band.section, ['front', 'bands', i, 'section']]] : [];
    }),
  ];
  const warnings = named.flatMap(([name, path]) =>
    names.has(name) ? [] : [warningAt(path, `"${name}" is not one of "sections".`)],
  );
  return edition.front.sections !== undefined && edition.front.bands !== undefined
    ? [...warnings, warningAt(['front', 'sections'], 'has no effect beside "bands". Remove one of the two.')]
    : warnings;
}

/** Adds the defaults of `edition.json` (docs/format.md, The edition). */
function withDefaults(written: WrittenEdition): Edition {
  const { comments = {}, sections, interfaceLanguage, ...rest } = written;
  return {
    ...rest,
    direction: directionOf(written.language),
    interface: editionInterface(written.language, interfaceLanguage),
    timeZone: written.timeZone ?? 'UTC',
    sections: sectionsOf(sections),
    authors: written.authors ?? {},
    front: written.front ?? {},
    comments: comments === 'off' ? 'off' : { moderation: 'post', requireEmail: true, ...comments },
    policies: written.policies ?? {},
    revisions: written.revisions ?? 'private',
    footer: written.footer ?? [],
  };
}

/** Parses `edition.json` and adds its defaults; unknown keys are errors. Never throws. */
export function parseEdition(input: unknown): ParseResult<Edition> {
  const { value, issues } = sanitize(input);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      ok: false,
      issues: [
        errorAt(
          [],
          'is not an edition. An edition is an object in { } with at least id, title, language, url and sections.',
        ),
      ],
    };
  }
  const result = v.safeParse(editionSchema(), value);
  const all = [...issues, ...issuesOf(result.issues ?? [])];
  if (!result.success || all.length > 0) return { ok: false, issues: all };
  const {
    $schema: _,
    format: __,
    ...written
  } = result.output as WrittenEdition & { $schema?: string; format?: number };
  const edition = withDefaults(written);
  const bySection = sectionIssues(edition.sections);
  return bySection.length > 0
    ? { ok: false, issues: bySection }
    : { ok: true, value: edition, warnings: [...frontWarnings(edition), ...themeWarnings(edition.theme)] };
}
