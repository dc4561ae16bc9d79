export { GroupFields } from "./GroupFields.tsx";
export { emptyGroup, type GroupDraft } from "./groupDraft.ts";
export { CreateGroupDocument, NewGroupDocument } from "./groups.graphql.ts";
export { nameMistake } from "./nameMistake.ts";
