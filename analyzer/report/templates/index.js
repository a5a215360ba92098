// Filters of the index of an audit. Without it everything is there and visible.
(function () {
  'use strict';
  const $ = (id) => document.getElementById(id);
  const all = (selector) => Array.from(document.querySelectorAll(selector));

  const form = $('filters');
  const search = $('search');
  const severity = $('severity');
  const rule = $('rule');
  const shown = $('shown');
  const items = all('.item').map((element) => ({
    element,
    verdict: element.dataset.verdict,
    severity: element.dataset.severity,
    rules: ' ' + element.dataset.rules + ' ',
    text: null,  // made when first searched
  }));

  function textOf(item) {
    if (item.text === null) item.text = item.element.textContent.toLowerCase().replace(/\s+/g, ' ');
    return item.text;
  }

  function apply() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const verdicts = new Set(all('input[name=verdict]:checked').map((box) => box.value));
    const some = verdicts.size < all('input[name=verdict]').length;
    const wanted = rule && rule.value ? ' ' + rule.value + ' ' : '';
    let cases = 0;
    let visible = 0;
    for (const item of items) {
      const ok = (!item.verdict || verdicts.has(item.verdict)) &&
          (!severity.value || item.severity === severity.value) &&
          (!wanted || item.rules.includes(wanted)) &&
          words.every((word) => textOf(item).includes(word));
      if (item.element.hidden === ok) item.element.hidden = !ok;
      if (item.verdict) cases += 1;
      if (item.verdict && ok) visible += 1;
    }
    const filtered = words.length > 0 || some || severity.value || wanted;
    shown.textContent = filtered ? visible + ' of ' + cases + ' listed cases shown' : '';
  }

  let timer = 0;
  function applySoon() {
    clearTimeout(timer);
    timer = setTimeout(apply, 120);
  }

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', applySoon);
  form.addEventListener('reset', () => setTimeout(apply));

  // A link to a case that filters hide shows it again.
  addEventListener('hashchange', () => {
    const row = document.getElementById(location.hash.slice(1));
    if (row && row.hidden) form.reset();
    setTimeout(() => row && row.scrollIntoView({ block: 'center' }));
  });

  form.hidden = false;
  apply();  // a browser may have kept what was typed before a reload
}());
