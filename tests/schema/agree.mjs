// usage: node agree.mjs PROGRAM SOURCE_DIR, from a folder that has node_modules/ajv beside this file
//
// Every shipped document fits its schema, and the schemas and the loader agree: a document of each type is
// broken in many ways, one at a time, and both must accept or both must refuse. What only the loader can
// know (whether a field exists, whether an expression is right) is left alone.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';

const [program, source] = process.argv.slice(2);
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const schemas = Object.fromEntries(
  ['kind', 'definition', 'trait', 'rule', 'signal', 'stage', 'pairing', 'retest', 'evidence'].map((type) => [type, ajv.compile(read(join(source, `rules/schema/${type}.schema.json`)))]));

let passed = 0;
const failures = [];
const expect = (good, sentence) => (good ? passed++ : failures.push(sentence));

const typeOf = (folder) => ({ kinds: 'kind', definitions: 'definition', context: 'trait', signals: 'signal', stages: 'stage' })[folder] ?? 'rule';
for (const folder of readdirSync(join(source, 'rules'))) {
  if (folder === 'schema' || folder.endsWith('.json')) continue;
  for (const file of readdirSync(join(source, 'rules', folder))) {
    const validate = schemas[typeOf(folder)];
    const fits = validate(read(join(source, 'rules', folder, file)));
    expect(fits, `rules/${folder}/${file}: ${ajv.errorsText(validate.errors)}`);
  }
}

const alone = (name) => {
  const document = read(join(source, `rules/${name}.json`));
  expect(schemas[name](document), `rules/${name}.json: ${ajv.errorsText(schemas[name].errors)}`);
  return document;
};
const map = alone('pairing');
const retest = alone('retest');
const evidence = alone('evidence');

/// Whether the loader takes a document as the only one of a pack.
const workshop = mkdtempSync(join(tmpdir(), 'pairlint-schema-'));
const loads = (path, document) => {
  const file = join(workshop, 'pack', path);
  rmSync(join(workshop, 'pack'), { recursive: true, force: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(document));
  try {
    execFileSync(program, ['rules', 'check', join(workshop, 'pack')], { stdio: 'pipe' });
    return true;
  } catch (error) {
    if (error.status !== 2) throw error;
    return false;
  }
};

/// What only the loader can know: whether a name that another key uses is there.
const onlyTheLoaderKnows = [/^fields\.\w+: removed$/, /^identity: "elsewhere"$/, /^for\.\w+: removed$/, /^parameters\.\w+: removed$/];
const wrong = [null, true, 7, '', 'elsewhere', [], {}, [null], [''], { x: null }];
const clone = (value) => JSON.parse(JSON.stringify(value));

/// [what was done, the broken document] for every key on every level.
function* broken(document, at = []) {
  const part = at.reduce((value, key) => value[key], document);
  if (part === null || typeof part !== 'object') return;
  const change = (edit) => {
    const copy = clone(document);
    edit(at.reduce((value, key) => value[key], copy));
    return copy;
  };
  if (!Array.isArray(part)) yield [`${at.join('.')}: unknown key`, change((p) => { p.unheardOf = 1; })];
  for (const key of Object.keys(part)) {
    const place = [...at, key].join('.');
    if (!Array.isArray(part)) yield [`${place}: removed`, change((p) => { delete p[key]; })];
    for (const value of wrong) {
      if (typeof value === typeof part[key] && Array.isArray(value) === Array.isArray(part[key]) && value !== null
          && value !== '') continue;  // of the right type: only the loader knows whether it fits
      yield [`${place}: ${JSON.stringify(value)}`, change((p) => { p[key] = value; })];
    }
    yield* broken(document, [...at, key]);
  }
}

const anyKind = read(join(source, 'rules/kinds/ClientAccessServer.json'));
const nested = { type: 'text', from: ['Other', 'Servers.Name'], values: { 1: 'one' } };
const probes = [
  ['kind', 'kinds/SchemaProbe.json',
    { ...anyKind, kind: 'SchemaProbe', list: 'schemaProbes', fields: { ...anyKind.fields, Nested: nested } }],
  ['rule', 'oauth/schema-probe.json',
    { ...read(join(source, 'rules/oauth/oauth-autodiscover-url-path.json')), id: 'schema-probe' }],
  ['definition', 'definitions/schemaProbe.json',
    { ...read(join(source, 'rules/definitions/iisCovers.json')), definition: 'schemaProbe' }],
  ['trait', 'context/schemaProbe.json', {
    trait: 'schemaProbe', title: 'whether this is a probe', values: ['yes', 'no'],
    derived: [{ when: 'exchangeCertificates == []', is: 'no' }],
    shell: 'any', capture: 'Get-Date', source: 'made up' }],
  ['stage', 'stages/probe.json', {
    ...read(join(source, 'rules/stages/token.json')), stage: 'probe', order: 999,
    marks: [
      { line: 'a line', beginsRun: true, effect: 'seen', confidence: 'recalled', source: 'made up' },
      { error: 'an error', effect: 'entered', confidence: 'inferred', source: 'made up' },
      { trace: 'Tag', status: ['401', '5xx'], header: 'Server', holds: 'x', code: ['*'], effect: 'passed',
        confidence: 'observed', source: 'made up' }],
    options: [{ option: 'Binding', is: 'NetTCP', without: 'HostNameStorageService', verdict: 'failed', from: 'notShown',
      to: 'failed', note: 'made up', source: 'made up' }] }],
  ['signal', 'signals/code-99.json', { ...read(join(source, 'rules/signals/code-5.json')), id: 'code-99' }],
  ['signal', 'signals/probe-unknown.json', {
    ...read(join(source, 'rules/signals/code-5.json')), id: 'probe-unknown', literals: ['probe='],
    pattern: 'probe=(?P<value>[a-z]+)', squeezed: 'probe=(?P<value>[a-z]+)', absorbs: true, also: ['b'],
    family: { name: 'probe', by: 'value', except: ['a'] },
    table: [{ id: 'c', title: 'C', meaning: 'it is c', also: ['d'] }] }],
  ['pairing', 'pairing.json', {
    ...map,
    edges: [{ ...map.edges[0], edge: 'probe', shows: [map.edges.flatMap((edge) => edge.shows).find((shown) => shown.given)] }] }],
  ['retest', 'retest.json', {
    ...retest, steps: [{ ...retest.steps.find((step) => step.when), step: 'probe', afterEveryFix: true }] }],
  ['evidence', 'evidence.json', { ...evidence, nearestFirst: evidence.nearestFirst.filter((each) => ['code', '*'].includes(each.family)) }],
];
for (const [type, path, document] of probes) {
  expect(schemas[type](document) && loads(path, document), `${path}: the unbroken document is refused`);
  for (const [what, changed] of broken(document)) {
    if (onlyTheLoaderKnows.some((pattern) => pattern.test(what))) continue;
    const fits = schemas[type](changed);
    const loaded = loads(path, changed);
    expect(fits === loaded, `${basename(path)}: ${what}: the schema says ${fits}, the loader ${loaded}`);
  }
}
rmSync(workshop, { recursive: true, force: true });

for (const failure of failures) console.log(failure);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
