import { isIPv6 } from "node:net";

/**
 * The address that a request counts under. Without trusted proxies it is the socket's; behind `trusted` of them it
 * is what the outermost one of these saw. IPv6 counts by /64, since one line holds that many addresses.
 */
export function sourceOf(
  socketAddress: string | undefined,
  forwardedFor: string | null,
  trusted: number,
): string {
  const hops =
    forwardedFor
      ?.split(",")
      .map((hop) => hop.trim())
      .filter(Boolean) ?? [];
  const address = bare((trusted > 0 ? hops.at(-trusted) : undefined) ?? socketAddress ?? "unknown");
  return isIPv6(address) ? prefix64(address) : address;
}

/** Without the port and brackets that some proxies add, and without the IPv6 form of an IPv4 socket. */
function bare(address: string): string {
  const [, inBrackets] = /^\[(.+)\](?::\d+)?$/.exec(address) ?? [];
  const [, ipv4] = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/i.exec(inBrackets ?? address) ?? [];
  return ipv4 ?? inBrackets ?? address;
}

function prefix64(address: string): string {
  const [head = "", tail = ""] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const missing = address.includes("::") ? 8 - left.length - right.length : 0;
  const full = [...left, ...Array<string>(Math.max(0, missing)).fill("0"), ...right];
  return `${full
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(":")}::/64`;
}
