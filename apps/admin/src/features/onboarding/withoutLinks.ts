/** A mail as it looks, whose links lead nowhere: it is shown inside of a page, which it must not replace. */
export function withoutLinks(html: string): string {
  const mail = new DOMParser().parseFromString(html, "text/html");
  for (const link of mail.querySelectorAll("a[href]")) link.removeAttribute("href");
  return `<!doctype html>${mail.documentElement.outerHTML}`;
}
