import type { AudioBlock, Track, VideoBlock } from '../../../model/article/article.ts';
import { Caption } from '../../elements/Caption.tsx';
import { InlineText } from '../../elements/InlineText.tsx';
import { fileAddress } from '../../elements/photo-sources.ts';
import { useInterface } from '../../i18n/interface.tsx';
import { InterfaceScope } from '../../i18n/LanguageScope.tsx';
import { classes } from '../../style/classes.ts';
import styles from './MediaPlayer.module.css';

/** Renders an audio player with captions and transcript. Nothing is fetched before the reader plays it. */
export function AudioPlayer({ id, block }: { id?: string; block: AudioBlock }) {
  const { base } = useInterface();
  return (
    <div id={id} className={classes(styles.media, 'audio')}>
      <figure>
        <p className={styles.title}>{block.title}</p>
        {/* biome-ignore lint/a11y/useMediaCaption: the tracks are those the article has */}
        <audio controls preload="none" src={fileAddress(base, block.src)} aria-label={block.title}>
          <Tracks tracks={block.tracks} />
        </audio>
        <Caption caption={block.caption} credit={block.credit} />
      </figure>
      <Transcript block={block} />
    </div>
  );
}

/** Renders a video player with captions and transcript. At most metadata is fetched before the reader plays it. */
export function VideoPlayer({ id, block }: { id?: string; block: VideoBlock }) {
  const { base } = useInterface();
  return (
    <div id={id} className={classes(styles.media, 'video')}>
      <figure>
        {/* biome-ignore lint/a11y/useMediaCaption: the tracks are those the article has */}
        <video
          controls
          playsInline
          preload={block.poster === undefined ? 'metadata' : 'none'}
          src={fileAddress(base, block.src)}
          poster={block.poster && fileAddress(base, block.poster)}
          aria-label={block.title}
        >
          <Tracks tracks={block.tracks} />
        </video>
        <p className={styles.title}>{block.title}</p>
        <Caption caption={block.caption} credit={block.credit} />
      </figure>
      <Transcript block={block} />
    </div>
  );
}

function Tracks({ tracks = [] }: { tracks?: Track[] }) {
  const { base } = useInterface();
  return tracks.map((track) => (
    <track
      key={track.src}
      kind="captions"
      src={fileAddress(base, track.src)}
      srcLang={track.language}
      label={track.label}
    />
  ));
}

function Transcript({ block: { transcript } }: { block: AudioBlock | VideoBlock }) {
  const { texts } = useInterface();
  if (transcript === undefined) return null;
  return (
    <details className={styles.transcript}>
      <InterfaceScope as="summary">{texts.block.transcript}</InterfaceScope>
      <p>
        <InlineText text={transcript} />
      </p>
    </details>
  );
}
