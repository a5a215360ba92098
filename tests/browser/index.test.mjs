// The index of an audit.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { fileOf, open, testPage, visible } from './page.mjs';

// Filters act a moment after the last key.
const casesBecome = (page, count) => page.waitForFunction((wanted) =>
  document.querySelectorAll('.case:not([hidden])').length === wanted, count);

for (const name of ['index', 'index-hostile', 'index-none']) testPage(name);

test('index: cases are found by text, verdict, severity and finding', async () => {
  const { page, close } = await open('index');
  const all = await visible(page, '.case');
  assert.equal(all, 11);
  await page.fill('#search', 'Contoso  471');
  await casesBecome(page, 6);
  assert.equal(await page.textContent('#shown'), '6 of 11 listed cases shown');
  await page.click('button[type=reset]');
  await casesBecome(page, all);
  assert.equal(await page.textContent('#shown'), '');
  await page.uncheck('input[value=fail]');
  await casesBecome(page, 5);
  await page.click('button[type=reset]');
  await casesBecome(page, all);
  await page.selectOption('#severity', 'warning');
  await casesBecome(page, 1);
  assert.equal(await visible(page, '.cluster'), 1);
  await page.click('button[type=reset]');
  await casesBecome(page, all);
  await page.selectOption('#rule', { label: 'iis-cert-expiring' });
  await casesBecome(page, 7);
  assert.deepEqual(await page.locator('.rules .item:not([hidden]) th code').allTextContents(),
    ['iis-cert-expiring']);
  await close();
});

test('index: says how common each finding is', async () => {
  const { page, close } = await open('index');
  const rows = await page.locator('.rules tbody tr').evaluateAll((all) => all.map(
    (row) => Array.from(row.cells).map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())));
  assert.deepEqual(rows[0], ['iis-cert-expiring The certificate of IIS expires soon', 'WARNING',
    '7', '100 %', '0', '0']);
  assert.deepEqual(rows[1], ['oauth-autodiscover-url-xml ExchangeAutodiscoverUrl points at ' +
    'autodiscover.xml', 'ERROR', '6', '67 %', '3', '0']);
  assert.deepEqual(await page.locator('.verdicts li').allTextContents(),
    ['6 fail 55 %', '2 not decided 18 %', '2 pass 18 %', '1 not analysed 9 %']);
  await close();
});

test('index: a root cause leads to its cases, also to one that filters hide', async () => {
  const { page, close } = await open('index');
  assert.match(await page.textContent('.cluster'), /in 6 cases, 55 %/);
  await page.fill('#search', 'ExchangeAutodiscoverUrl points');
  await casesBecome(page, 0);
  await page.click('.cluster summary');
  await page.click('.cluster a >> text=contoso-4713');
  await casesBecome(page, 11);
  assert.match(await page.textContent(':target'), /^contoso-4713/);
  await close();
});

test('index: certificates end in bars, a month each, and in a table', async () => {
  const { page, close } = await open('index');
  assert.deepEqual(await page.locator('.chart rect title').allTextContents(),
    ['2026-11: 9 certificates', '2026-12: 0 certificates', '2027-01: 0 certificates',
      '2027-02: 9 certificates']);
  assert.equal(await page.getAttribute('.chart svg', 'aria-label'),
    '18 certificates end from 2026-11 to 2027-02, 1 before, 1 later');
  assert.deepEqual(await page.locator('.months tbody tr').evaluateAll((all) => all.map(
    (row) => Array.from(row.cells).map((cell) => cell.textContent).join(' '))),
  ['2016-05 1 1', '2026-11 9 9', '2027-02 9 9', '9999-12 1 1']);
  await close();
});

test('index: without scripts all is there', async () => {
  const { page, close } = await open('index', { javaScriptEnabled: false });
  assert.equal(await visible(page, '.case'), 11);
  assert.equal(await visible(page, '#filters'), 0);
  await page.click('.cluster summary');
  assert.equal(await visible(page, '.cluster a'), 6);
  await close();
});

test('index: everything can be reached and used by keyboard', async () => {
  const { page, close } = await open('index');
  const reachable = await page.evaluate(() => Array.from(
    document.querySelectorAll('a[href], button, input, select, summary')).filter(
    (e) => e.checkVisibility()).length);
  await page.evaluate(() => { document.body.tabIndex = -1; document.body.focus(); });
  const seen = new Set();
  for (let i = 0; i < reachable; ++i) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(() => {
      window.met = window.met || [];
      const e = document.activeElement;
      if (!window.met.includes(e)) window.met.push(e);
      return { at: window.met.indexOf(e), text: e.textContent.trim().slice(0, 40),
        outlined: getComputedStyle(e).outlineStyle !== 'none' };
    });
    assert.ok(now.outlined, `"${now.text}" shows no focus`);
    seen.add(now.at);
  }
  assert.equal(seen.size, reachable);
  await page.locator('.cluster summary').first().focus();
  await page.keyboard.press('Space');
  assert.equal(await visible(page, '.cluster a'), 6);
  await close();
});

test('index: hostile texts stay texts', async () => {
  const { page, close } = await open('index-hostile');
  assert.equal(await page.evaluate(() => window.broken), undefined);
  assert.equal(await page.locator('img').count(), 0);
  assert.equal(await page.locator('script').count(), 1);
  assert.equal(await page.locator('style').count(), 1);
  assert.equal(await page.locator('[onfocus], [onerror]').count(), 0);
  assert.equal(await visible(page, '.case'), 14);
  const text = await page.textContent('body');
  assert.ok(text.includes('{{{style}}} {{> page}}'));
  assert.ok(text.includes('\\u202ereversed \\x1b[31m'));
  assert.doesNotMatch(fs.readFileSync(fileOf('index-hostile'), 'utf8'),
    /[\u202e\u0000-\u0008\u000b-\u001f]/u);
  assert.deepEqual(new Set(await page.locator('.case').evaluateAll(
    (all) => all.map((row) => row.className))),
  new Set(['item case fail', 'item case pass', 'item case unknown', 'item case error']));
  await close();
});

test('index: a print has all cases and no filters', async () => {
  const { page, close } = await open('index');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await visible(page, '#filters'), 0);
  assert.equal(await visible(page, '.case'), 11);
  assert.equal(await visible(page, '.cluster a'), 8);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  assert.match(pdf.subarray(0, 5).toString(), /%PDF-/);
  await close();
});

test('index: 5,000 cases open and are searched at once', async () => {
  const began = performance.now();
  const { page, close } = await open('index-large');
  assert.equal(await page.locator('.case').count(), 5000);
  const opened = performance.now() - began;
  const searched = await page.evaluate(async () => {
    const search = document.getElementById('search');
    const begin = performance.now();
    search.value = 'case-104711';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    while (document.getElementById('shown').textContent === '') {
      await new Promise((done) => requestAnimationFrame(done));
    }
    return performance.now() - begin;
  });
  assert.equal(await visible(page, '.case'), 1);
  console.log(`5,000 cases: opened in ${Math.round(opened)} ms, searched in ${Math.round(searched)} ms`);
  assert.ok(opened < 20000 && searched < 10000, `${opened} ${searched}`);
  assert.ok(fs.statSync(fileOf('index-large')).size < 4e6);
  await close();
});
