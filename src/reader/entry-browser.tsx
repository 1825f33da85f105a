import '../page/style/style.css';
import { createRoot } from 'react-dom/client';
import { App, makeQueries } from './app/App.tsx';
import { readIsland } from './app/environment.ts';
import { LoadError } from './loading/load.ts';

const root = document.getElementById('root');
if (root !== null) {
  const queries = makeQueries();
  const island = readIsland(document);
  // A page has one address; hosts serve it under others as well, where the router would not know it.
  const { pathname, search, hash } = location;
  const page = `${pathname}/` === island.base ? island.base : pathname.replace(/\/index\.html$/, '/');
  if (page !== pathname) history.replaceState(null, '', page + search + hash);
  createRoot(root, {
    // What could not be had is said on the page; the console is for what nobody foresaw.
    onCaughtError: (reason) => {
      if (!(reason instanceof LoadError)) reportError(reason);
    },
  }).render(<App island={island} queries={queries} />);
  // A story that is saved shows at once, and the reader keeps the place.
  import.meta.hot?.on('broadsheet:changed', () => void queries.invalidateQueries());
}
