import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import postcss, { type ChildNode, type Container, type Document } from 'postcss';
import type { Plugin, Rollup } from 'vite';
import type { ClientManifest } from '../model/client-manifest.ts';
import { type ClassNames, moduleOf } from './class-names.ts';
import { ENTRIES, NAVIGATION, ROUTES } from './client-modules.ts';

/** Whether a rule is wanted, by itself and by the at-rules around it. */
type RuleFilter = (rule: ChildNode, around: readonly string[]) => boolean;

/** At-rules that hold rules; every other block holds declarations. */
const HOLDS_RULES = new Set(['layer', 'media', 'container', 'supports']);

/** A rule's selector, or the name and parameters of an at-rule. */
const headOf = (node: ChildNode): string =>
  node.type === 'atrule' ? `@${node.name} ${node.params}` : node.type === 'rule' ? node.selector : '';

function prune(
  container: Container<ChildNode> | Document,
  filter: RuleFilter,
  around: readonly string[],
): void {
  for (const node of [...(container.nodes ?? [])] as ChildNode[]) {
    if (node.type === 'atrule' && node.nodes !== undefined && HOLDS_RULES.has(node.name)) {
      prune(node, filter, [...around, headOf(node)]);
      if (node.nodes.length === 0) node.remove();
    } else if (node.type === 'comment' || !filter(node, around)) node.remove();
  }
}

/** The rules of a style sheet that pass a filter, as text. */
function filterRules(root: postcss.Root, filter: RuleFilter): string {
  const copy = root.clone();
  prune(copy, filter, []);
  return copy.toString().trim();
}

/**
 * CSS Modules of what few articles have; and of what some have beside their paragraphs. Nothing that today's
 * comments may bring. A name that no module has fails the build.
 */
const RARE = [
  [
    'DataTable',
    'MediaPlayer',
    'Embed',
    'InfoBox',
    'LiveUpdate',
    'CodeListing',
    'Gallery',
    'UnknownBlockNotice',
    'Changes',
    'RetractionNotice',
  ],
  ['BodyList', 'Quote', 'Pullquote', 'Attribution', 'Divider'],
];

const isFontFace: RuleFilter = (node) =>
  node.type === 'atrule' && node.name === 'font-face' && node.toString().includes('url(');
/** What no first frame on a screen shows. */
const isLate: RuleFilter = (node, around) =>
  isFontFace(node, around) || around.some((head) => /^@media (?:print|\(forced-colors)/.test(head));
/** How a script of its own is set. */
const isOfScript: RuleFilter = (node, around) =>
  around[0] === '@layer tokens' && headOf(node).includes(':lang(');
/**
 * `ArticlePage` of `.ArticlePage_end`: class names of CSS Modules begin with a name of their file. Equal rules of
 * several modules are one rule by now.
 */
const modulesOf = (node: ChildNode): string[] =>
  [...headOf(node).matchAll(/\.([A-Z]\w*?)_\w/g)].map(([, name = '']) => name);

/**
 * Cuts a compiled style sheet into what a page needs at first (critical CSS), what comes late, and what few pages
 * need.
 *
 * @param nameOf how the names of a module's classes begin
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
    /** First styles of a page that shows these CSS Modules. */
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

/** Names of the CSS Modules that a module of the program imports, directly or not. */
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

/** A chunk and all that it imports. */
function chunksUnder(bundle: Rollup.OutputBundle, file: string, found = new Set<string>()): Set<string> {
  const chunk = bundle[file];
  if (found.has(file) || chunk?.type !== 'chunk') return found;
  found.add(file);
  for (const next of chunk.imports) chunksUnder(bundle, next, found);
  return found;
}

const hashedName = (name: string, text: string): string =>
  `assets/${name}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.css`;

/** Finds what was compiled of a module that is named in `client-modules.ts`. */
class CompiledModules {
  constructor(
    private readonly project: string,
    private readonly bundle: Rollup.OutputBundle,
    private readonly context: Rollup.PluginContext,
  ) {}

  #path(id: string): string {
    return relative(this.project, id).split(sep).join('/');
  }

  /** The file name of the chunk that a module is the entry of. @throws where there is none */
  chunk(module: string): string {
    for (const file of Object.values(this.bundle)) {
      if (file.type === 'chunk' && file.facadeModuleId && this.#path(file.facadeModuleId) === module)
        return file.fileName;
    }
    throw new Error(`${module} is named in src/bundler/client-modules.ts and makes no chunk.`);
  }

  /** The bundler's id of a module. @throws where nothing imports it */
  id(module: string): string {
    for (const id of this.context.getModuleIds()) if (this.#path(id) === module) return id;
    throw new Error(`${module} is named in src/bundler/client-modules.ts and nothing imports it.`);
  }
}

/**
 * Vite plugin that cuts the compiled style sheet of the reader for pages that carry their critical CSS, and writes
 * the manifest of the client.
 *
 * @param names how the classes of CSS Modules are called
 */
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
        const sheets: Record<string, string> = { all: cut.all };
        const around = cssModulesUnder(this, compiled.id(NAVIGATION));
        for (const [kind, module] of Object.entries(ROUTES)) {
          needs[kind] = [...chunksUnder(bundle, compiled.chunk(module), chunksUnder(bundle, app))];
          const modules = [...around, ...cssModulesUnder(this, compiled.id(module))];
          sheets[kind] = cut.of(new Set(modules.map((name) => names.ofModule(name))));
        }
        delete bundle[sheet.fileName];
        const manifest: ClientManifest = {
          boot: compiled.chunk(ENTRIES.boot),
          app,
          styles: hashedName('style', cut.all),
          late: hashedName('late', cut.late),
          needs,
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
