/** What may be embedded: the provider's origin, how its player address is made, and what its frame may do. */
export interface EmbedProvider {
  /** Shown to the reader before anything is asked of it. */
  host: string;
  /** Origin of the frame; the content policy's `frame-src` is made of these. */
  origin: string;
  sandbox: string;
  /** Width over height of the player. */
  ratio: number;
  /** The player's address for a page address, or undefined where the page is not one that can be played. */
  player(url: string): string | undefined;
}

const id = (pattern: RegExp, make: (id: string) => string) => (url: string) => {
  const found = pattern.exec(url)?.[1];
  return found === undefined ? undefined : make(found);
};

const PLAYER = 'allow-scripts allow-same-origin allow-presentation';

/** The closed table of providers (S05): an unknown one is set as a link with its title. */
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
