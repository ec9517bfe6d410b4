import { printParseErrorCode, visit } from 'jsonc-parser';

/** What is wrong with a JSON text, by the parser's name for it. */
const FAULTS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no JSON value',
  InvalidNumberFormat: 'a number is malformed',
  PropertyNameExpected: 'a key in double quotes is expected',
  ValueExpected: 'a value is expected',
  ColonExpected: 'a colon is expected',
  CommaExpected: 'a comma is expected',
  CloseBraceExpected: 'a closing brace is expected',
  CloseBracketExpected: 'a closing bracket is expected',
  EndOfFileExpected: 'there is more after the end of the value',
  InvalidCommentToken: 'comments are not allowed',
  UnexpectedEndOfString: 'a string is not closed',
  UnexpectedEndOfNumber: 'a number breaks off',
  InvalidUnicode: 'four hexadecimal digits are expected after \\u',
  InvalidEscapeCharacter: 'there is no such escape',
  InvalidCharacter: 'a control character in a string must be escaped',
};

/** What is wrong with this text, which is no JSON, and at what column. */
export function describeJsonFault(json: string): string {
  let fault: { name: string; offset: number } | undefined;
  try {
    visit(
      json,
      { onError: (code, offset) => (fault ??= { name: printParseErrorCode(code), offset }) },
      { disallowComments: true },
    );
  } catch (error) {
    // It runs out of stack where nesting is deep; then the place remains unknown.
    if (!(error instanceof RangeError)) throw error;
  }
  const advice = 'correct the line or leave it out';
  if (!fault) return `not valid JSON; ${advice}`;
  const place = fault.offset >= json.trimEnd().length ? 'at its end' : `at column ${fault.offset + 1}`;
  return `not valid JSON ${place}: ${FAULTS[fault.name] ?? 'this is not expected'}; ${advice}`;
}
