/** Cuts a text that comes in chunks into documents. */
import { CasemendError } from '../errors.ts';

/** A document and the line end after it, if there is one. */
export interface CutDocument {
  readonly text: string;
  readonly ending: '' | '\n' | '\r\n';
}

export interface DocumentCutter {
  /** Takes the next chunk and gives the documents that are complete by now. */
  write(chunk: string): CutDocument[];
  /** Gives the document that was not complete. */
  end(): CutDocument[];
}

/** Everything is one document, of `most` code units. */
export function cutNothing(most: number): DocumentCutter {
  const held: string[] = [];
  let units = 0;
  return {
    write(chunk) {
      units += chunk.length;
      if (units > most)
        throw tooLong('The text', most, 'set perLine if each line is a text of its own, or raise maxRecord');
      held.push(chunk);
      return [];
    },
    end: () => [{ text: held.join(''), ending: '' }],
  };
}

/** Each line is a document, of `most` code units. A line ends with `\n` or `\r\n`; nothing after the last one is no line. */
export function cutLines(most: number): DocumentCutter {
  let held: string[] = [];
  let units = 0;
  let line = 1;

  function hold(part: string): void {
    if (part === '') return;
    held.push(part);
    units += part.length;
    // What may be the half of a line end does not count yet: chunks may be cut anywhere.
    check(part.endsWith('\r') ? units - 1 : units);
  }

  function check(length: number): void {
    if (length > most) throw tooLong(`Line ${line}`, most, 'raise maxRecord');
  }

  function release(): string {
    const text = held.join('');
    held = [];
    units = 0;
    return text;
  }

  return {
    write(chunk) {
      const documents: CutDocument[] = [];
      let start = 0;
      for (let at = chunk.indexOf('\n'); at !== -1; at = chunk.indexOf('\n', start)) {
        hold(chunk.slice(start, at));
        const text = release();
        documents.push(text.endsWith('\r') ? { text: text.slice(0, -1), ending: '\r\n' } : { text, ending: '\n' });
        line++;
        start = at + 1;
      }
      hold(chunk.slice(start));
      return documents;
    },
    end() {
      check(units);
      return units === 0 ? [] : [{ text: release(), ending: '' }];
    },
  };
}

function tooLong(what: string, most: number, advice: string): CasemendError {
  return new CasemendError('TOO_LONG', `${what} is longer than ${most} UTF-16 code units; ${advice}.`);
}
