import { ArticleEndMatter } from '../../../page/article/end-matter/ArticleEndMatter.tsx';
import type { Interface } from '../../../page/i18n/interface.tsx';
import { loadEndMatterTexts } from '../../../page/i18n/load-end-matter-texts.ts';
import type { EndMatterTexts } from '../../../page/i18n/texts.ts';

/** Component of what stands below the body of an article, and its texts. */
export interface EndMatterCode {
  ArticleEndMatter: typeof ArticleEndMatter;
  texts: EndMatterTexts;
}

/** Loads the texts of a language. @returns the component and the texts */
export const loadEndMatter = async (
  language: Pick<Interface, 'language' | 'locale'>,
): Promise<EndMatterCode> => ({ ArticleEndMatter, texts: await loadEndMatterTexts(language) });
