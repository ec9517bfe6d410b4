/** Where in a record the wanted fields are, several paths as one tree. */
export interface PathNode {
  readonly members: Map<string, PathNode>;
  /** What holds for every member or element. */
  every: PathNode | undefined;
  /** Whether a wanted field ends here. */
  isField: boolean;
  /** Whether there must be a value here: a required field ends here or further down. */
  isRequired: boolean;
  /** Whether the field that ends here must hold a string. */
  isRequiredField: boolean;
}

interface Segment {
  readonly name: string;
  readonly isEvery: boolean;
}

/**
 * Reads paths like `a.b`, `comments.*.body`, `pages.0` and `note?`. A backslash takes its meaning from the character after it.
 */
export function readPaths(paths: readonly string[]): PathNode {
  const root = createNode();
  for (const path of paths) {
    const { segments, isOptional } = readPath(path);
    let node = root;
    for (const { name, isEvery } of segments) {
      node.isRequired ||= !isOptional;
      node = isEvery ? (node.every ??= createNode()) : memberOf(node, name);
    }
    node.isField = true;
    node.isRequired ||= !isOptional;
    node.isRequiredField ||= !isOptional;
  }
  return root;
}

/** The path that leads through these names alone. */
export function writePath(names: readonly (string | number)[]): string {
  return names.map((name) => String(name).replace(/[\\.*?]/gu, String.raw`\$&`)).join('.');
}

function createNode(): PathNode {
  return { members: new Map(), every: undefined, isField: false, isRequired: false, isRequiredField: false };
}

function memberOf(node: PathNode, name: string): PathNode {
  const member = node.members.get(name) ?? createNode();
  node.members.set(name, member);
  return member;
}

function readPath(path: string): { segments: Segment[]; isOptional: boolean } {
  const segments: Segment[] = [];
  let name = '';
  let isEscaped = false;
  let isPlain = true;
  let isOptional = false;
  const close = (): void => {
    segments.push({ name, isEvery: isPlain && name === '*' });
    name = '';
    isPlain = true;
  };
  for (const character of path) {
    isOptional = character === '?' && !isEscaped;
    if (isEscaped) {
      name += character;
      isEscaped = false;
    } else if (character === '\\') {
      isEscaped = true;
      isPlain = false;
    } else if (character === '.') {
      close();
    } else {
      name += character;
    }
  }
  if (isOptional) name = name.slice(0, -1);
  close();
  return { segments, isOptional };
}
