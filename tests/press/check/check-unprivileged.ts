// Checks an edition's folder as a user whom permissions bind, and writes the report: root may read everything.
// Started as root it gives the folder to another user and becomes it. Arguments: the folder, and the time.
import { chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkFolder } from '../../../src/press/check/check-folder.ts';
import { ImageStore } from '../../../src/press/images/image-store.ts';
import { EditionFolder } from '../../../src/press/source/edition-folder.ts';

/** A user without rights of its own; of that number on most systems. */
const NOBODY = 65_534;

const [root = '', now] = process.argv.slice(2);
if (process.getuid?.() === 0) {
  for (const path of ['.', ...readdirSync(root, { recursive: true }).map(String)])
    chownSync(join(root, path), NOBODY, NOBODY);
  process.setgroups?.([]);
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}
const report = await checkFolder(new EditionFolder(root), new ImageStore(join(root, 'cache')), Number(now));
process.stdout.write(JSON.stringify(report));
