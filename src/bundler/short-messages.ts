import type { Plugin } from 'vite';

/**
 * Messages of React and of the router for developers: those of React name their number and its page anyway, and those of
 * the router are found by how they begin.
 */
export const MESSAGES: Readonly<Record<string, string>> = {
  ' for the full message or use the non-minified dev environment for full errors and additional helpful warnings.':
    '',
  'forceFrameRate takes a positive int between 0 and 125, forcing frame rates higher than 125 fps is not supported':
    'forceFrameRate',
  'takes an object of state variables to update or a function which returns an object of state variables.':
    'setState',
  'React.Children.only expected to receive a single React element child.': 'Children.only',
  " because it does not start with the basename, so the <Router> won't render anything.": '',
  ' Alternatively you may provide the full path as a string in ': ' Or use ',
  ' and the router will parse it for you.': '',
  ' inside another <Router>. You should never have more than one in your app.': ' inside another.',
  ' must be used within a data router.  See https://reactrouter.com/en/main/routers/picking-a-router.':
    ' needs a data router.',
  ' in a React.useEffect(), not when your component is first rendered.': ' in an effect.',
};

/**
 * Vite plugin that shortens messages of React and of the router in the compiled client, where every byte is waited for.
 * Fails the build where a newer version has no such message.
 */
export function shortMessages(): Plugin {
  const found = new Set<string>();
  return {
    name: 'broadsheet-short-messages',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    renderChunk(code) {
      let short = code;
      for (const [message, replacement] of Object.entries(MESSAGES)) {
        if (!short.includes(message)) continue;
        found.add(message);
        short = short.replaceAll(message, replacement);
      }
      return short === code ? null : short;
    },
    generateBundle() {
      const missing = Object.keys(MESSAGES).filter((message) => !found.has(message));
      found.clear();
      if (missing.length > 0)
        this.error(
          `src/bundler/short-messages.ts found no “${missing[0]}” in this version of React or its router. Remove it from the list.`,
        );
    },
  };
}
