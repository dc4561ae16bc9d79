import { ConfirmImport } from "./confirmImport.ts";
import { ImportFields, ImportRowFields } from "./importFields.ts";
import { OrganizationImports } from "./organizationImports.ts";
import { PreviewImport } from "./previewImport.ts";
import { UpdateImport } from "./updateImport.ts";

export { removePreviews } from "./imports.store.ts";

/** The operations of this feature. */
export const importResolvers = [
  OrganizationImports,
  ImportFields,
  ImportRowFields,
  PreviewImport,
  UpdateImport,
  ConfirmImport,
] as const;
