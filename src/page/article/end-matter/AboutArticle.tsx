import type { ReactNode } from 'react';
import { type Article, changedAt, type Source } from '../../../model/article/article.ts';
import type { Edition } from '../../../model/edition/edition.ts';
import { hostOf } from '../../../model/links.ts';
import { digitalSourceWords } from '../../../model/photo/digital-source.ts';
import { type PhotoOrigin, photoOrigins } from '../../../model/photo/photo-origins.ts';
import { SafeLink } from '../../elements/SafeLink.tsx';
import { Moment } from '../../i18n/DateTimes.tsx';
import { useInterface } from '../../i18n/interface.tsx';
import { InterfaceScope } from '../../i18n/LanguageScope.tsx';
import { classes } from '../../style/classes.ts';
import styles from './AboutArticle.module.css';
import { useEndMatterTexts } from './end-matter-texts.ts';

interface Props {
  article: Article;
  policies: Edition['policies'];
}

/**
 * Renders where an article comes from, folded: sources with their roles, credits and origins of its pictures, times,
 * revision, hash of its text, policies of the edition.
 */
export function AboutArticle({ article, policies }: Props) {
  const { about, sources: titleOfSources } = useEndMatterTexts();
  const { published, revision, sources = [] } = article;
  const updated = changedAt(article);
  const origins = photoOrigins(article);
  const pictures = origins.reduce((sum, { count }) => sum + count, 0);
  const policyLinks = (['ethics', 'corrections'] as const).flatMap((kind) =>
    policies[kind] === undefined ? [] : [{ kind, href: policies[kind] }],
  );
  return (
    <InterfaceScope as="details" className={classes(styles.about, 'about')}>
      <summary>{about.title}</summary>
      <dl>
        <Entry
          name={titleOfSources(sources.length)}
          values={sources.map((source) => (
            <SourceRole key={`${source.name} ${source.url}`} source={source} />
          ))}
        />
        <Entry
          name={about.pictures(pictures)}
          values={origins.map((origin) => <PictureOrigin key={JSON.stringify(origin)} origin={origin} />)}
        />
        <Entry name={about.published} values={[<Moment key="published" at={published} />]} />
        <Entry
          name={about.updated}
          values={updated === undefined ? [] : [<Moment key="updated" at={updated} />]}
        />
        <Entry name={about.revision} values={[about.count(revision.number)]} />
        <Entry name={about.hash} values={[<code key="hash">{`sha256:${revision.hash}`}</code>]} />
        <Entry
          name={about.policies}
          values={policyLinks.map(({ kind, href }) => (
            <SafeLink key={kind} href={href}>
              {about[kind]}
            </SafeLink>
          ))}
        />
      </dl>
    </InterfaceScope>
  );
}

/** Renders a name and its values; nothing where there are none. */
function Entry({ name, values }: { name: string; values: ReactNode[] }) {
  if (values.length === 0) return null;
  return (
    <>
      <dt>{name}</dt>
      {values.map((value, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <dd key={i}>{value}</dd>
      ))}
    </>
  );
}

function SourceRole({ source: { name, url, role = 'source' } }: { source: Source }) {
  const { sourceRole } = useEndMatterTexts();
  return (
    <>
      <bdi>{name ?? hostOf(url ?? '') ?? url}</bdi> ({sourceRole[role]})
    </>
  );
}

function PictureOrigin({ origin: { credit, source, license, count } }: { origin: PhotoOrigin }) {
  const { about, license: titleOfLicense } = useEndMatterTexts();
  const { machine } = useInterface().texts.photo;
  const how = digitalSourceWords({ ...about.origins, ...machine }, source);
  return (
    <>
      {credit !== undefined && <bdi>{credit}</bdi>}
      {how !== undefined && (credit === undefined ? how : ` (${how})`)}
      {count > 1 && ` × ${about.count(count)}`}
      {license !== undefined && (
        <>
          {' '}
          <SafeLink href={license} rel="license">
            {titleOfLicense}
          </SafeLink>
        </>
      )}
    </>
  );
}
