import { asciiDomain } from "../text/addresses.ts";

/** Beside an address of an internationalised domain: the domain's ASCII form, by which it is told from one that looks alike. */
export function AsciiDomain({ email }: { readonly email: string }) {
  const domain = asciiDomain(email);
  return (
    domain && (
      <span className="small soft break" dir="ltr">
        {domain}
      </span>
    )
  );
}
