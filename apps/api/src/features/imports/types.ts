import { verdictKinds } from "@muster/domain";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateTime, PageInfo } from "../../graphql/types.ts";
import { UserError } from "../../graphql/userError.ts";
import { tenantId } from "../../platform/globalId.ts";
import { ImportStatus, ImportVerdict } from "./enums.ts";
import type { ImportRecord, ImportRowRecord } from "./imports.store.ts";
import { refusal } from "./refusal.ts";

@ObjectType({ description: "How many rows have one verdict." })
export class ImportVerdictCount {
  @Field(() => ImportVerdict, { description: "The verdict." })
  verdict: ImportVerdict;

  @Field(() => Int, { description: "Its rows." })
  count: number;
}

@ObjectType({ description: "How many rows an import has, and what becomes of them. The parts add up." })
export class ImportTally {
  @Field(() => Int, { description: "All rows." })
  all: number;

  @Field(() => Int, { description: "Rows that are uploaded." })
  go: number;

  @Field(() => Int, { description: "Rows that are left behind, each with its reason." })
  stay: number;

  @Field(() => Int, { description: "People who get an e-mail." })
  emails: number;

  @Field(() => [ImportVerdictCount], { description: "Every verdict, also those of no row." })
  by: ImportVerdictCount[];
}

@ObjectType({ description: "An uploaded spreadsheet: its plan, and once confirmed what became of it." })
export class Import {
  @Field(() => ID, { description: "Global id." })
  id: string;

  @Field(() => String, { description: "Name of the file; at most 255 characters." })
  fileName: string;

  @Field(() => ImportStatus, { description: "How far it is." })
  status: ImportStatus;

  @Field(() => Int, {
    description: "Raised by every change; hand it to updateImport and confirmImport.",
  })
  version: number;

  @Field(() => DateTime, { description: "When it was uploaded." })
  createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was confirmed." })
  confirmedAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When its e-mails go out, where a time was chosen; null: at once.",
  })
  sendAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was stopped." })
  stoppedAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Since when its e-mails are held; null while they are not.",
  })
  pausedAt: Date | null;

  @Field(() => ImportTally, { description: "What becomes of its rows; once confirmed, what became of them." })
  tally: ImportTally;

  @Field(() => [ImportDrift], {
    description: "Rows that came to something else when it was confirmed than the preview had said.",
  })
  drift: ImportDrift[];

  /** The row that the lazily loaded fields start from; not part of the schema. */
  record: ImportRecord;

  /** Its rows, where they have just been stored; else null, and they are read when they are asked for. */
  stored: readonly ImportRowRecord[] | null;
}

@ObjectType({ description: "A row that came to something else than the preview had said." })
export class ImportDrift {
  @Field(() => Int, { description: "Number of the row, as the spreadsheet shows it." })
  row: number;

  @Field(() => String, { description: "Its address." })
  email: string;

  @Field(() => ImportVerdict, { description: "What the preview said." })
  was: ImportVerdict;

  @Field(() => ImportVerdict, { description: "What it came to." })
  is: ImportVerdict;

  @Field(() => UserError, { nullable: true, description: "Why it stayed behind; null where it went." })
  reason: UserError | null;
}

@ObjectType({ description: "An import in a list." })
export class ImportEdge {
  @Field(() => String, { description: "Hand it to `after` for what follows." })
  cursor: string;

  @Field(() => Import, { description: "The import." })
  node: Import;
}

@ObjectType({ description: "A page of imports, newest first (Relay)." })
export class ImportConnection {
  @Field(() => [ImportEdge], { description: "The imports of this page." })
  edges: ImportEdge[];

  @Field(() => PageInfo, { description: "Whether more follow." })
  pageInfo: PageInfo;
}

@ObjectType({ description: "The import as it is now, or why nothing was done." })
export class ImportPayload {
  @Field(() => Import, { nullable: true, description: "Null on errors." })
  import: Import | null;

  @Field(() => [UserError], { description: "Empty on success." })
  errors: UserError[];
}

export function toImport(record: ImportRecord, stored: Import["stored"] = null): Import {
  const { organizationId, id, fileName, version, tally } = record;
  const { createdAt, confirmedAt, sendAt, stoppedAt, pausedAt } = record;
  return {
    id: tenantId("Import", organizationId, id),
    fileName,
    status: ImportStatus[record.status],
    version,
    createdAt,
    confirmedAt,
    sendAt,
    stoppedAt,
    pausedAt,
    tally: {
      ...tally,
      by: verdictKinds.map((kind) => ({ verdict: ImportVerdict[kind], count: tally.by[kind] })),
    },
    drift: record.drift.map(({ row, email, was, is, reason }) => ({
      row,
      email,
      was: ImportVerdict[was.kind],
      is: ImportVerdict[is.kind],
      reason: refusal(reason),
    })),
    record,
    stored,
  };
}
