/** Parts of `index.html`; each begins at the marker `<!--template:NAME-->` of its name. */
const PARTS = ['html', 'head', 'title', 'files', 'body', 'root', 'end'] as const;

/**
 * HTML template, split at its markers: before the first (`start`), the tag of the root element (`html`), the
 * beginning of the head (`head`), the title (`title`), the bundler's files and the end of the head (`files`), the
 * beginning of the body (`body`), the app's element (`root`), the rest (`end`).
 */
export type TemplateParts = Record<'start' | (typeof PARTS)[number], string>;

/**
 * Cuts the HTML template at its markers, which are left out.
 *
 * @throws Error where a marker is missing, or not in its order
 */
export function templateParts(template: string): TemplateParts {
  const parts: TemplateParts = {
    start: '',
    html: '',
    head: '',
    title: '',
    files: '',
    body: '',
    root: '',
    end: '',
  };
  let name: keyof TemplateParts = 'start';
  let from = 0;
  for (const next of PARTS) {
    const marker = `<!--template:${next}-->`;
    const at = template.indexOf(marker, from);
    if (at === -1) throw new Error(`index.html has no ${marker} behind the marker before it.`);
    parts[name] = template.slice(from, at);
    from = at + marker.length;
    name = next;
  }
  parts[name] = template.slice(from);
  return parts;
}
