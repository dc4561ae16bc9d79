import { createHash } from "node:crypto";
import { renderPage, styles } from "../render.tsx";
import type { Frame, PageState } from "../state.ts";

/** The one inline style sheet is allowed by its hash, so no page needs a nonce and no inline script is allowed. */
const styleHash = `'sha256-${createHash("sha256").update(styles).digest("base64")}'`;

const policy = (...more: readonly string[]): string =>
  [
    "default-src 'self'",
    `style-src ${styleHash}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    ...more,
  ].join("; ");

const contentSecurityPolicy = policy("script-src 'self'", "frame-ancestors 'none'", "form-action 'self'");

/** A page to be looked at stands in a frame of our own, and is as harmless as a picture. */
const stillPolicy = policy("script-src 'none'", "frame-ancestors 'self'", "form-action 'none'", "sandbox");

function commonHeaders(setCookies: readonly string[]): Headers {
  const headers = new Headers({
    "Cache-Control": "no-store",
    "Content-Security-Policy": contentSecurityPolicy,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
  });
  for (const value of setCookies) headers.append("Set-Cookie", value);
  return headers;
}

/** Pages that a search engine may list; every other page is somebody's own. */
const LISTED: ReadonlySet<PageState["page"]> = new Set(["signIn", "help", "guide", "privacy"]);

/** What the page says in words, for machines. */
const RETRY_SECONDS = 60;

export function pageResponse(
  state: PageState,
  status: number,
  frame: Frame,
  setCookies: readonly string[],
): Response {
  const headers = commonHeaders(setCookies);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", frame.locale);
  if (frame.still) {
    headers.set("Content-Security-Policy", stillPolicy);
    headers.set("X-Frame-Options", "SAMEORIGIN");
  }
  if (!LISTED.has(state.page)) headers.set("X-Robots-Tag", "noindex, nofollow");
  if (status === 429 || status === 503) headers.set("Retry-After", String(RETRY_SECONDS));
  return new Response(renderPage(state, frame), { status, headers });
}

/** Set by our script, which cannot read where a redirect of a form leads. */
export const SCRIPTED_HEADER = "x-muster-form";
export const LOCATION_HEADER = "x-muster-location";

/** 303 to a page of this site; a scripted form is told the place in a header. */
export function redirectResponse(to: string, scripted: boolean, setCookies: readonly string[]): Response {
  const headers = commonHeaders(setCookies);
  headers.set(scripted ? LOCATION_HEADER : "Location", to);
  return new Response(null, { status: scripted ? 204 : 303, headers });
}

/** A file that the browser saves under a name; it is never shown in the place of a page. */
export function fileResponse(
  file: { readonly name: string; readonly type: string; readonly text: string },
  setCookies: readonly string[],
): Response {
  const headers = commonHeaders(setCookies);
  headers.set("Content-Type", file.type);
  headers.set("Content-Disposition", `attachment; filename="${file.name}"`);
  headers.set("X-Robots-Tag", "noindex, nofollow");
  return new Response(file.text, { status: 200, headers });
}

export function emptyResponse(status: number, setCookies: readonly string[], allow?: string): Response {
  const headers = commonHeaders(setCookies);
  if (allow) headers.set("Allow", allow);
  return new Response(null, { status, headers });
}
