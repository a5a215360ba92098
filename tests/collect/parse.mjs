// usage: node parse.mjs PROGRAM, from a folder that has node_modules with the grammar beside this file
//
// There is no PowerShell where this runs: the grammar tells that the script is well formed, and the
// commands in it that it only reads. What a shell makes of it was not tried.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Language, Parser } from 'web-tree-sitter';

const modules = join(dirname(fileURLToPath(import.meta.url)), 'node_modules');
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(join(modules, 'tree-sitter-powershell/tree-sitter-powershell.wasm')));

/// What the script may run, beside its own functions: it makes files below %TEMP% and nothing else.
const reads = /^(Get-\w+|Resolve-DnsName|Test-CsExStorageConnectivity|Invoke-WebRequest)$/;
const writes = ['Write-Host', 'Out-File', 'Out-String', 'Out-Null', 'Format-List', 'Export-Clixml', 'Join-Path',
  'New-Item', 'Compress-Archive', 'ForEach-Object', 'Where-Object'];

function* nodes(node) {
  yield node;
  for (const child of node.children) yield* nodes(child);
}

/// Sentences about what is wrong with a script; none if all is well.
function faults(script) {
  const found = [];
  const all = [...nodes(parser.parse(script).rootNode)];
  for (const node of all) {
    if (node.type === 'ERROR' || node.isMissing) found.push(`line ${node.startPosition.row + 1}: ${node.type}`);
  }
  const own = all.filter((node) => node.type === 'function_name').map((node) => node.text);
  const runs = all.filter((node) => node.type === 'command_name').map((node) => node.text);
  const texts = [...script.matchAll(/\bSave ["']([\w-]+)/g)].map((match) => match[1]);
  for (const name of [...runs, ...texts]) {
    if (!reads.test(name) && !writes.includes(name) && !own.includes(name)) found.push(`runs ${name}`);
  }
  if (runs.length === 0) found.push('runs nothing');
  return found;
}

const script = execFileSync(process.argv[2], ['collect'], { encoding: 'utf8' });
const cases = [
  ['the script', script, 0],
  ['a brace that is left open', script.replace('else { $Item |', 'else $Item |'), 1],
  ['a quotation mark that is left open', script.replace("'AuthConfig'", "'AuthConfig"), 1],
  ['a command that changes a server', `${script}\nSet-CsOAuthConfiguration -Realm x\n`, 1],
  ['such a command as a text', script.replace("Save 'Get-AuthConfig'", "Save 'Set-AuthConfig'"), 1],
];
let failed = 0;
for (const [name, text, expected] of cases) {
  const found = faults(text);
  const good = expected === 0 ? found.length === 0 : found.length > 0;
  if (!good) failed++;
  console.log(`${good ? 'ok' : 'FAILED'}: ${name}${good ? '' : `: ${found.join('; ') || 'no fault found'}`}`);
}
const lines = script.split('\n');
for (const [what, holds] of [
  ['no list is cut', script.includes('$FormatEnumerationLimit = -1')],
  ['short enough to be read', lines.length < 150 && lines.every((line) => line.length <= 160)],
  ['ASCII only', /^[\x00-\x7f]*$/.test(script)]]) {
  if (!holds) failed++;
  console.log(`${holds ? 'ok' : 'FAILED'}: ${what}`);
}
process.exit(failed === 0 ? 0 : 1);
