import * as v from 'valibot';
import { slugOf } from '../routes.ts';
import { clean } from '../article/sanitize.ts';
import { faultOf } from '../article/issue-messages.ts';
import { directionOf } from '../direction.ts';
import { errorAt, type Fault, type Verdict, warningAt } from '../issues.ts';
import type { Edition, Section } from './edition.ts';
import { editionSchema, type WrittenEdition } from './schema.ts';
import { themeWarnings } from './theme.ts';

function sectionsOf(written: WrittenEdition['sections']): Section[] {
  return written.map((entry) => {
    const section = typeof entry === 'string' ? { name: entry } : entry;
    return { ...section, slug: ('slug' in section && section.slug) || slugOf(section.name) };
  });
}

/** Two names with one slug would share a page: both are named. */
function sectionFaults(sections: Section[]): Fault[] {
  const faults: Fault[] = [];
  const seen = new Map<string, string>();
  sections.forEach(({ name, slug }, i) => {
    const other = seen.get(slug);
    if (slug === '') {
      faults.push(
        errorAt(['sections', i], `"${name}" has no letter or digit to make an address of. Give it a "slug".`),
      );
    } else if (other !== undefined) {
      faults.push(
        errorAt(
          ['sections', i],
          `"${name}" and "${other}" would both stand at /sections/${slug}/. Give one of them a "slug" of its own.`,
        ),
      );
    }
    seen.set(slug, name);
  });
  return faults;
}

function frontWarnings(edition: Edition): Fault[] {
  const names = new Set(edition.sections.map((section) => section.name));
  return (edition.front.sections ?? []).flatMap((name, i) =>
    names.has(name) ? [] : [warningAt(['front', 'sections', i], `"${name}" is not one of "sections".`)],
  );
}

/** Fills in every default of `edition.json` (docs/format.md, The edition). */
function filled(written: WrittenEdition): Edition {
  const { comments = {}, sections, ...rest } = written;
  return {
    ...rest,
    direction: directionOf(written.language),
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

/** The strict door for `edition.json`: any value in, the edition with its defaults or every fault out. Never throws. */
export function readEdition(input: unknown): Verdict<Edition> {
  const { value, faults } = clean(input);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      ok: false,
      faults: [
        errorAt(
          [],
          'is not an edition. An edition is an object in { } with at least id, title, language, url and sections.',
        ),
      ],
    };
  }
  const result = v.safeParse(editionSchema(), value);
  const all = [...faults, ...(result.issues ?? []).map(faultOf)];
  if (!result.success || all.length > 0) return { ok: false, faults: all };
  const {
    $schema: _,
    format: __,
    ...written
  } = result.output as WrittenEdition & { $schema?: string; format?: number };
  const edition = filled(written);
  const wrong = sectionFaults(edition.sections);
  return wrong.length > 0
    ? { ok: false, faults: wrong }
    : { ok: true, value: edition, warnings: [...frontWarnings(edition), ...themeWarnings(edition.theme)] };
}
