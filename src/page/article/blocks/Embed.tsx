import { useEffect, useRef, useState } from 'react';
import type { EmbedBlock } from '../../../model/article/article.ts';
import { EMBEDS, type EmbedProvider } from '../../../model/article/embeds.ts';
import { fileAddress } from '../../elements/photo-sources.ts';
import { SafeLink } from '../../elements/SafeLink.tsx';
import { useInterface } from '../../i18n/interface.tsx';
import { InterfaceScope } from '../../i18n/LanguageScope.tsx';
import { Button, ButtonLink } from '../../layout/Button.tsx';
import { classes } from '../../style/classes.ts';
import styles from './Embed.module.css';

/** Renders a player of another site, which loads when the reader asks for it; a link where there is no player. */
export function Embed({ id, block }: { id?: string; block: EmbedBlock }) {
  const provider = Object.hasOwn(EMBEDS, block.provider) ? EMBEDS[block.provider] : undefined;
  const player = provider?.player(block.url);
  return (
    <figure id={id} className={classes(styles.embed, 'embed')}>
      {provider === undefined || player === undefined ? (
        <p className={styles.title}>
          <SafeLink href={block.url}>{block.title}</SafeLink>
        </p>
      ) : (
        <Player block={block} provider={provider} player={player} />
      )}
    </figure>
  );
}

interface PlayerProps {
  block: EmbedBlock;
  provider: EmbedProvider;
  player: string;
}

function Player({ block, provider, player }: PlayerProps) {
  const { base, texts } = useInterface();
  const [isLoaded, setLoaded] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  /* The frame replaces the button that had the focus. */
  useEffect(() => {
    if (isLoaded) frame.current?.focus();
  }, [isLoaded]);
  if (isLoaded) {
    return (
      <>
        <iframe
          ref={frame}
          className={provider.ratio > 1.5 ? styles.wide : styles.narrow}
          src={player}
          title={block.title}
          sandbox={provider.sandbox}
          allow="fullscreen"
          referrerPolicy="strict-origin-when-cross-origin"
        />
        <figcaption className={styles.title}>{block.title}</figcaption>
      </>
    );
  }
  return (
    <>
      {block.poster !== undefined && (
        <img
          className={provider.ratio > 1.5 ? styles.wide : styles.narrow}
          src={fileAddress(base, block.poster)}
          alt=""
          loading="lazy"
          decoding="async"
        />
      )}
      <p className={styles.title}>{block.title}</p>
      <InterfaceScope as="p" className={styles.host}>
        {texts.block.embedFrom(provider.host)}
      </InterfaceScope>
      <InterfaceScope as="p" className={styles.load}>
        {/* Clicks before hydration are replayed; without JavaScript the link below is shown instead. */}
        <Button quiet onClick={() => setLoaded(true)}>
          {texts.block.embedLoad(provider.host)}
        </Button>
        <span className={styles.scriptless}>
          <ButtonLink quiet href={block.url} rel="noopener">
            {texts.block.embedLoad(provider.host)}
          </ButtonLink>
        </span>
      </InterfaceScope>
    </>
  );
}
