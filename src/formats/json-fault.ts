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

/**
 * What is wrong with this text, which is no JSON, and at what column of it, from 1.
 *
 * @param advice what to do
 */
export function describeJsonFault(
  json: string,
  advice = 'correct the line or leave it out',
): { readonly problem: string; readonly column: number | undefined } {
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
  if (!fault) return { problem: `not valid JSON; ${advice}`, column: undefined };
  const what = FAULTS[fault.name] ?? 'this is not expected';
  return { problem: `not valid JSON: ${what}; ${advice}`, column: fault.offset + 1 };
}
