import { createHash } from 'node:crypto';
import type { Plugin, Rollup } from 'vite';
import { type ClassNames, moduleOf } from './class-names.ts';

/** What the press must know of the compiled reader, written beside it by the bundler: `build/client/bundle.json`. */
export interface Bundle {
  /** Files under `assets/`: the starter, the app, every style for the app, and for a page without it the late ones. */
  boot: string;
  app: string;
  styles: string;
  late: string;
  /** Code that the app needs at once, for every page and by the name of its kind. */
  needs: Record<string, string[]>;
  /** First styles of each kind of page; `all` is for a kind that has none of its own. */
  sheets: Record<string, string>;
  /** First styles of what few pages have, and how such a page is known: by an attribute that begins like this. */
  extras: { signs: string[]; sheet: string }[];
}

/** One rule of a style sheet, or one at-rule with rules of its own. */
interface Rule {
  head: string;
  /** Declarations of a rule; absent for a statement without a block. */
  body?: string;
  rules?: Rule[];
}

/** At-rules that hold rules; every other block holds declarations. */
const HOLDS_RULES = /^@(?:layer|media|container|supports)\b/;

/** Where a block that opens at `from` ends; strings may hold braces. */
function endOfBlock(css: string, from: number): number {
  let depth = 0;
  for (let at = from; at < css.length; at++) {
    const sign = css[at];
    if (sign === '"' || sign === "'") at = css.indexOf(sign, at + 1);
    else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at;
  }
  throw new Error('A compiled style sheet ends inside a rule.');
}

/** Reads a compiled, minified style sheet as far as it must be understood to be cut up. */
function readRules(css: string): Rule[] {
  const rules: Rule[] = [];
  for (let at = 0; at < css.length; ) {
    const [open, stop] = [css.indexOf('{', at), css.indexOf(';', at)];
    if (stop !== -1 && (open === -1 || stop < open)) {
      rules.push({ head: css.slice(at, stop) });
      at = stop + 1;
      continue;
    }
    if (open === -1) break;
    const end = endOfBlock(css, open);
    const head = css.slice(at, open).trim();
    const body = css.slice(open + 1, end);
    rules.push(HOLDS_RULES.test(head) ? { head, rules: readRules(body) } : { head, body });
    at = end + 1;
  }
  return rules;
}

/** Whether a rule is wanted, by itself and by the at-rules around it. */
type Wanted = (rule: Rule, around: readonly string[]) => boolean;

/** The rules that are wanted, as text again. */
function writeRules(rules: readonly Rule[], isWanted: Wanted, around: readonly string[] = []): string {
  return rules
    .map((rule) => {
      if (rule.rules === undefined) {
        if (!isWanted(rule, around)) return '';
        return rule.body === undefined ? `${rule.head};` : `${rule.head}{${rule.body}}`;
      }
      const inside = writeRules(rule.rules, isWanted, [...around, rule.head]);
      return inside === '' ? '' : `${rule.head}{${inside}}`;
    })
    .join('');
}

/** What few stories have; what some have beside their paragraphs. Nothing that today's comments may bring. */
const RARE = [
  [
    'TableBlock',
    'MediaBlock',
    'EmbedBlock',
    'BoxBlock',
    'UpdateBlock',
    'CodeBlock',
    'GalleryBlock',
    'UnknownBlock',
    'Changes',
    'RetractionNotice',
  ],
  ['ListBlock', 'QuoteBlock', 'PullquoteBlock', 'Attribution', 'DividerBlock'],
];

const isFace: Wanted = ({ head, body }) => head === '@font-face' && (body ?? '').includes('url(');
/** What no first frame on a screen shows. */
const isLate: Wanted = (rule, around) =>
  isFace(rule, around) || around.some((head) => /^@media (?:print|\(forced-colors)/.test(head));
/** How a script of its own is set. */
const isOfScript: Wanted = ({ head }, around) => around[0] === '@layer tokens' && head.includes(':lang(');
/**
 * `ArticlePage` of `.ArticlePage_end`: class names of CSS Modules begin with a name of their file. Equal rules of
 * several modules are one rule by now.
 */
const modulesOf = ({ head }: Rule): string[] =>
  [...head.matchAll(/\.([A-Z]\w*?)_\w/g)].map(([, name = '']) => name);

/**
 * Cuts a compiled style sheet into what a page needs at first, what comes late, and what few pages need.
 *
 * @param nameOf how the names of a module's classes begin
 */
export function cutStyles(css: string, nameOf: (module: string) => string) {
  const rules = readRules(css);
  const rare = RARE.map((modules) => modules.map(nameOf));
  const allRare = new Set(rare.flat());
  const scripts = writeRules(rules, (rule, around) => isOfScript(rule, around) && !isLate(rule, around));
  const languages = [...scripts.matchAll(/:lang\((\w+)\)/g)].map(([, language]) => `lang="${language}`);
  return {
    all: writeRules(rules, (rule, around) => !isFace(rule, around)),
    late: writeRules(rules, isLate),
    /** First styles of a page that shows these CSS Modules. */
    of: (modules: ReadonlySet<string>): string =>
      writeRules(rules, (rule, around) => {
        const names = modulesOf(rule);
        const own = names.filter((name) => modules.has(name) && !allRare.has(name));
        return ![isLate, isOfScript].some((is) => is(rule, around)) && (names.length === 0 || own.length > 0);
      }),
    extras: [
      { signs: [...new Set(languages)], sheet: scripts },
      ...rare.map((modules) => ({
        signs: modules.map((name) => `class="${name}_`),
        sheet: writeRules(
          rules,
          (rule, around) => modulesOf(rule).some((name) => modules.includes(name)) && !isLate(rule, around),
        ),
      })),
    ].filter(({ sheet }) => sheet !== ''),
  };
}

const ROUTE = /\/(\w+)Route\.tsx$/;
const isStyle = (id: string): boolean => /\.module\.css(?:\?|$)/.test(id);

/** Names of the CSS Modules that a module of the program stands on. */
function modulesUnder(context: Rollup.PluginContext, from: string, seen = new Set<string>()): Set<string> {
  const names = new Set<string>();
  const walk = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    if (isStyle(id)) names.add(moduleOf(id));
    for (const next of context.getModuleInfo(id)?.importedIds ?? []) walk(next);
  };
  walk(from);
  return names;
}

/** A chunk and all that it stands on. */
function chunksUnder(bundle: Rollup.OutputBundle, file: string, found = new Set<string>()): Set<string> {
  const chunk = bundle[file];
  if (found.has(file) || chunk?.type !== 'chunk') return found;
  found.add(file);
  for (const next of chunk.imports) chunksUnder(bundle, next, found);
  return found;
}

const named = (name: string, text: string): string =>
  `assets/${name}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.css`;

/**
 * Cuts the compiled style sheet of the reader for pages that carry what they need inside themselves, and says
 * which files are which.
 *
 * @param names how the classes of CSS Modules are called
 */
export function pageStyles(names: ClassNames): Plugin {
  return {
    name: 'broadsheet-page-styles',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle);
        const sheet = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
        if (sheet?.type !== 'asset') throw new Error('The reader was compiled without styles.');
        const cut = cutStyles(String(sheet.source), (module) => names.ofModule(module));
        const fileOf = (name: string): string => {
          const found = files.find((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(name));
          if (found === undefined) throw new Error(`${name} was not compiled.`);
          return found.fileName;
        };
        const app = fileOf('/reader/entry-browser.tsx');
        const needs: Record<string, string[]> = {};
        const sheets: Record<string, string> = { all: cut.all };
        // What stands around every page.
        const around = [...this.getModuleIds()].find((id) => id.endsWith('/app/Moves.tsx')) ?? '';
        for (const file of files) {
          if (file.type !== 'chunk') continue;
          const entry = file.facadeModuleId ?? '';
          const kind = ROUTE.exec(entry)?.[1]?.toLowerCase();
          if (kind === undefined) continue;
          needs[kind] = [...chunksUnder(bundle, file.fileName, chunksUnder(bundle, app))];
          const modules = [...modulesUnder(this, around), ...modulesUnder(this, entry)];
          sheets[kind] = cut.of(new Set(modules.map((module) => names.ofModule(module))));
        }
        delete bundle[sheet.fileName];
        const styles = named('style', cut.all);
        const late = named('late', cut.late);
        const boot = fileOf('/reader/boot.ts');
        const made: Bundle = { boot, app, styles, late, needs, sheets, extras: cut.extras };
        this.emitFile({ type: 'asset', fileName: styles, source: cut.all });
        this.emitFile({ type: 'asset', fileName: late, source: cut.late });
        this.emitFile({ type: 'asset', fileName: 'bundle.json', source: JSON.stringify(made) });
      },
    },
  };
}
