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
  const path = `${location.pathname}/` === island.base ? island.base : location.pathname;
  const page = path.replace(/\/index\.html$/, '/');
  if (page !== location.pathname) history.replaceState(null, '', page + location.search + location.hash);
  createRoot(root, {
    // What could not be had is said on the page; the console is for what nobody foresaw.
    onCaughtError: (reason) => {
      if (!(reason instanceof LoadError)) console.error(reason);
    },
  }).render(<App island={island} queries={queries} />);
  // A story that is saved shows at once, and the reader keeps the place.
  import.meta.hot?.on('broadsheet:changed', () => void queries.invalidateQueries());
}
