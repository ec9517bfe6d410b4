import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DAMAGED, REPAIRED, run, tree } from './casemend.ts';

/** What is damaged prose where it is prose. */
const PROSE = Array.from({ length: 4 }, () => DAMAGED).join(' ');
const repaired = (record: string): string => record.replaceAll(DAMAGED, REPAIRED);

/** What the command makes of a file. */
function repair(name: string, content: string): string {
  const { status, stdout, stderr } = run([
    '--no-config',
    join(tree({ [name]: content }), name),
    '--format',
    name.split('.')[1]!,
  ]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

const TEMPLATES = [
  '{{ page.asad or "the Us on monday" }}',
  '{% if monday > us %}',
  '{# on monday, the Us #}',
  '<% if monday > us %>',
  '<?php if ($asad->monday) echo "the Us on monday" ?>',
  '${user.monday}',
  '[% asad.monday %]',
  '$us_{monday} < asad$',
  String.raw`\(asad + monday\)`,
];

test.each(['html', 'markdown'])(
  'in %s marks of templates and formulas stay, and the prose around them is repaired',
  (format) => {
    const record = (prose: string): string => TEMPLATES.map((mark) => `${prose} ${mark} ${prose}\n`).join('\n');
    expect(repair(`a.${format}`, record(PROSE))).toBe(record(repaired(PROSE)));
  },
);

test('in Markdown front matter in JSON and what is MDX stay, and the prose is repaired', () => {
  const record = (prose: string): string =>
    [
      '{\n  "title": "The visit of asad Qureshi to the Us on monday"\n}',
      prose,
      '<Visit who={asad} when="on monday">',
      '{visits.map((monday) => <b>asad {monday}</b>)}',
      '{/* asad Qureshi, on monday\n\nin the Us */}',
      prose,
    ].join('\n\n');
  expect(repair('a.markdown', record(PROSE))).toBe(record(repaired(PROSE)));
});

/** Prose over three cues, which end in the middle of sentences. */
const cuesOf = (prose: string): string[] => {
  const words = prose.split(' ');
  return [words.slice(0, 12), words.slice(12, 25), words.slice(25)].map((some) => some.join(' '));
};

test.each([
  [
    'srt',
    (cues: readonly string[]) =>
      cues.map((cue, i) => `${i + 1}\r\n00:00:0${i},000 --> 00:00:0${i},900\r\n{\\an8}<i>${cue}</i>\r\n`).join('\r\n'),
  ],
  [
    'vtt',
    (cues: readonly string[]) =>
      ['WEBVTT - asad on monday', 'NOTE the Us on monday', 'STYLE\n::cue(.monday) {}']
        .concat(cues.map((cue, i) => `monday\n00:0${i}.000 --> 00:0${i}.900 line:0\n<v asad>${cue}</v>`))
        .join('\n\n'),
  ],
])('in %s what the cues show is repaired as one text, and all else stays', (format, record) => {
  const before = record(cuesOf(PROSE));
  expect(repair(`a.${format}`, before)).toBe(record(cuesOf(repaired(PROSE))));
  expect(run(['diagnose', '--no-config', '--format', format], before).stdout).toContain(
    'some letters lost their capitals',
  );
});

test('a file without cues is told and stays as it is', () => {
  const folder = tree({ 'a.srt': 'on monday the Us\n' });
  const { status, stdout, stderr } = run(['--no-config', join(folder, 'a.srt')]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: 'on monday the Us\n' });
  expect(stderr).toContain('a.srt: there is no line with time stamps');
});

test('a page with a lost character is no binary file, however small', () => {
  expect(repair('a.html', `<p>${DAMAGED}\0`)).toBe(`<p>${REPAIRED}\0`);
  expect(repair('a.text', `${DAMAGED}\0 It was\0 late.`)).toBe(`${REPAIRED} It was late.`);
});
