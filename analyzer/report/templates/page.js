// Search, filters and copy buttons. Without it everything is there and visible.
(function () {
  'use strict';
  const $ = (id) => document.getElementById(id);
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));

  const form = $('filters');
  const search = $('search');
  const server = $('server');
  const shown = $('shown');
  const items = all('.item');
  const texts = new Map();  // of items, made when first searched
  const opened = new Set();  // what a search has unfolded, to be folded again after it

  function textOf(item) {
    let text = texts.get(item);
    if (text === undefined) {
      text = item.textContent.toLowerCase().replace(/\s+/g, ' ');
      texts.set(item, text);
    }
    return text;
  }

  function unfold(searching) {
    for (const details of opened) details.open = false;
    opened.clear();
    if (!searching) return;
    for (const details of all('main > section > details:not([open])')) {
      if (!details.querySelector('.item:not([hidden])')) continue;
      details.open = true;
      opened.add(details);
    }
  }

  // A place of another server is hidden; a finding without any place left is hidden as a whole.
  function concerns(item, wanted) {
    if (wanted === '*') return true;
    return all('[data-server]', item).some((place) => '=' + place.dataset.server === wanted);
  }

  function apply() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const severities = new Set(all('input[name=severity]:checked').map((box) => box.value));
    const boxes = all('input[name=severity]').length;
    const wanted = server ? server.value : '*';
    let visible = 0;
    for (const item of items) {
      const severity = item.dataset.severity;
      const ok = (boxes === 0 || !severity || severities.has(severity)) &&
          (!item.classList.contains('finding') || concerns(item, wanted)) &&
          words.every((word) => textOf(item).includes(word));
      item.hidden = !ok;
      if (ok) visible += 1;
    }
    for (const place of all(wanted === '*' ? 'li[data-server][hidden]' : 'li[data-server]')) {
      place.hidden = wanted !== '*' && '=' + place.dataset.server !== wanted;
    }
    unfold(words.length > 0);
    const filtered = words.length > 0 || severities.size < boxes || wanted !== '*';
    shown.textContent = filtered ? visible + ' of ' + items.length + ' entries shown' : '';
  }

  let timer = 0;
  function applySoon() {
    clearTimeout(timer);
    timer = setTimeout(apply, 120);
  }

  // For browsers that give no clipboard to a local file.
  function copySelected(text) {
    const area = document.createElement('textarea');
    area.value = text;
    area.setAttribute('readonly', '');
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done ? Promise.resolve() : Promise.reject(new Error('not copied'));
  }

  function copy(text) {
    if (!navigator.clipboard) return copySelected(text);
    return navigator.clipboard.writeText(text).catch(() => copySelected(text));
  }

  function say(button, word) {
    const label = button.firstChild;
    if (button.dataset.label === undefined) button.dataset.label = label.data;
    label.data = word;
    button.classList.toggle('done', word === 'Copied');
    setTimeout(() => {
      label.data = button.dataset.label;
      button.classList.remove('done');
    }, 1500);
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest('.copy, .copy-all');
    if (!button) return;
    const scope = button.closest(button.matches('.copy') ? '.command' : '.shell-script');
    const codes = all('pre > code', scope).filter((code) => !code.closest('[hidden]'));
    const text = codes.map((code) => code.textContent).join('\n');
    copy(text).then(() => {
      say(button, 'Copied');
      shown.textContent = 'Copied to the clipboard';
    }, () => {
      say(button, 'Failed');
      getSelection().selectAllChildren(codes[0]);
    });
  });

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', applySoon);
  form.addEventListener('reset', () => setTimeout(apply));

  // On paper, what is folded cannot be unfolded any more.
  addEventListener('beforeprint', () => {
    for (const details of all('details:not(.bulk):not([open])')) {
      details.open = true;
      opened.add(details);
    }
  });
  addEventListener('afterprint', () => unfold(search.value.trim() !== ''));

  form.hidden = false;
  for (const button of all('.copy, .copy-all')) button.hidden = false;
  apply();  // a browser may have kept what was typed before a reload
}());
