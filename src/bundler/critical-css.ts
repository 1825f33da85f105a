import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import postcss, { type ChildNode, type Container } from 'postcss';
import type { Plugin, Rollup } from 'vite';
import type { ClientManifest } from '../model/client-manifest.ts';
import { type ClassNames, moduleOf } from './class-names.ts';
import { ENTRIES, LANGUAGES, NAVIGATION, RENDERED_PARTS, ROUTES } from './client-modules.ts';

/** Whether to include a rule, by itself and by the at-rules around it. */
type RuleFilter = (rule: ChildNode, around: readonly string[]) => boolean;

/** At-rules that hold rules; every other block holds declarations. */
const HOLDS_RULES = new Set(['layer', 'media', 'container', 'supports', 'starting-style']);

/** Returns a rule's selector, or the name and parameters of an at-rule. */
const headOf = (node: ChildNode): string =>
  node.type === 'atrule' ? `@${node.name} ${node.params}` : node.type === 'rule' ? node.selector : '';

/** Texts of rules, which several sheets have. */
const ruleTexts = new WeakMap<ChildNode, string>();

function ruleText(rule: ChildNode): string {
  let text = ruleTexts.get(rule);
  if (text === undefined) {
    text = `${rule}${rule.type === 'atrule' && rule.nodes === undefined ? ';' : ''}`;
    ruleTexts.set(rule, text);
  }
  return text;
}

/** Returns the rules of a style sheet that pass a filter, as CSS text. */
function filterRules(
  { nodes = [] }: Container<ChildNode>,
  filter: RuleFilter,
  around: readonly string[] = [],
): string {
  return nodes
    .map((node) => {
      if (node.type === 'atrule' && node.nodes !== undefined && HOLDS_RULES.has(node.name)) {
        const rules = filterRules(node as Container<ChildNode>, filter, [...around, headOf(node)]);
        return rules === '' ? '' : `${headOf(node).trim()}{${rules}}`;
      }
      return node.type !== 'comment' && filter(node, around) ? ruleText(node) : '';
    })
    .join('');
}

/**
 * CSS Modules of content that many articles have not, in groups: a page has the whole group where it uses one of them.
 * Each group costs a page that uses it the hash in its content policy, so that small ones share one. Comments must not
 * need them, since they are added to a page after its critical CSS is chosen. An unknown name fails the build.
 */
const RARE = [
  ['DataTable', 'CodeListing'],
  ['MediaPlayer', 'Embed', 'LiveUpdate', 'KeyEntries'],
  ['InfoBox'],
  ['Gallery', 'UnknownBlockNotice'],
  ['Changes', 'Difference', 'RetractionNotice'],
  ['BodyList', 'Quote', 'Pullquote', 'Attribution', 'Divider'],
  ['KeyPoints', 'Contents'],
  ['Corrections', 'Dateline'],
  ['RelatedLink'],
];

const isFontFace: RuleFilter = (node) =>
  node.type === 'atrule' && node.name === 'font-face' && node.toString().includes('url(');
/** Rules that no first paint on a screen needs: fonts, print, forced colours, how the app begins to show a page. */
const isLate: RuleFilter = (node, around) =>
  isFontFace(node, around) ||
  around.some((head) => /^@(?:media (?:print|\(forced-colors)|layer faces|starting-style)/.test(head));
/** Tokens of languages in other scripts. */
const isOfScript: RuleFilter = (node, around) =>
  around[0] === '@layer tokens' && headOf(node).includes(':lang(');
/**
 * Returns the prefixes of the CSS Modules whose classes a rule has: `Ca` of `.Ca_b`. There may be several, since the
 * minifier merges equal rules.
 */
const modulesOf = (node: ChildNode): string[] =>
  [...headOf(node).matchAll(/\.([A-Z]\w*?)_\w/g)].map(([, name = '']) => name);

/**
 * Splits a compiled style sheet into critical CSS by kind of page, late styles, and critical CSS of rare content.
 *
 * @param nameOf returns the prefix of a module's class names
 */
export function cutStyles(css: string, nameOf: (module: string) => string) {
  const root = postcss.parse(css);
  const rare = RARE.map((modules) => modules.map(nameOf));
  const allRare = new Set(rare.flat());
  const scripts = filterRules(root, (node, around) => isOfScript(node, around) && !isLate(node, around));
  const languages = [...scripts.matchAll(/:lang\((\w+)\)/g)].map(([, language]) => `lang="${language}`);
  return {
    all: filterRules(root, (node, around) => !isFontFace(node, around)),
    late: filterRules(root, isLate),
    /** Critical CSS of a page that uses these CSS Modules. */
    of: (modules: ReadonlySet<string>): string =>
      filterRules(root, (node, around) => {
        const names = modulesOf(node);
        const own = names.filter((name) => modules.has(name) && !allRare.has(name));
        return !isLate(node, around) && !isOfScript(node, around) && (names.length === 0 || own.length > 0);
      }),
    extras: [
      { signs: [...new Set(languages)], sheet: scripts },
      ...rare.map((modules) => ({
        signs: modules.map((name) => `class="${name}_`),
        sheet: filterRules(
          root,
          (node, around) => modulesOf(node).some((name) => modules.includes(name)) && !isLate(node, around),
        ),
      })),
    ].filter(({ sheet }) => sheet !== ''),
  };
}

const isCssModule = (id: string): boolean => /\.module\.css(?:\?|$)/.test(id);

/** Returns the names of the CSS Modules that a module imports, directly or not. */
function cssModulesUnder(context: Rollup.PluginContext, from: string): Set<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const walk = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    if (isCssModule(id)) names.add(moduleOf(id));
    for (const next of context.getModuleInfo(id)?.importedIds ?? []) walk(next);
  };
  walk(from);
  return names;
}

/** Returns a chunk and all that it imports. @param files the files so far, which are added to */
function chunksUnder(bundle: Rollup.OutputBundle, file: string, files = new Set<string>()): Set<string> {
  const chunk = bundle[file];
  if (files.has(file) || chunk?.type !== 'chunk') return files;
  files.add(file);
  for (const next of chunk.imports) chunksUnder(bundle, next, files);
  return files;
}

const hashedName = (name: string, text: string): string =>
  `assets/${name}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.css`;

/** Looks up modules of `client-modules.ts` in the compiled bundle. */
class CompiledModules {
  constructor(
    private readonly project: string,
    private readonly bundle: Rollup.OutputBundle,
    private readonly context: Rollup.PluginContext,
  ) {}

  #path(id: string): string {
    return relative(this.project, id).split(sep).join('/');
  }

  /** Returns the file name of the chunk of an entry module. @throws where there is none */
  chunk(module: string): string {
    for (const file of Object.values(this.bundle)) {
      if (file.type === 'chunk' && file.facadeModuleId && this.#path(file.facadeModuleId) === module)
        return file.fileName;
    }
    throw new Error(`${module} is named in src/bundler/client-modules.ts and makes no chunk.`);
  }

  /** Returns the bundler's id of a module. @throws where nothing imports it */
  id(module: string): string {
    for (const id of this.context.getModuleIds()) if (this.#path(id) === module) return id;
    throw new Error(`${module} is named in src/bundler/client-modules.ts and nothing imports it.`);
  }
}

/** Vite plugin that splits the compiled style sheet of the client (critical CSS) and writes the client's manifest. */
export function criticalCss(project: string, names: ClassNames): Plugin {
  return {
    name: 'broadsheet-critical-css',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const sheet = Object.values(bundle).find(
          (file) => file.type === 'asset' && file.fileName.endsWith('.css'),
        );
        if (sheet?.type !== 'asset') throw new Error('The reader was compiled without styles.');
        const cut = cutStyles(String(sheet.source), (module) => names.ofModule(module));
        const compiled = new CompiledModules(project, bundle, this);
        const app = compiled.chunk(ENTRIES.browser);
        const needs: Record<string, string[]> = {};
        const texts = Object.fromEntries(
          Object.entries(LANGUAGES).map(([language, module]) => [language, compiled.chunk(module)]),
        );
        const sheets: Record<string, string> = { all: cut.all };
        const around = cssModulesUnder(this, compiled.id(NAVIGATION));
        for (const [kind, module] of Object.entries(ROUTES)) {
          needs[kind] = [...chunksUnder(bundle, compiled.chunk(module), chunksUnder(bundle, app))];
          const parts = RENDERED_PARTS[kind as keyof typeof ROUTES];
          const modules = [
            ...around,
            ...cssModulesUnder(this, compiled.id(module)),
            ...(parts === undefined ? [] : cssModulesUnder(this, compiled.id(parts))),
          ];
          sheets[kind] = cut.of(new Set(modules.map((name) => names.ofModule(name))));
        }
        delete bundle[sheet.fileName];
        const manifest: ClientManifest = {
          boot: compiled.chunk(ENTRIES.boot),
          app,
          styles: hashedName('style', cut.all),
          late: hashedName('late', cut.late),
          bar: compiled.chunk(ENTRIES.bar),
          counts: compiled.chunk(ENTRIES.counts),
          needs,
          texts,
          sheets,
          extras: cut.extras,
        };
        this.emitFile({ type: 'asset', fileName: manifest.styles, source: cut.all });
        this.emitFile({ type: 'asset', fileName: manifest.late, source: cut.late });
        this.emitFile({ type: 'asset', fileName: 'bundle.json', source: JSON.stringify(manifest) });
      },
    },
  };
}
