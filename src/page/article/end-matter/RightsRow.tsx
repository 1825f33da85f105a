import type { Rights } from '../../../model/article/article.ts';
import { SafeLink } from '../../elements/SafeLink.tsx';
import { InterfaceScope } from '../../i18n/LanguageScope.tsx';
import { useEndMatterTexts } from './end-matter-texts.ts';
import { FootRow } from './FootRow.tsx';

/** Renders copyright and licence of an article. */
export function RightsRow({ rights: { holder, notice, license } }: { rights: Rights }) {
  const texts = useEndMatterTexts();
  if (holder === undefined && notice === undefined && license === undefined) return null;
  return (
    <FootRow title={texts.rights} name="rights">
      {notice === undefined ? holder !== undefined && <p>© {holder}</p> : <p>{notice}</p>}
      {license !== undefined && (
        <InterfaceScope as="p">
          <SafeLink href={license} rel="license">
            {texts.license}
          </SafeLink>
        </InterfaceScope>
      )}
    </FootRow>
  );
}
