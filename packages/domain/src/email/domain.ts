/** URL exists in browsers and in Node; the domain package is compiled against neither. */
declare const URL: new (text: string) => { readonly hostname: string };

const DOMAIN_MAX = 253;
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
const ENDING = /^(?:[a-z]+|xn--[a-z0-9-]+)$/;
const ASCII_DOMAIN = /^[a-z0-9.-]+$/;

/**
 * A domain name as lower-case ASCII, or null when it is not one. An international name becomes its
 * A-labels by the URL standard (UTS #46), which is what every browser and Node do alike.
 * The caller has refused characters that the URL standard would fold into others.
 */
export function domainToAscii(domain: string): string | null {
  const lower = domain.toLowerCase();
  const needsUrl = !ASCII_DOMAIN.test(lower) || lower.includes("xn--");
  const ascii = needsUrl ? hostOf(domain) : lower;
  if (ascii === null || ascii.length > DOMAIN_MAX) return null;
  const labels = ascii.split(".");
  const ending = labels.at(-1) ?? "";
  // A numeric ending would be read as an IPv4 address somewhere on the way.
  return labels.every((label) => LABEL.test(label)) && ENDING.test(ending) ? ascii : null;
}

function hostOf(domain: string): string | null {
  try {
    return new URL(`http://${domain.normalize("NFC")}`).hostname;
  } catch {
    return null;
  }
}
