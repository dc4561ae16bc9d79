import { expect, test } from "vitest";
import { messageHtml } from "../src/features/onboarding/messageHtml.ts";

test("empty lines part paragraphs, and single ones break the line", () => {
  expect(messageHtml("Hello,\r\n\r\nfirst\nsecond\n\n\n")).toBe("<p>Hello,</p>\n<p>first<br>second</p>");
});

test("numbered lines are a list, with what stands before them", () => {
  expect(messageHtml("What will happen:\n1. An e-mail comes.\n2. Open it.")).toBe(
    "<p>What will happen:</p><ol><li>An e-mail comes.</li><li>Open it.</li></ol>",
  );
});

test("a number at the beginning of one line makes no list", () => {
  expect(messageHtml("2026. What a year\nwe had.")).toBe("<p>2026. What a year<br>we had.</p>");
});

test("an address is a link, without what follows it", () => {
  expect(messageHtml("Ask hr@riverbendcare.example.")).toBe(
    '<p>Ask <a href="mailto:hr@riverbendcare.example">hr@riverbendcare.example</a>.</p>',
  );
});

test("an address is linked whole, whatever signs it has", () => {
  expect(messageHtml("Ask 'o'brien@x.org'!")).toBe(
    `<p>Ask '<a href="mailto:o'brien@x.org">o'brien@x.org</a>'!</p>`,
  );
  expect(messageHtml("a&b@x.org?")).toBe('<p><a href="mailto:a%26b@x.org">a&amp;b@x.org</a>?</p>');
});

test("what no e-mail can go to is no link", () => {
  expect(messageHtml("a@@x.org, josé@x.org, a@x")).toBe("<p>a@@x.org, josé@x.org, a@x</p>");
});

test("whatever looks like markup stays text", () => {
  expect(messageHtml('<img src=x onerror="alert(1)"> & "<b>@evil.example')).not.toMatch(/<(?!\/?(p|br|a)\b)/);
  expect(messageHtml('a"onmouseover=x@evil.example')).not.toMatch(/href="[^"]*"onmouseover/);
});
