import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { BINARY, plainEnvironment } from '../cli/casemend.ts';

const FOLDER = fileURLToPath(new URL('../../examples/python', import.meta.url));
const HAS_PYTHON = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))']).status === 0;

// What needs packages is tried by examples/python/run.sh.
it.skipIf(!HAS_PYTHON)('the Python client does what its tests say', { timeout: 120_000 }, () => {
  const env = plainEnvironment({ CASEMEND: `'${process.execPath}' '${BINARY}'`, PYTHONDONTWRITEBYTECODE: '1' });
  const { status, stderr } = spawnSync('python3', ['-m', 'unittest', 'test_client'], {
    cwd: FOLDER,
    env,
    encoding: 'utf8',
  });
  expect(stderr).toMatch(/\nOK\n/u);
  expect(status).toBe(0);
});
