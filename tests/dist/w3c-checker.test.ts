import { expect, test } from 'vitest';
import { builtStyles } from '../support/dist/built-code.ts';
import { w3cComplaints } from '../support/dist/w3c-checker.ts';
import { gapOf, w3cGaps } from '../support/dist/w3c-gaps.ts';

const wrong = { file: 'wrong.css', text: 'a{colour:red}b{color:rot}' };
const complaints = w3cComplaints([...builtStyles(), wrong]);

test("the W3C's checker finds no error in any page, image or stylesheet", () => {
  const unexplained = complaints.filter((complaint) => complaint.file !== wrong.file && !gapOf(complaint));
  expect(unexplained).toEqual([]);
});

test('every gap still occurs', () => {
  const used = new Set(complaints.map(gapOf));
  expect(w3cGaps.filter((gap) => !used.has(gap))).toEqual([]);
});

test('it would report what is wrong in a stylesheet', () => {
  const reported = complaints.filter(({ file }) => file === wrong.file).map(({ about }) => about);
  expect(reported).toEqual(['a{colour:red}', 'b{color:rot}']);
});
