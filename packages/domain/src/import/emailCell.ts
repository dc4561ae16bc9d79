import { emailDomain } from "../email/address.ts";
import { type ParsedEmail, parseEmail, type RefusedEmail } from "../email/parseEmail.ts";
import { splitEmails } from "../email/splitEmails.ts";
import type { ImportAnswer } from "./answers.ts";

const CELL_MAX = 1000;

/**
 * The address of an e-mail cell. What mail programs put around it is taken away (`Doe, Jane <jane@x.example>`, quotes, a
 * separator at the end); two addresses are refused, since nobody can say which of them belongs to the groups beside them.
 */
export function readEmailCell(cell: string): ParsedEmail | RefusedEmail {
  if (cell.length > CELL_MAX) return parseEmail(cell);
  const [only, second] = splitEmails(cell);
  if (only === undefined || second !== undefined) return parseEmail(cell);
  const parsed = parseEmail(only);
  if (parsed.ok || parsed.at === undefined) return parsed;
  return { ...parsed, at: cell.indexOf(only) + parsed.at };
}

type DomainAnswer = Extract<ImportAnswer, { kind: "DOMAIN" }>;

/** The address at the domain that was answered. */
export function atOtherDomain(parsed: ParsedEmail, { use }: DomainAnswer): ParsedEmail | RefusedEmail {
  const at = parsed.typed.length - parsed.typed.lastIndexOf("@");
  return parseEmail(`${parsed.typed.slice(0, parsed.typed.length - at)}@${use}`);
}

/** The answer, and its place in the list, that concerns an address. The last one given holds; a kept address stays. */
export function domainAnswer(
  { email }: ParsedEmail,
  answers: readonly ImportAnswer[],
): { answer: DomainAnswer; place: number } | null {
  const isKept = (answer: ImportAnswer) =>
    answer.kind === "KEEP" && answer.look === "TYPO_DOMAIN" && answer.subject === email;
  if (answers.some(isKept)) return null;
  const place = answers.findLastIndex(
    (answer) => answer.kind === "DOMAIN" && answer.domain === emailDomain(email),
  );
  const answer = answers[place];
  return answer?.kind === "DOMAIN" ? { answer, place } : null;
}
