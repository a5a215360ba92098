// Pages in headless Chromium. run has written them to pages/ and started the tests.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';

export const fileOf = (name) => path.resolve('pages', `${name}.html`);

let browser;
before(async () => {
  const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});
after(() => browser.close());

// A page that fails the test on any message of the console, any error and any request.
export async function open(name, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(fileOf(name)).href) complaints.push(request.url());
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.log(event.violatedDirective));
  });
  await page.goto(pathToFileURL(fileOf(name)).href);
  return {
    page,
    close: async () => {
      await context.close();
      assert.deepEqual(complaints, []);
    },
  };
}

export const visible = (page, selector) => page.locator(`${selector} >> visible=true`).count();

// What holds for every page: `test` lines for it.
export function testPage(name) {
  test(`${name}: valid HTML`, async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off' },
    });
    const report = await validator.validateString(fs.readFileSync(fileOf(name), 'utf8'));
    const messages = report.results.flatMap((result) => result.messages);
    assert.deepEqual(messages.map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.message}`), []);
  });

  for (const colorScheme of ['light', 'dark']) {
    test(`${name}: accessible, ${colorScheme}`, async () => {
      const { page, close } = await open(name, { colorScheme });
      await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
      const { violations } = await new AxeBuilder({ page }).analyze();
      assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 200)}`), []);
      await close();
    });
  }

  test(`${name}: no scrolling sideways, wide, narrow or tiny`, async () => {
    for (const width of [1280, 400, 320]) {
      const { page, close } = await open(name, { viewport: { width, height: 900 } });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(over, 0, `at ${width} pixels`);
      await close();
    }
  });
}
