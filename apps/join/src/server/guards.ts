import { timingSafeEqual } from "node:crypto";
import type { PageContext } from "@muster/graphql";

/**
 * Whether a form was posted from our own pages. Browsers that send no Origin are judged by Sec-Fetch-Site, then by
 * the Referer; a request that says nothing about itself is refused.
 */
export function isSameOrigin(request: Request, publicUrl: string): boolean {
  const own = new URL(publicUrl).origin;
  const origin = request.headers.get("origin");
  if (origin !== null) return origin === own;
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const referer = request.headers.get("referer");
  return referer !== null && URL.canParse(referer) && new URL(referer).origin === own;
}

/** The token of the forms that are bound to `binding`: a link, a page, an account. */
export const formToken = (context: PageContext, binding: string): string => context.sign(`form:${binding}`);

/** Compares in constant time. */
export function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Where signing in may lead: pages of this site that a person can have come from. */
const NEXT_PLACES = ["/admin", "/my", "/account", "/i"] as const;

/**
 * The place to go on to after signing in, or null for anything that is not a page of ours. It is resolved as a
 * browser would before it is judged, so that no spelling of another site passes.
 */
export function safeNext(next: string | null, publicUrl: string): string | null {
  if (next === null || !next.startsWith("/") || next.length > 2000) return null;
  // Characters that browsers drop or turn into others when they read an address.
  if ([...next].some((character) => character <= " " || character === "\x7f" || character === "\\"))
    return null;
  if (!URL.canParse(next, publicUrl)) return null;
  const url = new URL(next, publicUrl);
  if (url.origin !== new URL(publicUrl).origin) return null;
  const known = NEXT_PLACES.some((place) => url.pathname === place || url.pathname.startsWith(`${place}/`));
  return known ? `${url.pathname}${url.search}` : null;
}
