// `npm run bench NAME`
import { benchComments } from './comments.ts';
import { benchDurability } from './durability.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchPress } from './press.ts';
import { benchRead } from './read.ts';
import { benchSearch } from './search.ts';
import { benchText } from './text.ts';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  comments: benchComments,
  read: benchRead,
  durability: benchDurability,
  lighthouse: benchLighthouse,
  press: benchPress,
  search: benchSearch,
  text: benchText,
};

const HELP = `Usage: npm run bench NAME

Measures the program beside others on this machine.

  NAME        ${Object.keys(BENCHES).join(', ')}
  -h, --help  shows this
`;

const name = process.argv[2] ?? '';
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (name === '--help' || name === '-h') process.stdout.write(HELP);
else if (bench === undefined) {
  process.stderr.write(`Name a bench: ${Object.keys(BENCHES).join(', ')}.\n`);
  process.exitCode = 2;
} else await bench();
