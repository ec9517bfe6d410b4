import { createScanner } from 'jsonc-parser';
import { RecordError } from './format.ts';
import { writePath, type PathNode } from './json-paths.ts';

/** A string in a JSON text. */
export interface JsonString {
  /** The path that leads to it. */
  readonly path: string;
  readonly value: string;
  /** What stands between the quotation marks is from here … */
  readonly start: number;
  /** … to here. */
  readonly end: number;
}

/** An object or array on the way to a field. */
interface Level {
  readonly isArray: boolean;
  /** What is wanted of it. */
  readonly nodes: readonly PathNode[];
  /** What of that was there. */
  readonly seen: Set<PathNode>;
  /** The key or index of the value at hand. */
  name: string | number;
  /** Whether a key comes next. */
  isKeyDue: boolean;
}

const NONE: readonly PathNode[] = [];
const HINT = `put '?' after the path if records may lack it`;

/**
 * The strings of the wanted fields of a JSON object, in order, all of a key that occurs more than once. No tree is built, and nesting may be
 * of any depth.
 *
 * @param json valid JSON from `from` on
 * @throws {RecordError} if a field is missing or no string
 */
export function findStrings(json: string, from: number, wanted: PathNode): JsonString[] {
  const scanner = createScanner(json, true);
  scanner.setPosition(from);
  const found: JsonString[] = [];
  const levels: Level[] = [];
  let nodes: readonly PathNode[] = [wanted];
  let unwanted = 0;
  for (scanner.scan(); scanner.getTokenOffset() < json.length; scanner.scan()) {
    const start = scanner.getTokenOffset();
    const mark = json[start]!;
    const opens = mark === '{' || mark === '[';
    const closes = mark === '}' || mark === ']';
    if (unwanted > 0) {
      if (opens) unwanted++;
      else if (closes) unwanted--;
      continue;
    }
    const level = levels.at(-1);
    if (closes) {
      checkMissing(level!, levels);
      levels.pop();
    } else if (mark === ',') {
      if (level!.isArray) nodes = step(level!, (level!.name as number) + 1);
      else level!.isKeyDue = true;
    } else if (level?.isKeyDue) {
      level.isKeyDue = false;
      nodes = step(level, scanner.getTokenValue());
    } else if (mark === ':') {
      continue;
    } else if (nodes.length === 0) {
      if (opens) unwanted = 1;
    } else if (opens) {
      checkKind(mark, nodes, levels);
      const next: Level = { isArray: mark === '[', nodes, seen: new Set(), name: '', isKeyDue: mark === '{' };
      levels.push(next);
      // An array may turn out to be empty: then nobody asks for what is wanted of its first element.
      if (next.isArray) nodes = stepInto(next, json, start);
    } else if (mark === '"' && nodes.some((node) => node.isField)) {
      const end = start + scanner.getTokenLength() - 1;
      found.push({ path: pathTo(levels), value: scanner.getTokenValue(), start: start + 1, end });
    } else {
      checkKind(mark, nodes, levels);
    }
  }
  return found;
}

/** What is wanted of the first element, if there is one. */
function stepInto(level: Level, json: string, start: number): readonly PathNode[] {
  let next = start + 1;
  while (/\s/u.test(json[next]!)) next++;
  return json[next] === ']' ? NONE : step(level, 0);
}

/** Goes on to a member or element, and tells what is wanted of it. */
function step(level: Level, name: string | number): readonly PathNode[] {
  level.name = name;
  let nodes = NONE;
  for (const node of level.nodes) {
    const member = node.members.size > 0 ? node.members.get(String(name)) : undefined;
    if (member) {
      level.seen.add(member);
      nodes = [...nodes, member];
    }
    if (node.every) nodes = [...nodes, node.every];
  }
  return nodes;
}

function checkMissing({ nodes, seen, isArray }: Level, levels: readonly Level[]): void {
  const parents = levels.slice(0, -1);
  for (const node of nodes) {
    for (const [name, member] of node.members) {
      if (!member.isRequired || seen.has(member)) continue;
      const names = parents.map((level) => level.name);
      const path = writePath([...names, name]);
      const reason = isArray
        ? `: '${writePath(names)}' is an array; write '*' in place of '${name}' for all of its elements, or ${HINT}`
        : `; ${HINT}`;
      throw new RecordError(`field '${path}' is missing${reason}`);
    }
  }
}

/** Whether a value that is no string, or a string where a field goes on, may stand here. */
function checkKind(mark: string, nodes: readonly PathNode[], levels: readonly Level[]): void {
  const isContainer = mark === '{' || mark === '[';
  for (const node of nodes) {
    const path = pathTo(levels);
    if (node.isField && mark !== '"' && (mark !== 'n' || node.isRequiredField)) {
      const advice = mark === 'n' ? HINT : 'name a field that holds text';
      throw new RecordError(`field '${path}' is ${kindOf(mark)}, not a string; ${advice}`);
    }
    if (isContainer || node.isField || !node.isRequired) continue;
    throw new RecordError(`field '${path}' is ${kindOf(mark)}, but a field of it is wanted; ${HINT}`);
  }
}

function kindOf(mark: string): string {
  if (mark === '{') return 'an object';
  if (mark === '[') return 'an array';
  if (mark === '"') return 'a string';
  if (mark === 'n') return 'null';
  if (mark === 't' || mark === 'f') return 'true or false';
  return 'a number';
}

function pathTo(levels: readonly Level[]): string {
  return writePath(levels.map((level) => level.name));
}
