// The HTML report of a case.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { fileOf, open, testPage, visible } from './page.mjs';

// Filters act a moment after the last key.
const findingsBecome = (page, count) => page.waitForFunction((wanted) =>
  document.querySelectorAll('.finding:not([hidden])').length === wanted, count);

for (const name of ['autodiscover-xml', 'healthy', 'not-configured', 'mail-blob', 'everything', 'hostile']) {
  testPage(name);
}

test('searching shows what has all words, also in what is folded', async () => {
  const { page, close } = await open('everything');
  const all = await visible(page, '.finding');
  assert.equal(all, 4);
  await page.fill('#search', 'IIS  ex03');
  await findingsBecome(page, 1);
  assert.match(await page.textContent('#shown'), /^1 of \d+ entries shown$/);
  await page.fill('#search', 'trusted-pool');
  await page.waitForFunction(() => document.querySelectorAll('#passed ~ details[open]').length === 1);
  await findingsBecome(page, 0);
  await page.click('button[type=reset]');
  await findingsBecome(page, all);
  assert.equal(await page.textContent('#shown'), '');
  assert.equal(await page.locator('#passed ~ details[open]').count(), 0);
  await close();
});

test('severities and servers can be chosen', async () => {
  const { page, close } = await open('everything');
  await page.uncheck('input[value=warning]');
  await findingsBecome(page, 2);
  assert.deepEqual(
    await page.locator('.finding >> visible=true').evaluateAll((all) => all.map((f) => f.dataset.severity)),
    ['error', 'info']);
  await page.click('button[type=reset]');
  await findingsBecome(page, 4);
  await page.selectOption('#server', { label: 'EX03' });
  await findingsBecome(page, 1);
  await page.click('.finding:not([hidden]) .repeats > summary');
  assert.equal(await visible(page, '.repeats li'), 1);
  await page.selectOption('#server', { label: 'no server named' });
  await findingsBecome(page, 3);
  await close();
});

test('copy buttons copy the command, the whole command and nothing else', async () => {
  const { page, close } = await open('everything', { permissions: ['clipboard-read', 'clipboard-write'] });
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.locator('.finding .copy').first().click();
  await page.waitForSelector('.copy.done');
  assert.equal(await clipboard(),
    "Set-CsOAuthConfiguration -Identity global -ExchangeAutodiscoverUrl " +
    "'https://autodiscover.contoso.com/autodiscover/autodiscover.svc'");
  await page.locator('.copy-all').last().click();
  await page.waitForFunction(() => document.querySelector('.copy-all.done'));
  assert.equal(await clipboard(), 'Get-CsPartnerApplication | Format-List *');
  await close();
});

test('copying works where a browser has no clipboard to give', async () => {
  const { page, close } = await open('everything', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.locator('.finding .copy').nth(1).click();
  await page.waitForSelector('.copy.done');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()),
    'Get-CsOAuthConfiguration | Select-Object ExchangeAutodiscoverUrl | Format-List');
  await close();
});

test('everything can be reached and used by keyboard', async () => {
  const { page, close } = await open('everything', { permissions: ['clipboard-read', 'clipboard-write'] });
  const focused = () => page.evaluate(() => {
    const e = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(e);
    return { what: e.id || e.className || e.tagName, text: e.textContent.trim().slice(0, 40),
      outlined: outlineStyle !== 'none' && outlineWidth !== '0px' };
  });
  await page.keyboard.press('Tab');
  assert.equal((await focused()).what, 'skip');
  await page.keyboard.press('Enter');
  assert.equal((await focused()).what, 'report');
  await page.evaluate(() => document.activeElement.blur());
  const reachable = await page.evaluate(() => Array.from(
    document.querySelectorAll('a[href], button, input, select, summary')).filter(
    (e) => e.checkVisibility()).length);
  const seen = new Set();
  await page.evaluate(() => { document.body.tabIndex = -1; document.body.focus(); });
  for (let i = 0; i < reachable; ++i) {
    await page.keyboard.press('Tab');
    const now = await focused();
    assert.ok(now.outlined, `${now.what} "${now.text}" shows no focus`);
    seen.add(await page.evaluate(() => {
      window.met = window.met || [];
      if (!window.met.includes(document.activeElement)) window.met.push(document.activeElement);
      return window.met.indexOf(document.activeElement);
    }));
  }
  assert.equal(seen.size, reachable);
  await page.focus('#search');
  await page.keyboard.type('nothing has this');
  await findingsBecome(page, 0);
  await page.focus('button[type=reset]');
  await page.keyboard.press('Enter');
  await findingsBecome(page, 4);
  await page.locator('.repeats > summary').first().focus();
  await page.keyboard.press('Space');
  assert.equal(await visible(page, '.repeats li'), 2);
  await page.locator('.finding .copy').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.copy.done');
  await close();
});

test('without scripts all is there, and no button that would do nothing', async () => {
  const { page, close } = await open('everything', { javaScriptEnabled: false });
  assert.equal(await visible(page, '.finding'), 4);
  assert.equal(await visible(page, '#filters'), 0);
  assert.equal(await visible(page, 'button'), 0);
  assert.equal(await visible(page, '.command'), await page.locator(
    'main > .shell-script .command, .finding > .fix .command, .causes .command, .question .command').count());
  await page.click('.repeats > summary');
  assert.equal(await visible(page, '.repeats li'), 2);
  await close();
});

test('the map and the timeline show each state by its shape and its word', async () => {
  const { page, close } = await open('everything');
  const icons = (selector) => page.locator(selector).evaluateAll(
    (uses) => uses.map((use) => use.getAttribute('href')));
  assert.deepEqual(await icons('.map .edge use'),
    ['#icon-error', '#icon-good', '#icon-unknown', '#icon-good', '#icon-unknown', '#icon-good']);
  assert.equal(await page.textContent('#map-summary'), 'Of 6 edges: 3 good, 1 broken, 2 not captured');
  assert.deepEqual(await page.locator('.edge-detail .state').allTextContents(),
    ['broken', 'good', 'not captured', 'good', 'not captured', 'good']);
  assert.equal(await page.getAttribute('.edge-detail a', 'href'), '#finding-1');
  assert.deepEqual(await page.locator('.attempt').first().locator('.stage-state').allTextContents(),
    ['passed', 'passed', 'passed', 'not shown', 'not shown', 'not shown', 'failed here', 'not reached',
      'not reached', 'failed here']);
  await close();
});

test('hostile texts stay texts', async () => {
  const { page, close } = await open('hostile');
  assert.equal(await page.evaluate(() => window.broken), undefined);
  assert.equal(await page.locator('img').count(), 0);
  assert.equal(await page.locator('script').count(), 1);
  assert.equal(await page.locator('style').count(), 1);
  assert.equal(await page.locator('[onfocus], [onerror]').count(), 0);
  const text = await page.textContent('body');
  assert.ok(text.includes('{{{style}}} {{> page}}'));
  assert.ok(text.includes('\\u202ereversed \\x1b[31m'));
  assert.doesNotMatch(fs.readFileSync(fileOf('hostile'), 'utf8'), /[\u202e\u0000-\u0008\u000b-\u001f]/u);
  await close();
});

test('a print has everything unfolded but long lists', async () => {
  const { page, close } = await open('everything');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await visible(page, '#filters, .copy'), 0);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  assert.match(pdf.subarray(0, 5).toString(), /%PDF-/);
  const open_ = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const count = document.querySelectorAll('details:not(.bulk):not([open])').length;
    dispatchEvent(new Event('afterprint'));
    return [count, document.querySelectorAll('details[open]').length];
  });
  assert.deepEqual(open_, [0, 0]);
  await close();
});

test('less movement for those who ask for it', async () => {
  const { page, close } = await open('everything', { reducedMotion: 'reduce' });
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), 'auto');
  await close();
});

test('5,000 results are searched at once', async () => {
  const { page, close } = await open('large');
  const ms = await page.evaluate(async () => {
    const search = document.getElementById('search');
    const began = performance.now();
    search.value = 'expiring-77';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    while (document.getElementById('shown').textContent === '') {
      await new Promise((done) => requestAnimationFrame(done));
    }
    return performance.now() - began;
  });
  assert.equal(await visible(page, '.finding'), 1);
  assert.ok(ms < 10000, `took ${Math.round(ms)} ms`);
  await close();
});
