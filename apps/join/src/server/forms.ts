import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { UserErrorFieldsFragment } from "../generated/graphql/graphql.ts";
import type { FormError, FormState } from "../state.ts";
import { OperationFailed, type Turn } from "./turn.ts";

/** Octets that a form of ours can have; a note of 10,000 characters would still fit. */
const FORM_OCTETS_MAX = 64 * 1024;

/** Fields that are never written into a page again. */
const SECRET_FIELDS: ReadonlySet<string> = new Set(["password", "token", "consent", "continuation"]);

/** Reads a plain form. Anything else, or one that is far too large, reads as empty and is refused by its token. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get("content-type") ?? "";
  if (Number(request.headers.get("content-length") ?? 0) > FORM_OCTETS_MAX) return new URLSearchParams();
  if (type.startsWith("multipart/form-data")) return readParts(request);
  if (!type.startsWith("application/x-www-form-urlencoded")) return new URLSearchParams();
  const body = await request.text();
  return new URLSearchParams(body.length > FORM_OCTETS_MAX ? "" : body);
}

/** A form in parts: none of our pages sends one, mail providers do (RFC 8058). */
async function readParts(request: Request): Promise<URLSearchParams> {
  try {
    const parts = [...(await request.formData())];
    return new URLSearchParams(
      parts.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
    );
  } catch {
    return new URLSearchParams();
  }
}

/** The value of a field as it was typed, without outer spaces. */
export const field = (turn: Turn, name: string): string => (turn.form.get(name) ?? "").trim();

/** A password is taken as it is: its spaces count. */
export const secret = (turn: Turn, name: string): string => turn.form.get(name) ?? "";

/** Six digits, however they were grouped. What is no code stays as typed, for the API to refuse. */
export function codeField(turn: Turn): string {
  const typed = field(turn, "code");
  const digits = typed.replace(/[\s\u00a0-]/g, "");
  return /^\d+$/.test(digits) ? digits : typed;
}

/** The form as it is shown again. */
export function formAgain(turn: Turn, errors: readonly FormError[]): FormState {
  const values: Record<string, string> = {};
  for (const [name, value] of turn.form) {
    if (!SECRET_FIELDS.has(name)) values[name] = value.slice(0, 1000);
  }
  return { values, errors };
}

export const formError = (code: string, field: string | null = null): FormError => ({
  field,
  code,
  params: {},
});

/** The errors of a payload at the fields of a form; what belongs to no field belongs to the whole form. */
export function formErrors(
  errors: readonly UserErrorFieldsFragment[],
  fields: readonly string[],
): readonly FormError[] {
  return errors.map((error) => ({
    field: fields.findLast((name) => error.path.includes(name)) ?? null,
    code: error.code,
    params: Object.fromEntries(error.params.map(({ name, value }) => [name, value])),
  }));
}

/**
 * Runs a mutation whose payload has `errors`. Being too fast is an answer of the form, not a failed page; every
 * other failure of the whole operation goes on.
 */
export async function attempt<Data, Variables extends Record<string, unknown>, Payload>(
  turn: Turn,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pick: (data: Data) => Payload & { errors: readonly UserErrorFieldsFragment[] },
  fields: readonly string[],
): Promise<{ payload: Payload | null; errors: readonly FormError[] }> {
  try {
    const payload = pick(await turn.run(document, variables));
    return { payload, errors: formErrors(payload.errors, fields) };
  } catch (error) {
    if (!(error instanceof OperationFailed) || error.code !== "RATE_LIMITED") throw error;
    const { retryAfterSeconds } = error;
    const params: FormError["params"] =
      retryAfterSeconds === null ? {} : { seconds: String(retryAfterSeconds) };
    return { payload: null, errors: [{ ...formError("TOO_MANY_TRIES"), params }] };
  }
}
