import { checkText } from '../check/check-folder.ts';
import type { DevEdition } from './dev-edition.ts';

/** Writes everything that is wrong with an edition where it has changed, one check after the other. */
export class IssueList {
  #written = '';
  #running: Promise<void> | undefined;
  #isOutdated = false;

  /** @param write called with the text of a report that is new */
  constructor(
    private readonly edition: Pick<DevEdition, 'check'>,
    private readonly write: (text: string) => void,
  ) {}

  /** Checks the edition, and once more where it changes meanwhile. @returns when the list is up to date */
  update(): Promise<void> {
    this.#isOutdated = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#isOutdated) {
      this.#isOutdated = false;
      const text = await this.edition.check().then(checkText, (reason: Error) => reason.message);
      if (text !== this.#written) this.write(text);
      this.#written = text;
    }
  }
}
