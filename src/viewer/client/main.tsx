import { render } from 'preact';
import { App } from './components/app.js';
import { DocumentTabs } from './components/document-tabs.js';
import { FactTables } from './components/fact-tables.js';
import { createReportModel } from './report-model.js';
import { openReportView } from './report-view.js';
import { listenToKeys } from './keyboard.js';
import { createStore } from './store.js';
import type { ViewerData } from '../page/viewer-data.js';

const data = JSON.parse(document.getElementById('data')?.textContent ?? '{}') as ViewerData;
const main = document.getElementById('main') as HTMLElement;
const model = createReportModel(data);
const store = createStore(model);

const view = data.documents.length > 0 ? openReportView(main, model, store) : undefined;
const documents = document.getElementById('documents');
if (documents) render(<DocumentTabs model={model} store={store} />, documents);
if (!view) render(<FactTables model={model} store={store} />, main);
render(<App model={model} store={store} view={view} />, document.getElementById('app') as HTMLElement);
listenToKeys(store, model, view);
store.start();
