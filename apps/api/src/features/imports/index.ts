import { ConfirmImport } from "./confirmImport.ts";
import { ImportFields, ImportRowFields } from "./importFields.ts";
import { OrganizationImports } from "./organizationImports.ts";
import { PauseImport } from "./pauseImport.ts";
import { PreviewImport } from "./previewImport.ts";
import { ImportProgressFields, ImportRowMoments } from "./progressFields.ts";
import { ResumeImport } from "./resumeImport.ts";
import { StopImport } from "./stopImport.ts";
import { UpdateImport } from "./updateImport.ts";

export { removePreviews } from "./imports.store.ts";

/** The operations of this feature. */
export const importResolvers = [
  OrganizationImports,
  ImportFields,
  ImportRowFields,
  ImportProgressFields,
  ImportRowMoments,
  PreviewImport,
  UpdateImport,
  ConfirmImport,
  StopImport,
  PauseImport,
  ResumeImport,
] as const;
