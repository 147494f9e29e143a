/** The script of the site: the language that was chosen, and search over labels and names. It runs from a file too. */
export const SITE_SCRIPT = `'use strict';
(() => {
  const root = document.documentElement;
  const choose = (language) => {
    root.dataset.language = language;
    root.lang = language;
    try { localStorage.setItem('pilu-language', language); } catch { /* Pages of a file may have no storage. */ }
  };
  let kept = null;
  try { kept = localStorage.getItem('pilu-language'); } catch { kept = null; }
  const asked = new URLSearchParams(location.search).get('lang');
  const first = asked ?? kept ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
  choose(first === 'en' ? 'en' : 'zh');
  document.getElementById('language').addEventListener('click', () => choose(root.dataset.language === 'zh' ? 'en' : 'zh'));
  const box = document.getElementById('search');
  if (!box) return;
  const items = [...document.querySelectorAll('li[data-text]')];
  const groups = [...document.querySelectorAll('section[data-section]')];
  const count = document.getElementById('count');
  const search = () => {
    const words = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let found = 0;
    for (const item of items) {
      item.hidden = !words.every((word) => item.dataset.text.includes(word));
      if (!item.hidden) found += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector('li:not([hidden])');
    count.textContent = String(found);
  };
  box.addEventListener('input', search);
  search();
})();
`;
