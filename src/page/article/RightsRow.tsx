import type { Rights } from '../../model/article/article.ts';
import { SafeLink } from '../elements/SafeLink.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { FootRow } from './FootRow.tsx';

/** Renders copyright and licence of an article. */
export function RightsRow({ rights: { holder, notice, license } }: { rights: Rights }) {
  const { article } = useInterface().texts;
  if (holder === undefined && notice === undefined && license === undefined) return null;
  return (
    <FootRow title={article.rights} name="rights">
      {notice === undefined ? holder !== undefined && <p>© {holder}</p> : <p>{notice}</p>}
      {license !== undefined && (
        <InterfaceScope as="p">
          <SafeLink href={license} rel="license">
            {article.license}
          </SafeLink>
        </InterfaceScope>
      )}
    </FootRow>
  );
}
