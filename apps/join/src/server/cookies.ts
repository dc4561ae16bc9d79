/** The language chosen on this device. */
export const LANGUAGE_COOKIE = "muster_language";
/** Says that cookies come back, before anything depends on it. */
export const PROBE_COOKIE = "muster_cookies";
/** The address that a code was just sent to, so that it is in no web address and no log. */
export const EMAIL_COOKIE = "muster_email";

export function parseCookies(header: string | null): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at < 1) continue;
    try {
      cookies.set(pair.slice(0, at).trim(), decodeURIComponent(pair.slice(at + 1).trim()));
    } catch {
      // A cookie that is not ours to read.
    }
  }
  return cookies;
}

/** A `Set-Cookie` value that scripts cannot read. `seconds` null: until the browser closes; 0: taken back. */
export function cookie(name: string, value: string, seconds: number | null, publicUrl: string): string {
  const parts = [`${name}=${encodeURIComponent(value)}`, "Path=/", "HttpOnly", "SameSite=Lax"];
  if (seconds !== null) parts.push(`Max-Age=${seconds}`);
  if (publicUrl.startsWith("https:")) parts.push("Secure");
  return parts.join("; ");
}
