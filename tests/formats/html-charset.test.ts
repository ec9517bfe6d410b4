import { describe, expect, it } from 'vitest';
import { declaredCharset } from '../../src/formats/html-charset.ts';

const charsetOf = (page: string): string | undefined => declaredCharset(new TextEncoder().encode(page));

describe('the encoding that a page declares', () => {
  it.each([
    ['<meta charset=windows-1252>', 'windows-1252'],
    ["<!doctype html><html><head><title>é</title><META a=b CharSet=' KOI8-R '/>", 'KOI8-R'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', 'iso-8859-1'],
    ['<meta content=\'text/html; charset = "gbk"; x\' http-equiv=content-type>', 'gbk'],
    ['<?xml version="1.0" encoding="shift_jis"?><html>', 'shift_jis'],
    ["<?xml version='1.0' encoding='utf-16'?>", 'utf-8'],
    ['<meta charset=utf-16le>', 'utf-8'],
    ['<p>a<meta charset=big5>', 'big5'],
    ['<meta charset=nonsense><meta charset=gbk>', 'gbk'],
    ['<meta charset><meta charset="">', undefined],
    ['<!-- <meta charset=gbk> --><meta charset=big5>', 'big5'],
    ['<!-- <meta charset=gbk>', undefined],
    ['<p title="<meta charset=gbk>">', undefined],
    ['<script>"<meta charset=gbk>"</script>', undefined],
    ['<meta name=x content="charset=gbk">', undefined],
    ['<meta http-equiv=content-type content="text/html">', undefined],
    ['a charset=gbk', undefined],
    ['', undefined],
  ])('in %j', (page, expected) => {
    expect(charsetOf(page)).toBe(expected);
  });

  it('is within the first 1024 bytes', () => {
    const meta = '<meta charset=gbk>';
    expect(charsetOf(' '.repeat(1024 - meta.length) + meta)).toBe('gbk');
    expect(charsetOf(' '.repeat(1025 - meta.length) + meta)).toBeUndefined();
  });

  it('is looked for in any bytes', () => {
    expect(declaredCharset(Uint8Array.from({ length: 2000 }, (_, i) => i % 256))).toBeUndefined();
    expect(charsetOf('<b>'.repeat(400))).toBeUndefined();
  });
});
