import { ViewerDataExport } from "./dataExport.ts";
import { DeleteAccount } from "./deleteAccount.ts";

/** What people may do with all that is stored of them. */
export const ownDataResolvers = [ViewerDataExport, DeleteAccount] as const;
