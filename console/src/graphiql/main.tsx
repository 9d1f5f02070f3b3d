import 'graphiql/style.css';
import './graphiql.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { answer } from './answer.ts';

/** GraphiQL as its makers have it. Headers, among them tokens, are not written to the disk of the browser. */
const root = document.getElementById('graphiql');
if (root) {
  createRoot(root).render(
    <GraphiQL fetcher={answer} defaultEditorToolsVisibility isHeadersEditorEnabled shouldPersistHeaders={false} />,
  );
}
