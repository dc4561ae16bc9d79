import { domainToUnicode } from "node:url";
import type { AddressChecks } from "@muster/domain";
import spelling from "@zootools/email-spell-checker";
import mailChecker from "mailchecker";
import roleNames from "role-based-email-addresses";

const known = new Set<string>(spelling.POPULAR_DOMAINS);
const disposable: ReadonlySet<string> = new Set(mailChecker.blacklist());
const roles = new Set(roleNames.map((name) => name.toLowerCase()));

/** The domain and those above it: a mailbox of a subdomain is handed out by the same people. */
function* domainAndAbove(domain: string): Generator<string> {
  for (let rest = domain; rest.includes("."); rest = rest.slice(rest.indexOf(".") + 1)) yield rest;
}

/** What is known about addresses in general, by data that others maintain. */
export const addressChecks: AddressChecks = {
  typoOf: (domain) => {
    if (known.has(domain)) return null;
    // The library reads whole addresses; the local part plays no part in what it says.
    const suggestion = spelling.run({ email: `person@${domain}` });
    return suggestion && known.has(suggestion.domain) && suggestion.domain !== domain ? suggestion.domain : null;
  },
  isDisposable: (domain) => [...domainAndAbove(domain)].some((one) => disposable.has(one)),
  isRole: (local) => roles.has(local),
  toUnicode: domainToUnicode,
};
