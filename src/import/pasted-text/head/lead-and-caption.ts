import { captionOf, opensWithAgency } from '../lines/credits.ts';
import { fold } from '../lines/fold-line.ts';
import type { PastedPage } from '../lines/pasted-page.ts';
import { isArticleKind, isLabelLike } from '../lines/section-names.ts';
import { endsSentence, isProse, wordCount } from '../lines/split-lines.ts';
import type { Loose } from './loose-lines.ts';
import type { Knowledge } from './metadata-lines.ts';

/** Whether a line can be a lead: one or two sentences, or a line without a stop. */
export const isLead = (text: string): boolean =>
  wordCount(text) >= 4 &&
  wordCount(text) <= 70 &&
  (text.match(/[.!?…؟]["”»]?\s{1,2}(?=\S)/gu)?.length ?? 0) <= 3;

/** Takes the caption of the main photo out of lines that nothing marks. */
function takePicture(rest: Loose[], page: PastedPage): void {
  // `A man with a tent (Ann Lee)` without a stop is a caption, and no standfirst.
  const pictured = rest.findIndex(
    ({ text, behindMeta }, i) =>
      captionOf(text)?.credit !== undefined &&
      (i > 0 || ((behindMeta || !endsSentence(text)) && captionOf(text)?.caption !== '')),
  );
  if (pictured < 0 || page.caption !== undefined) return;
  const { caption, credit } = captionOf(rest[pictured]?.text ?? '') ?? {};
  page.credit = credit;
  if (caption === '') {
    // Names alone are those below the caption.
    page.caption = rest[pictured - 1]?.text;
    rest.splice(pictured - 1, 2);
    return;
  }
  page.caption = caption;
  const [picture, below] = rest.splice(pictured, 2);
  // An agency before the words is of the picture's description, which stands above the caption.
  const isDescribed = picture !== undefined && opensWithAgency(picture.text);
  if (isDescribed && below !== undefined && !isProse(below.text)) {
    page.caption = below.text;
    page.leftOut.push({ kind: 'page tools', text: picture.text });
  } else if (below !== undefined) rest.splice(pictured, 0, below);
}

/** Takes section, label, caption and lead out of the lines between headline and text; the rest are its first paragraphs. */
export function settleLoose(loose: Loose[], page: PastedPage, knowledge: Knowledge): void {
  const rest = [...loose];
  const [first] = rest;
  if (first !== undefined && wordCount(first.text) <= 3 && isLabelLike(first.text, knowledge.sections)) {
    if (isArticleKind(first.text)) page.label ??= rest.shift()?.text;
    else if (page.section === undefined || fold(page.section) === fold(first.text)) {
      page.section ??= first.text;
      page.guesses.push(`section: "${first.text}" stood below the headline.`);
      rest.shift();
    }
  }
  takePicture(rest, page);
  const lead = rest[0];
  const contributed = page.byline.some(({ name }) => lead?.text.startsWith(`${name} `));
  if (lead !== undefined && !contributed && isLead(lead.text) && (lead.parted || !endsSentence(lead.text))) {
    page.lead = lead.text;
    if (endsSentence(lead.text))
      page.guesses.push('lead: the sentence between headline and text was taken for it.');
    rest.shift();
  }
  const photos = page.parts.splice(0);
  page.parts.push(...rest.map(({ text }) => ({ kind: 'paragraph' as const, text })), ...photos);
}
