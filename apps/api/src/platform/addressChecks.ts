import { domainToUnicode } from "node:url";
import { type AddressChecks, editDistance } from "@muster/domain";
import { POPULAR_DOMAINS } from "@zootools/email-spell-checker";
import mailChecker from "mailchecker";
import roles from "role-based-email-addresses";

/** Names so short that one slip makes another real name. */
const SHORTEST_PROVIDER = 9;
/** Providers that are one letter from a larger one, and real companies that are. */
const REAL = new Set([
  ...POPULAR_DOMAINS,
  "mail.com",
  "email.com",
  "y7mail.com",
  "cloud.com",
  "earthling.net",
]);
const UNLIKELY = new Set(["ymail.com", "mailw.com"]);
const PROVIDERS = [...POPULAR_DOMAINS, "yahoo.com", "hotmail.com", "outlook.com"].filter(
  (domain) => domain.length >= SHORTEST_PROVIDER && !UNLIKELY.has(domain),
);
const DISPOSABLE = mailChecker.blacklist();
/** Two letters are more often somebody's initials than a department, but for these. */
const ROLES = new Set(roles.filter((name) => name.length > 2 || name === "hr" || name === "it"));

/** What others know about addresses: lists of disposable domains, roles and large providers, kept by their packages. */
export const addressChecks: AddressChecks = {
  typoOf(domain) {
    if (REAL.has(domain) || PROVIDERS.includes(domain)) return null;
    const near = PROVIDERS.filter((provider) => editDistance(domain, provider, 1) === 1);
    return near.length === 1 ? (near[0] ?? null) : null;
  },
  isDisposable: (domain) => withParents(domain).some((one) => DISPOSABLE.has(one)),
  isRole: (local) => ROLES.has(local),
  toUnicode: domainToUnicode,
};

/** The domain and those above it, but for the ending alone. */
function withParents(domain: string): string[] {
  const labels = domain.split(".");
  return labels.slice(0, -1).map((_, place) => labels.slice(place).join("."));
}
