import { notFound } from "./errors.ts";

/** Types that have a global id. Those of a tenant carry their organization, so that every look-up can name it. */
export const tenantTypes = [
  "Group",
  "Learner",
  "LearnerRemoval",
  "InviteRequest",
  "Assignment",
  "Administrator",
  "AdministratorInvite",
  "HelpRequest",
  "Import",
] as const;
export const plainTypes = ["Organization", "Account", "Training"] as const;
export type TenantType = (typeof tenantTypes)[number];
export type PlainType = (typeof plainTypes)[number];

/** What the id of something that belongs to an organization says. */
export interface TenantId {
  readonly organizationId: string;
  readonly id: string;
}

export type DecodedId =
  | { readonly type: PlainType; readonly id: string }
  | ({ readonly type: TenantType } & TenantId);

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const encode = (parts: readonly string[]) => Buffer.from(parts.join(":")).toString("base64url");

/** The opaque id that clients see. It is a name, not a permission. */
export const globalId = (type: PlainType, id: string): string => encode([type, id]);
export const tenantId = (type: TenantType, organizationId: string, id: string): string =>
  encode([type, organizationId, id]);

/** Reads an id back; null where it is not one of ours. */
export function decodeId(value: string): DecodedId | null {
  const [type, first, second, ...rest] = Buffer.from(value, "base64url").toString("latin1").split(":");
  if (!type || !first || !uuidPattern.test(first) || rest.length > 0) return null;
  const plain = plainTypes.find((one) => one === type);
  if (plain) return second === undefined ? { type: plain, id: first } : null;
  const tenant = tenantTypes.find((one) => one === type);
  if (!tenant || !second || !uuidPattern.test(second)) return null;
  return { type: tenant, organizationId: first, id: second };
}

/** The uuid in an id of the wanted type. @throws NOT_FOUND for any other value. */
export function plainIdOf(type: PlainType, value: string): string {
  const decoded = decodeId(value);
  if (decoded?.type !== type) throw notFound();
  return decoded.id;
}

/** Organization and uuid in an id of the wanted type. @throws NOT_FOUND for any other value. */
export function tenantIdOf(type: TenantType, value: string): TenantId {
  const decoded = decodeId(value);
  if (!decoded || decoded.type !== type || !("organizationId" in decoded)) throw notFound();
  return { organizationId: decoded.organizationId, id: decoded.id };
}
