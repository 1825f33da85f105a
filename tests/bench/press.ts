import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { compile, project } from '../../tools/program.ts';
import { broadsheet, broadsheetWith, type Contender, contenders, eleventy } from './press/contenders.ts';
import { benchArticle, writeBenchEdition } from './press/edition.ts';
import { firstStart } from './press/first-start.ts';
import { median, record } from './results.ts';

const ROUNDS = 3;
/** Numbers of articles at which all generators are compared. */
const TOGETHER = [1000, 5000];
/** Number of articles from which worker threads pay off; compared with the fastest of the others. */
const LARGE = 20_000;
/** Numbers of articles at which Broadsheet alone is measured. */
const ALONE = [5000, LARGE, 100_000];

interface Ran {
  /** Of the whole process. */
  seconds: number;
  /** Peak memory; megabytes. */
  memory: number;
  /** Processor time of all its threads; seconds. */
  processor: number;
}

/** Peak memory of a process with all its threads; megabytes. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Clock ticks of a second in `/proc`. */
const TICKS = 100;

/** Processor time of a process with all its threads, and of its children that ended; seconds. */
function processorTimeOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / TICKS;
  } catch {
    return 0;
  }
}

async function run({ command, environment }: Contender, folder: string, edition: string): Promise<Ran> {
  const [program = '', ...args] = command;
  const start = performance.now();
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...environment, EDITION: edition, NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let memory = 0;
  let processor = 0;
  const looking = setInterval(() => {
    memory = Math.max(memory, peakOf(child.pid));
    processor = Math.max(processor, processorTimeOf(child.pid));
  }, 20);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(looking);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}.`);
  return { seconds: (performance.now() - start) / 1000, memory, processor };
}

/** Creates a temporary folder, in a RAM disk where there is one. */
const makePlace = (): string =>
  mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'broadsheet-bench-'));

const clear = (folder: string, names: readonly string[]): void => {
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
};

/** Removes the caches of an earlier round, so that every round is a full build. */
const forget = (): void => clear(join(project, 'build'), ['cache']);

/** What a generator needed for a site, medians of all rounds, and what it wrote. */
interface Measured extends Ran {
  name: string;
  files: number;
  bytes: number;
}

/** Counts the files below some folders, and their bytes. */
function sizeOf(folder: string, names: readonly string[]): Pick<Measured, 'files' | 'bytes'> {
  const files = names
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path))
    .flatMap((path) => readdirSync(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: files.length, bytes };
}

/** Rounds of all generators in turn, so that other load on the machine affects all of them. */
async function together(place: string, count: number, who: Contender[]): Promise<Measured[]> {
  const edition = join(place, `edition-${count}`);
  writeBenchEdition(edition, count);
  const articles = Array.from({ length: count }, (_, i) => benchArticle(i));
  const all = who.map((contender) => ({
    contender,
    folder:
      contender === broadsheet ? edition : join(place, `${contender.name.replace(/\W/g, '-')}-${count}`),
    rounds: [] as Ran[],
  }));
  for (const { contender, folder } of all) {
    mkdirSync(folder, { recursive: true });
    contender.prepare(folder, edition, articles);
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const { contender, folder, rounds } of all) {
      clear(folder, contender.makes);
      forget();
      rounds.push(await run(contender, folder, edition));
    }
  }
  return all.map(({ contender, folder, rounds }) => ({
    name: contender.name,
    seconds: median(rounds.map(({ seconds }) => seconds)),
    processor: median(rounds.map(({ processor }) => processor)),
    memory: median(rounds.map(({ memory }) => memory)),
    ...sizeOf(folder, contender.makes.slice(0, 1)),
  }));
}

function comparison(count: number, measured: readonly Measured[]): string {
  const own = measured.find(({ name }) => name === broadsheet.name)?.seconds ?? 0;
  const rows = measured.map(
    ({ name, seconds, processor, files, bytes }) =>
      `| ${name} | ${seconds.toFixed(2)} s | ${Math.round(count / seconds).toLocaleString('en')} | ${(seconds / own).toFixed(2)} | ${processor.toFixed(2)} s | ${files.toLocaleString('en')} | ${(bytes / 1e6).toFixed(0)} MB |`,
  );
  return [
    `## ${count.toLocaleString('en')} articles, the same for all`,
    '',
    '| press | whole process | stories a second | Broadsheet is so many times as fast | processor time | files | size |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** Edits an article, differently in each run. */
function edit(edition: string, i: number, word: string): void {
  const file = join(edition, 'articles', `story-${i}.json`);
  const article = JSON.parse(readFileSync(file, 'utf8')) as { headline: string };
  writeFileSync(file, JSON.stringify({ ...article, headline: `${word} ${article.headline}` }));
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/** Measures the time from saving an article to its publication; seconds. */
async function liveAfter(edition: string): Promise<number> {
  const child = spawn(
    process.execPath,
    [join(project, 'build/node/press.js'), 'build', '--watch', '--plain', '--no-memory'],
    { cwd: project, env: { ...process.env, EDITION: edition }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const published = async () => {
    while (!(await lines.next()).value?.startsWith('Published:'));
  };
  // The pages, and then the search index. Later indexes are built while articles are saved.
  await published();
  await published();
  const page = join(edition, 'dist/articles/story-77/index.html');
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const word = `Live${round}`;
    const start = performance.now();
    edit(edition, 77, word);
    while (!readFileSync(page, 'utf8').includes(word)) await wait(2);
    times.push((performance.now() - start) / 1000);
    await published();
  }
  await stop(child);
  return median(times);
}

const PHOTOS = 40;

/** Writes photos with camera-like content, each different. */
async function drawPhotos(edition: string): Promise<void> {
  mkdirSync(join(edition, 'photos'), { recursive: true });
  for (let i = 0; i < PHOTOS; i++) {
    const noise = { type: 'gaussian' as const, mean: 90 + i, sigma: 30 };
    await sharp({ create: { width: 750, height: 500, channels: 3, background: '#888', noise } })
      .resize(3000, 2000)
      .jpeg({ quality: 90 })
      .toFile(join(edition, 'photos', `${i}.jpg`));
    const file = join(edition, 'articles', `story-${i}.json`);
    const article = JSON.parse(readFileSync(file, 'utf8')) as object;
    const photo = { src: `photos/${i}.jpg`, alt: 'Noise.', credit: 'The bench' };
    writeFileSync(file, JSON.stringify({ ...article, photo }));
  }
}

/** Measures what the others do not generate: search index, compressed variants, image variants. */
async function apart(place: string): Promise<string> {
  const count = 5000;
  const edition = join(place, 'apart');
  writeBenchEdition(edition, count);
  const timed = async (...options: string[]) => {
    clear(edition, broadsheet.makes);
    forget();
    return (await run(broadsheetWith('', ...options), edition, edition)).seconds;
  };
  const bare = await timed('--plain', '--no-memory', '--no-index');
  const search = await timed('--plain', '--no-memory');
  const variants = await timed('--no-memory', '--no-index');
  await drawPhotos(edition);
  const photos = await timed('--plain', '--no-memory', '--no-index');
  const more = (seconds: number) => `${(seconds - bare).toFixed(1)} s`;
  return [
    `## Apart, at ${count.toLocaleString('en')} articles: so much longer than ${bare.toFixed(1)} s`,
    '',
    '| what | more |',
    '|---|---|',
    `| the index of the search, after the pages are there | ${more(search)} |`,
    `| compressed variants | ${more(variants)} |`,
    `| ${PHOTOS} photos of 6 megapixels in AVIF and JPEG | ${more(photos)} |`,
  ].join('\n');
}

async function alone(place: string): Promise<string[]> {
  const rows: string[] = [];
  for (const count of ALONE) {
    const edition = join(place, `alone-${count}`);
    writeBenchEdition(edition, count);
    forget();
    const full = await run(broadsheet, edition, edition);
    const changed: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      edit(edition, count >> 1, `Changed${round}`);
      changed.push((await run(broadsheet, edition, edition)).seconds);
    }
    const live = count <= 20_000 ? `${(await liveAfter(edition)).toFixed(2)} s` : '';
    rows.push(
      `| ${count.toLocaleString('en')} | ${full.seconds.toFixed(2)} s | ${((full.seconds / count) * 1000).toFixed(3)} ms | ${Math.round(full.memory)} MB | ${median(changed).toFixed(2)} s | ${live} |`,
    );
    rmSync(edition, { recursive: true, force: true });
  }
  return rows;
}

/** Compares the build with other generators on the same articles, and measures it alone on many (issue 2 of 2, Speed and size). */
export async function benchPress(): Promise<void> {
  compile();
  const place = makePlace();
  try {
    const parts: string[] = [];
    const starts: number[] = [];
    for (let round = 0; round < ROUNDS; round++) starts.push(await firstStart());
    parts.push(
      `First \`npm start\` of the sample edition in a new clone, until its front page is there: ${median(starts).toFixed(1)} s.`,
    );
    for (const count of TOGETHER) parts.push(comparison(count, await together(place, count, contenders())));
    parts.push(comparison(LARGE, await together(place, LARGE, [broadsheet, eleventy])));
    parts.push(await apart(place));
    const rows = await alone(place);
    parts.push(
      [
        '## Broadsheet alone',
        '',
        '| stories | whole, from nothing | a story | memory at most | one changed, new process | live after a save, watched |',
        '|---|---|---|---|---|---|',
        ...rows,
      ].join('\n'),
    );
    record(
      'press',
      [
        `Stories of about 550 words without photos; ${place.startsWith('/dev/shm') ? 'in memory' : 'on disk'}; medians of ${ROUNDS} rounds in turn. Parsing, pages, lists, feeds and sitemap; search, pictures and compression apart. Broadsheet writes each article as JSON beside its page as well.`,
        ...parts,
      ].join('\n\n'),
    );
  } finally {
    rmSync(place, { recursive: true, force: true });
    forget();
  }
}
