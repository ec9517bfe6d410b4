import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { folder } from '../support/folder.ts';
import { contentsOf, DAMAGED, REPAIRED, run, tree } from './casemend.ts';

/** An archive in every format, damaged or as it should come out. */
function archive(text: string): Record<string, string> {
  return {
    'a.ndjson': `{"id": 1,  "text": ${JSON.stringify(text)}, "x":"\\u00e9 us"}\n{"id":2,"text":"Fine."}\n`,
    'b/c.csv': `id,text\r\n1,"${text}"\r\n2,Fine.\r\n`,
    'b/d.tsv': `text\tid\n${text}\t1\n`,
    'b/e/f.md': `---\ntitle: us\n---\n\n# ${text}\n\n${text} \`us\` [us](https://us.example/us) stay.\n\n    us\n`,
    'g.html': `<p title="us">${text}</p><script>us = 1</script><pre>us</pre>`,
    'h.txt': `${text}\n`,
  };
}

describe('--out-dir', () => {
  test('repairs every format by its ending and keeps the tree', () => {
    const out = join(folder(), 'new/out');
    const { status, stdout, stderr } = run(['--column', 'text', '--out-dir', out, tree(archive(DAMAGED))]);
    expect(contentsOf(out)).toEqual(archive(REPAIRED));
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(
      /^casemend: 6 files, 8 documents, \d+ words, .* documents\/s\)\ncasemend: \d+ repairs in 6 documents;/u,
    );
  });

  test('reads and writes gzip by the ending', () => {
    const out = folder();
    const { status } = run(['-o', out, tree({ 'a.txt.gz': gzipSync(DAMAGED), 'b.txt': DAMAGED })]);
    expect(status).toBe(0);
    expect(gunzipSync(readFileSync(join(out, 'a.txt.gz'))).toString()).toBe(REPAIRED);
  });

  test('may be in the folder that is read, and must not be the same', () => {
    const root = tree({ 'a.txt': DAMAGED });
    const out = join(root, 'out');
    for (let time = 0; time < 2; time++) expect(run(['-o', out, root]).status).toBe(0);
    expect(contentsOf(root)).toEqual({ 'a.txt': DAMAGED, 'out/a.txt': REPAIRED });
    expect(run(['-o', root, root])).toEqual({
      status: 2,
      stdout: '',
      stderr: `casemend: ${root}: is an input, too; repair it in place, or name another folder for the output\n`,
    });
    expect(contentsOf(root)).toMatchObject({ 'a.txt': DAMAGED });
  });

  test('folders are chosen from with --include, --exclude and --follow', () => {
    const root = tree({ 'a.log': DAMAGED, 'b.log': DAMAGED, 'x/c.log': DAMAGED, 'd.txt': DAMAGED });
    const linked = tree({ 'e.log': DAMAGED });
    symlinkSync(linked, join(root, 'link'));
    symlinkSync(root, join(linked, 'loop'));
    const out = folder();
    const args = ['--include', '*.log', '--exclude', 'b.*', '--exclude', 'x', '--follow', '-o', out, root];
    const { status, stderr } = run(args);
    expect(contentsOf(out)).toEqual({ 'a.log': REPAIRED, 'link/e.log': REPAIRED });
    expect({ status, stderr }).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('1 symbolic link') as string,
    });
  });
});

describe('--in-place', () => {
  test('changes what is to be changed, keeps its rights, and touches nothing else', () => {
    const root = tree({ ...archive(DAMAGED), 'fine.txt': REPAIRED });
    const past = new Date('2020-02-02');
    chmodSync(join(root, 'h.txt'), 0o640);
    for (const name of ['h.txt', 'fine.txt']) utimesSync(join(root, name), past, past);
    const inode = statSync(join(root, 'fine.txt')).ino;
    expect(run(['-i', '--column', '2', '--exclude', '*.tsv', root]).status).toBe(0);
    expect(contentsOf(root)).toEqual({
      ...archive(REPAIRED),
      'b/d.tsv': archive(DAMAGED)['b/d.tsv'],
      'fine.txt': REPAIRED,
    });
    expect(statSync(join(root, 'h.txt')).mode & 0o777).toBe(0o640);
    expect(statSync(join(root, 'h.txt')).mtimeMs).toBeGreaterThan(past.getTime());
    expect(statSync(join(root, 'fine.txt'))).toMatchObject({ ino: inode, mtimeMs: past.getTime() });
  });

  test('--backup keeps the originals, and never loses an older one', () => {
    const root = tree({ 'a.txt': DAMAGED, 'b.txt': DAMAGED, 'b.txt.orig': 'older' });
    const { status, stderr } = run(['--in-place', '--backup', '.orig', root]);
    expect(status).toBe(1);
    expect(contentsOf(root)).toEqual({
      'a.txt': REPAIRED,
      'a.txt.orig': DAMAGED,
      'b.txt': DAMAGED,
      'b.txt.orig': 'older',
    });
    expect(stderr).toContain(`b.txt: would be kept as ${join(root, 'b.txt.orig')}, which exists;`);
  });

  test('a link stays a link: what it leads to is repaired', () => {
    const root = tree({ 'a.txt': DAMAGED });
    const link = join(root, 'link.txt');
    symlinkSync(join(root, 'a.txt'), link);
    expect(run(['-i', link]).status).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(contentsOf(root)).toMatchObject({ 'a.txt': REPAIRED });
  });
});

test('--check changes nothing, names what would change and says so with the exit status', () => {
  const root = tree({ ...archive(REPAIRED), 'h.txt': DAMAGED });
  expect(run(['--check', '--column', 'text', '-q', root])).toEqual({
    status: 1,
    stdout: `${join(root, 'h.txt')}\n`,
    stderr: '',
  });
  expect(contentsOf(root)).toEqual({ ...archive(REPAIRED), 'h.txt': DAMAGED });
  writeFileSync(join(root, 'h.txt'), REPAIRED);
  expect(run(['--check', '--column=text', '--quiet', root])).toEqual({ status: 0, stdout: '', stderr: '' });
});

test.each([['--no-characters', '--no-casing'], ['--config']])(
  'with everything switched off by %j every format comes out byte for byte',
  (...how) => {
    const contents: Record<string, string | Uint8Array> = {
      ...archive(DAMAGED),
      'latin.txt': Buffer.from('caf\u00e9 us ', 'latin1'),
      'utf16.txt': Buffer.from('\uFEFFus met obama', 'utf16le'),
      'mark.txt': '\uFEFFus  met\r\n',
      'mark.ndjson': '\uFEFF{"text":"us"}\r\n\n{"text":"caf\\u00e9"}',
      'odd.csv': '\uFEFFtext;x\n"a ""us""";"b"\nus;\n',
    };
    const root = tree(contents);
    const before = contentsOf(root);
    const config = join(tree({ 'c.json': '{"characters": false, "casing": false}' }), 'c.json');
    const flags = how[0] === '--config' ? ['--config', config] : how;
    const out = folder();
    const args = [...flags, '--column', '1', '--exclude', '*.csv', '-q', '-o', out, root];
    expect(run(args)).toEqual({ status: 0, stdout: '', stderr: '' });
    const others = Object.entries(before).filter(([path]) => !path.endsWith('.csv'));
    expect(contentsOf(out)).toEqual(Object.fromEntries(others));
    if (how[0] === '--config') return;
    for (const [name, delimiter] of [
      ['odd.csv', ';'],
      ['b/c.csv', ','],
    ] as const) {
      const { stdout } = run([...flags, '--column', 'text', '--delimiter', delimiter, join(root, name)]);
      expect(Buffer.from(stdout).toString('latin1')).toBe(before[name]);
    }
  },
);

test('the formats of standard input are named', () => {
  const ndjson = `{"a":{"b":[{"c":"${DAMAGED}"}]},"d":"us"}\n`;
  expect(run(['--format', 'ndjson', '--field', 'a.b.0.c', '--field', 'e?'], ndjson)).toEqual({
    status: 0,
    stdout: ndjson.replace(DAMAGED, REPAIRED),
    stderr: '',
  });
  expect(run(['--format=csv', '--no-header', '--column=2', '--delimiter', ';'], `us;"${DAMAGED}"\n`).stdout).toBe(
    `us;"${REPAIRED}"\n`,
  );
  expect(run(['--per-line', '--quiet'], `${DAMAGED}\n\n${DAMAGED}`).stdout).toBe(`${REPAIRED}\n\n${REPAIRED}`);
  expect(run(['--format', 'html'], `<b>${DAMAGED}</b>`).stdout).toBe(`<b>${REPAIRED}</b>`);
});

test('--encoding is obeyed, and the text is written in UTF-8', () => {
  const cyrillic = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2e, 0x0a]);
  expect(run(['--encoding', 'windows-1251'], cyrillic).stdout).toBe('Привет.\n');
  expect(run(['--encoding', 'windows-1251', '--per-line'], cyrillic).stdout).toBe('Привет.\n');
});

test('bad records go where they are asked to go, and are told with file and line', () => {
  const lines = [
    JSON.stringify({ text: DAMAGED }),
    '{"id":1}',
    'bad',
    `{"text":"${'x'.repeat(2000)}"}`,
    '{"text":"Fine."}',
  ];
  const root = tree({ 'a.ndjson': `${lines.join('\n')}\n` });
  const file = join(root, 'a.ndjson');
  const rejects = join(root, 'rejects');
  const { status, stdout, stderr } = run(['--max-record', '1KiB', '--rejects', rejects, file]);
  expect({ status, stdout }).toEqual({
    status: 1,
    stdout: `${JSON.stringify({ text: REPAIRED })}\n{"text":"Fine."}\n`,
  });
  expect(readFileSync(rejects, 'utf8')).toBe(`${lines.slice(1, 4).join('\n')}\n`);
  for (const line of [2, '3:1', 4]) expect(stderr).toContain(`casemend: ${file}:${line}: `);
  expect(run(['--max-record', '1KiB', file]).stdout).toBe(`${lines.join('\n')}\n`.replace(DAMAGED, REPAIRED));
});

test('--explain, --stats json and --report say what was done', () => {
  const root = tree({ 'a.ndjson': `{"text":"Fine."}\n${JSON.stringify({ text: DAMAGED })}\nbad\n` });
  const explain = join(root, 'edits.ndjson');
  const report = join(root, 'report.html');
  const args = ['--explain', explain, '--stats', 'json', '--report', report, '-q', '--check', root];
  const { status, stderr } = run(args);
  expect(status).toBe(1);
  const edits = readFileSync(explain, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  expect(edits).toHaveLength(4);
  expect(edits[2]).toMatchObject({ file: join(root, 'a.ndjson'), record: 2, field: 'text', before: 'Us', after: 'US' });
  const summary = JSON.parse(stderr.split('\n').at(-2)!) as object;
  expect(summary).toMatchObject({ files: 1, documents: 2, changed: 1, repairs: 4, errors: 1, stopped: false });
  const page = readFileSync(report, 'utf8');
  expect(page).toContain('Qureshi');
  expect(page).toMatch(/^<!doctype html>/iu);
  expect(run(['--explain', '-', join(root, 'a.ndjson')]).stdout).toBe(readFileSync(explain, 'utf8'));
});

test('--jobs changes nothing but the time', () => {
  const pad = 'x'.repeat(800);
  const record = (number: number): string =>
    `${JSON.stringify({ number, text: number % 3 ? REPAIRED : DAMAGED, pad })}\n`;
  const input = Array.from({ length: 300 }, (_, number) => record(number)).join('');
  const [one, three] = ['1', '3'].map((jobs) => run(['--format', 'ndjson', '--jobs', jobs, '-q'], input));
  expect(one).toEqual({ status: 0, stdout: input.replaceAll(DAMAGED, REPAIRED), stderr: '' });
  expect(three).toEqual(one);
});
