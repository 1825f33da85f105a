import '../page/style/style.css';
import { createRoot } from 'react-dom/client';
import { App, makeQueries } from './app/App.tsx';
import { readIsland } from './app/environment.ts';

const root = document.getElementById('root');
if (root !== null) {
  const queries = makeQueries();
  createRoot(root).render(<App island={readIsland(document)} queries={queries} />);
  // A story that is saved shows at once, and the reader keeps the place.
  import.meta.hot?.on('broadsheet:changed', () => void queries.invalidateQueries());
}
