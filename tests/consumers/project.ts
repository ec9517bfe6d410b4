/** A throw-away project that has the packed package, and tools of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mkdirSync } from 'node:fs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a consumer does not find on this machine. */
export class Missing extends Error {}

export interface Project {
  readonly folder: string;
  /** Writes files by their names. */
  write(files: Readonly<Record<string, string>>): void;
  /** Runs a program of the project, or of the machine, and gives what it prints. Anything but success is an error. */
  run(program: string, ...args: readonly string[]): string;
}

/** The tarball that `npm publish` would send. */
export function pack(folder: string): string {
  const out = execute('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT);
  const [packed] = Object.values(JSON.parse(out) as Record<string, { filename: string }>);
  return join(folder, packed!.filename);
}

/** Makes a project, installs the tarball and `tools` from the registry, lets `use` have it, and removes it. */
export function withProject(tarball: string, tools: readonly string[], use: (project: Project) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'casemend-consumer-'));
  const project: Project = {
    folder,
    write(files) {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
    },
    run: (program, ...args) => execute(program, args, folder),
  };
  try {
    project.write({ 'package.json': '{ "private": true }' });
    project.run('npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts', tarball, ...tools);
    use(project);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const hasProgram = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

function execute(program: string, args: readonly string[], cwd: string): string {
  const path = `${join(cwd, 'node_modules/.bin')}:${process.env['PATH']}`;
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: path, NO_COLOR: '1', NODE_ENV: '' },
    maxBuffer: 2 ** 28,
  });
  if (error) throw new Missing(`${program} is not installed`);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}
