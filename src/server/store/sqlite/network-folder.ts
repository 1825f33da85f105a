import { statfsSync } from 'node:fs';

/** Numbers by which `statfs` names the network file systems: NFS, and SMB in its three versions. */
const NETWORK_TYPES = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42]);

/**
 * Warning about a data folder on a network file system, where SQLite's locks can fail (D13).
 *
 * @param typeOf the `statfs` type of a folder's file system; throws where the system does not tell
 * @returns one sentence for the log, or undefined where the folder lies on a disk of this machine
 */
export function networkFolderWarning(
  data: string,
  typeOf: (folder: string) => number = (folder) => statfsSync(folder).type,
): string | undefined {
  try {
    // Some systems give the number with a sign.
    if (!NETWORK_TYPES.has(typeOf(data) >>> 0)) return undefined;
    return `${data} lies on a network file system, where SQLite can lose data. Use a local disk.`;
  } catch {
    return undefined;
  }
}
