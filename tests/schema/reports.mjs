// usage: node reports.mjs PROGRAM SOURCE_DIR, from a folder that has node_modules/ajv beside this file
//
// docs/report.schema.json against the reports of all sample cases, those that are kept beside them and those
// that the program writes: they fit, they hold no member that the schema does not name, and a report that
// lacks a required member or has a wrong word does not fit.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';

const [program, source] = process.argv.slice(2);
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const clone = (value) => JSON.parse(JSON.stringify(value));
const schema = read(join(source, 'docs/report.schema.json'));

/// The schema without room for members that it does not name.
const closed = (part) => {
  if (Array.isArray(part)) return part.map(closed);
  if (part === null || typeof part !== 'object') return part;
  const copy = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closed(value)]));
  return part.type === 'object' && part.properties && !part.additionalProperties ? { ...copy, additionalProperties: false } : copy;
};
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
const open = ajv.compile(schema);
const strict = ajv.compile(closed(schema));

let passed = 0;
const failures = [];
const expect = (good, sentence) => (good ? passed++ : failures.push(sentence));

const cases = join(source, 'samples/cases');
const written = (command, path) =>
  JSON.parse(spawnSync(program, [command, path, '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout);
const documents = [];
for (const name of readdirSync(cases)) {
  if (name.endsWith('.expected.json')) documents.push([name, read(join(cases, name))]);
  if (name.includes('.expected.')) continue;
  documents.push([`check ${name}`, written('check', join(cases, name))]);
  documents.push([`facts ${name}`, written('facts', join(cases, name))]);
}
for (const [name, document] of documents) {
  expect(strict(document), `${name}: ${ajv.errorsText(strict.errors).slice(0, 500)}`);
}

/// Every way to break the document by one member of the first object of each array.
function* broken(document, part, rule, at = []) {
  if (rule?.$ref) rule = schema.$defs[rule.$ref.split('/').pop()];
  if (rule?.anyOf) rule = rule.anyOf.find((each) => each.$ref || each.type === 'object') ?? rule;
  if (rule?.$ref) rule = schema.$defs[rule.$ref.split('/').pop()];
  if (Array.isArray(part)) {
    if (part.length > 0) yield* broken(document, part[0], rule?.items, [...at, 0]);
    return;
  }
  if (part === null || typeof part !== 'object' || !rule) return;
  const change = (key, edit) => {
    const copy = clone(document);
    edit(at.reduce((value, each) => value[each], copy), key);
    return [[...at, key].join('.'), copy];
  };
  for (const key of rule.required ?? []) yield change(key, (p) => { delete p[key]; });
  for (const [key, value] of Object.entries(rule.properties ?? {})) {
    if (value === true || !(key in part)) continue;
    yield change(key, (p) => { p[key] = { wrong: true, state: 'elsewhere' }; });
    yield* broken(document, part[key], value, [...at, key]);
  }
}
const [, whole] = documents.find(([name]) => name === 'facts autodiscover-xml');
for (const [what, document] of broken(whole, whole, schema)) {
  expect(!open(document), `${what}: broken, but the schema takes it`);
}
expect(open({ ...whole, member: 'of a later version' }), 'a member that is not known is refused');

for (const failure of failures) console.log(failure);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
