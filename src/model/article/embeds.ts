/** A site whose players may be embedded: its origin, its player addresses, and what its frame may do. */
export interface EmbedProvider {
  /** Shown to the reader before anything is requested from it. */
  host: string;
  /** Origin of the frame, for the `frame-src` of the content policy. */
  origin: string;
  sandbox: string;
  /** Width over height of the player. */
  ratio: number;
  /** Returns the player's address for a page address, or undefined where the page has no player. */
  player(url: string): string | undefined;
}

const id = (pattern: RegExp, make: (id: string) => string) => (url: string) => {
  const found = pattern.exec(url)?.[1];
  return found === undefined ? undefined : make(found);
};

const PLAYER = 'allow-scripts allow-same-origin allow-presentation';

/** The providers that may be embedded (S05), by the name that articles use. */
export const EMBEDS: Readonly<Record<string, EmbedProvider>> = {
  youtube: {
    host: 'www.youtube-nocookie.com',
    origin: 'https://www.youtube-nocookie.com',
    sandbox: PLAYER,
    ratio: 16 / 9,
    player: id(
      /^https:\/\/(?:www\.)?(?:youtube\.com\/watch\?(?:[^#&]*&)*v=|youtu\.be\/)([\w-]{11})(?:[&?#]|$)/,
      (video) => `https://www.youtube-nocookie.com/embed/${video}`,
    ),
  },
  vimeo: {
    host: 'player.vimeo.com',
    origin: 'https://player.vimeo.com',
    sandbox: PLAYER,
    ratio: 16 / 9,
    player: id(
      /^https:\/\/(?:www\.)?vimeo\.com\/(\d+)(?:[?#/]|$)/,
      (video) => `https://player.vimeo.com/video/${video}?dnt=1`,
    ),
  },
  'internet-archive': {
    host: 'archive.org',
    origin: 'https://archive.org',
    sandbox: PLAYER,
    ratio: 4 / 3,
    player: id(
      /^https:\/\/archive\.org\/details\/([\w.-]+)(?:[?#/]|$)/,
      (item) => `https://archive.org/embed/${item}`,
    ),
  },
};
