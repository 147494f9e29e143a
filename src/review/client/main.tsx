import { render } from 'preact';
import { App } from './components/app.js';
import { listenToKeys } from './keyboard.js';
import { createReviewModel } from './review-model.js';
import { server } from './server.js';
import { createStore } from './store.js';

async function start(): Promise<void> {
  const [source, review] = await Promise.all([server.source(), server.state()]);
  const store = createStore(createReviewModel(source), review);
  document.title = `${source.title} · pilu review`;
  document.documentElement.lang = store.state.language === 'zh' ? 'zh-CN' : 'en';
  render(<App store={store} />, document.getElementById('app') as HTMLElement);
  listenToKeys(store);
}

void start();
