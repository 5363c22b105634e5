import { expect, test } from 'vitest';
import { isOff, siteOf, withSite } from './sites.ts';

test.each([
  ['https://www.example.org/a?b', 'example.org'],
  ['http://forum.example.org:8080/', 'forum.example.org'],
  ['about:blank', null],
  ['file:///home/page.html', null],
  ['data:text/html,x', null],
  ['not an address', null],
])('the site of %s is %s', (address, site) => {
  expect(siteOf(address)).toBe(site);
});

test('a host covers its subdomains, and nothing that merely ends alike', () => {
  expect(isOff('example.org', ['example.org'])).toBe(true);
  expect(isOff('forum.example.org', ['example.org'])).toBe(true);
  expect(isOff('badexample.org', ['example.org'])).toBe(false);
  expect(isOff('example.org', ['forum.example.org'])).toBe(false);
  expect(isOff(null, ['example.org'])).toBe(false);
});

test('switching on drops every host that covers the site; switching off names it once', () => {
  expect(withSite(['a.org', 'example.org'], 'forum.example.org', true)).toEqual(['a.org']);
  expect(withSite(['a.org'], 'b.org', false)).toEqual(['a.org', 'b.org']);
  expect(withSite(['b.org'], 'b.org', false)).toEqual(['b.org']);
});
