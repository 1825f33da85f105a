import type { TestProject } from 'vitest/node';
import { compile, makeEdition, press, removeEdition } from '../../tools/program.ts';
import { smallEdition } from '../server/process/small-edition.ts';
import { STATIC_URL } from './static-host.ts';

/** Compiles the program and builds the editions that tests copy, once for all of them. */
export default function setup(project: TestProject): () => void {
  compile();
  const [sample, sampleBelowPath, small] = [makeEdition(), makeEdition(), smallEdition()];
  press(sample, ['build']);
  press(sampleBelowPath, ['build'], { PUBLIC_URL: STATIC_URL, COMMENTS: '' });
  press(small, ['build', '--no-index']);
  project.provide('builtEditions', { sample, sampleBelowPath, small });
  return () => {
    for (const edition of [sample, sampleBelowPath, small]) removeEdition(edition);
  };
}
