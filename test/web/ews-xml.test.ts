import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elementsNamed, readXml } from '../../src/web/ews-xml.ts';

describe('an XML document', () => {
  test('is read with its names, attributes and texts, whatever the prefixes', () => {
    const root = readXml(
      '\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<!-- a comment -->\n<s:A xmlns:s="urn:a" one=\'1 > 0\'>\n <m:B/>text <C x="&lt;&#228;&#x20AC;">a&amp;b<![CDATA[<raw>&amp;]]></C>\n</s:A>\n',
    );
    expect(root).toMatchObject({ name: 'A', text: 'text', children: [{ name: 'B', children: [] }, { name: 'C' }] });
    expect(root?.attributes.get('one')).toBe('1 > 0');
    expect(root?.children[1]?.attributes.get('x')).toBe('<ä€');
    expect(root?.children[1]?.text).toBe('a&b<raw>&amp;');
  });

  test('gives all elements of a name in their order', () => {
    const root = readXml('<a><n>1</n><b><n>2<n>3</n></n></b></a>');
    expect(root === null ? [] : elementsNamed(root, 'n').map(({ text }) => text)).toEqual(['1', '2', '3']);
  });

  test.for<readonly [string, string]>([
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY x "boom">]><a>&x;</a>'],
    ['a billion laughs', '<!DOCTYPE a [<!ENTITY l "&l;&l;">]><a>&l;</a>'],
    ['a file of this machine', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['a document type alone', '<!DOCTYPE html><html></html>'],
    ['an entity that nobody defined', '<a>&nbsp;</a>'],
    ['a reference without an end', '<a>&amp</a>'],
    ['a reference to no character', '<a>&#0;</a>'],
    ['half a surrogate', '<a>&#xD800;</a>'],
    ['tags that cross', '<a><b></a></b>'],
    ['an end without a beginning', '</a>'],
    ['no end', '<a><b></b>'],
    ['two documents', '<a/><b/>'],
    ['text around it', 'hello <a/>'],
    ['CDATA around it', '<a/><![CDATA[x]]>'],
    ['an attribute twice', '<a x="1" x="2"/>'],
    ['an attribute without quotes', '<a x=1/>'],
    ['an attribute with a tag in it', '<a x="<b>"/>'],
    ['a name that is none', '<1/>'],
    ['a tag in a tag', '<a <b>/>'],
    ['a comment without an end', '<a><!-- </a>'],
    ['CDATA without an end', '<a><![CDATA[ </a>'],
    ['nothing', ''],
    ['JSON', '{"a": 1}'],
  ])('with %s is none', ([, document]) => {
    expect(readXml(document)).toBeNull();
  });

  test('has a limit of depth, of elements and of length', () => {
    expect(readXml(`${'<a>'.repeat(99)}${'</a>'.repeat(99)}`)).not.toBeNull();
    expect(readXml(`${'<a>'.repeat(101)}${'</a>'.repeat(101)}`)).toBeNull();
    expect(readXml(`<a>${'<b/>'.repeat(20_001)}</a>`)).toBeNull();
    expect(readXml(`<a>${'x'.repeat(1024 * 1024)}</a>`)).toBeNull();
  });

  test.for<readonly [string, string]>([
    ['tags that do not end', '<a '.repeat(300_000)],
    ['quotes that do not end', `<a ${'x="" '.repeat(150_000)}`],
    ['references', `<a>${'&amp;'.repeat(200_000)}</a>`],
    ['comments', `<a>${'<!---->'.repeat(140_000)}</a>`],
    ['blanks in a tag', `<a${' '.repeat(1_000_000)}/>`],
  ])('of a million characters costs no time: %s', ([, document]) => {
    const since = performance.now();
    readXml(document);
    expect(performance.now() - since).toBeLessThan(5_000);
  });

  test('never throws', () => {
    const pieces = [
      '<',
      '>',
      '/',
      '<a',
      '</a>',
      '="',
      '"',
      '&',
      ';',
      '&#',
      '<!',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      'x',
      ' ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        readXml(parts.join(''));
      }),
      { numRuns: 2_000 },
    );
  });
});
