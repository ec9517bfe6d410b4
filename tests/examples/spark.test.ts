import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const FOLDER = fileURLToPath(new URL('../../examples/spark', import.meta.url));

describe.skipIf(spawnSync('python3', ['--version']).status !== 0)('the Spark job', () => {
  /** What `pipe_lines` gives for a program of Node and an expression of Python for the lines, as JSON, or how it fails. */
  function pipeLines(program: string, lines: string, take = 'list'): { stdout: string; stderr: string } {
    const code = `
import itertools, json, sys
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
from job import pipe_lines
try:
    print(json.dumps((${take})(pipe_lines(sys.argv[2:], ${lines})), ensure_ascii=False, separators=(',', ':')))
except Exception as error:
    print(type(error).__name__, error)`;
    const args = ['-c', code, FOLDER, process.execPath, '-e', program];
    return spawnSync('python3', args, { encoding: 'utf8' });
  }
  const ECHO = 'process.stdin.pipe(process.stdout)';
  const BY_LINE = `for await (const line of require('readline').createInterface({ input: process.stdin }))`;

  it('gives one line for each, in order', () => {
    const lines = JSON.stringify(['a', '', ' b', 'é\u2028🙂\u0085 \\r', '']);
    expect(pipeLines(ECHO, lines).stdout).toBe(`${lines}\n`);
    expect(pipeLines('process.exit(3)', '[]').stdout).toBe('[]\n');
  });

  it('does not lock up on much text, nor on much to read on standard error', () => {
    const noisy = `process.stderr.write('noise '.repeat(100_000) + '\\n'); ${ECHO}`;
    const { stdout, stderr } = pipeLines(
      noisy,
      `('x' * 1000 for _ in range(20_000))`,
      'lambda lines: sum(map(len, lines))',
    );
    expect(stdout).toBe('20000000\n');
    expect(stderr).toHaveLength(600_001);
  });

  it('fails where the process fails or loses a line', () => {
    const many = `('x' * 1000 for _ in range(2000))`;
    expect(pipeLines(`console.error('no room'); process.exit(3)`, many).stdout).toMatch(
      /^RuntimeError .* ended with status 3 after 0 lines for \d+:\nno room\n/u,
    );
    expect(pipeLines(`process.kill(process.pid, 'SIGKILL')`, many).stdout).toMatch(/^RuntimeError .*status -9/u);
    const lossy = `(async () => { ${BY_LINE} if (line !== 'b') console.log(line); })()`;
    expect(pipeLines(lossy, `['a', 'b', 'c']`).stdout).toMatch(/^RuntimeError .*status 0 after 2 lines for 3/u);
  });

  it('passes on what fails before it, and ends the process when nobody wants more', () => {
    expect(pipeLines(ECHO, `('x' * (9 // (3 - n)) for n in range(9))`).stdout).toMatch(/^ZeroDivisionError/u);
    const first = 'lambda lines: [next(lines), lines.close()]';
    expect(pipeLines(ECHO, `itertools.repeat('x')`, first).stdout).toBe('["x",null]\n');
  });
});
