import { expect, test } from 'vitest';
import { builtStyles } from './built-code.ts';
import { w3cComplaints } from './w3c-checker.ts';
import { gapOf, w3cGaps } from './w3c-gaps.ts';

const wrong = { file: 'wrong.css', text: 'a{colour:red}b{color:rot}' };
const complaints = w3cComplaints([...builtStyles(), wrong]);

test("the W3C's checker finds no error in any page, picture or sheet", () => {
  const found = complaints.filter((complaint) => complaint.file !== wrong.file && !gapOf(complaint));
  expect(found).toEqual([]);
});

test('its gaps are still there', () => {
  const met = new Set(complaints.map(gapOf));
  expect(w3cGaps.filter((gap) => !met.has(gap))).toEqual([]);
});

test('it would tell what is wrong in a sheet', () => {
  const told = complaints.filter(({ file }) => file === wrong.file).map(({ about }) => about);
  expect(told).toEqual(['a{colour:red}', 'b{color:rot}']);
});
