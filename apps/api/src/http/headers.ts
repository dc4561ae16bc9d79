import type { Context } from "hono";

/** Headers for whatever a route did not set itself; pages of the light app bring a stricter policy of their own. */
export function hardened(c: Context, https: boolean): void {
  const preset: Record<string, string> = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "content-security-policy":
      "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; form-action 'self'",
    ...(https ? { "strict-transport-security": "max-age=31536000" } : {}),
  };
  for (const [name, value] of Object.entries(preset))
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
}
