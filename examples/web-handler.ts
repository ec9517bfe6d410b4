/**
 * A handler for whatever has `Request` and `Response`: a server, a worker at the edge. What is posted comes back with its prose
 * repaired and everything else as it was: the tags of a page, the code in Markdown, the other fields of a record.
 *
 * Use it: export default { fetch: repairPosted };
 */
import { createRecordRepairer, RecordError, type FormatChoice, type RecordRepairer } from 'casemend/formats';

const FORMATS: ReadonlyMap<string, FormatChoice> = new Map<string, FormatChoice>([
  ['text/html', { name: 'html' }],
  ['text/markdown', { name: 'markdown' }],
  ['text/plain', { name: 'text', perLine: false }],
  ['application/json', { name: 'ndjson', fields: ['title?', 'body'] }],
]);

const repairers = new Map<string, Promise<RecordRepairer>>();

export async function repairPosted(request: Request): Promise<Response> {
  const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const format = FORMATS.get(type);
  if (!format) return new Response(`post ${[...FORMATS.keys()].join(', ')}`, { status: 415 });
  // The parser of a format is loaded when it is asked for first.
  const repairer = repairers.get(type) ?? createRecordRepairer(format);
  repairers.set(type, repairer);
  try {
    const { text } = (await repairer).repair(await request.text());
    return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
  } catch (error) {
    if (error instanceof RecordError) return new Response(error.message, { status: 422 });
    throw error;
  }
}
