import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { SettingsError } from './usage-error.ts';

/** A member of a JSON object. */
export interface Member {
  readonly key: string;
  /** Where the key stands. */
  readonly at: number;
  readonly value: Node;
}

const CAPITAL = /\B[A-Z]/gu;

/** A JSON file of settings; its nodes know where they stand. */
export class JsonFile {
  readonly file: string;
  readonly root: Node;
  readonly text: string;

  /** @throws {SettingsError} on anything but UTF-8 and JSON, which has no comments and no commas at the end of a list */
  constructor(file: string, bytes: Uint8Array) {
    this.file = file;
    try {
      this.text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      throw new SettingsError(`${file}: is not UTF-8; save it as UTF-8`);
    }
    const errors: ParseError[] = [];
    let root: Node | undefined;
    try {
      root = parseTree(this.text, errors, { disallowComments: true });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new SettingsError(`${file}: is nested too deeply for settings`);
    }
    const [first] = errors;
    if (first) {
      const problem = printParseErrorCode(first.error).replace(CAPITAL, (letter) => ` ${letter.toLowerCase()}`);
      this.fail(first.offset, `is not JSON: ${problem.toLowerCase()}`);
    }
    this.root = root!;
  }

  /** @throws {SettingsError} that says where */
  fail(offset: number, problem: string): never {
    const before = this.text.slice(0, offset).split('\n');
    throw new SettingsError(`${this.file}:${before.length}:${before.at(-1)!.length + 1}: ${problem}`);
  }

  /** The line on which something stands, from 1. */
  lineOf(offset: number): number {
    return this.text.slice(0, offset).split('\n').length;
  }

  /** What is in an object, in order. */
  members(object: Node): Member[] {
    return (object.children ?? []).map(({ children, offset }) => {
      const [key, value] = children as [Node, Node];
      return { key: key.value as string, at: offset, value };
    });
  }
}

/** A value in a few words, for messages. */
export function describeNode({ type, value }: Node): string {
  if (type === 'string') return `'${String(value)}'`;
  return type === 'array' || type === 'object' ? `an ${type}` : String(value);
}
