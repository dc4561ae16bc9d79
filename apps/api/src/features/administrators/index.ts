import { OrganizationAdministrators } from "./administrators.ts";
import { ChangeAdministratorRole } from "./changeAdministratorRole.ts";
import { RemoveAdministrator } from "./removeAdministrator.ts";

export { findAdministrators } from "./administrators.store.ts";

/** The operations of this feature. */
export const administratorResolvers = [
  OrganizationAdministrators,
  ChangeAdministratorRole,
  RemoveAdministrator,
] as const;
