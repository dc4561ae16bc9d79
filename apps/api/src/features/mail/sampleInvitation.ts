import type { App } from "../../app.ts";
import type { FrozenMail } from "../../platform/mail/transport.ts";
import { composeMail } from "./compose.ts";
import { loadFacts, type MailFacts, type WrittenInvite } from "./facts.store.ts";
import type { Written } from "./types.ts";

type GroupFacts = MailFacts["groups"] extends Map<string, infer Facts> ? Facts : never;

/** An invitation that nobody gets. */
export interface SampleInvitation {
  readonly organizationId: string;
  /** The address that stands in it, of nobody. */
  readonly address: string;
  readonly language: "EN" | "ES";
  readonly inviterName: string;
  /** What it offers: a row for each group and training, as facts of a real one. */
  readonly groups: readonly Omit<GroupFacts[number], "inviteId">[];
  readonly sentAt: Date;
  readonly expiresAt: Date;
}

const SAMPLE_ID = "00000000-0000-0000-0000-000000000001";

/** Stands in the place of every link's secret and of the code. It is no token, so a link with it opens nothing. */
const SAMPLE_TOKEN = "sample";
const SAMPLE_CODE = "482913";

/**
 * Writes an invitation as the sender would, by the same template from the same facts, without storing or sending
 * anything.
 */
export async function composeSampleInvitation(
  { db, env, links }: Pick<App, "db" | "env" | "links">,
  sample: SampleInvitation,
): Promise<FrozenMail> {
  const row = sampleMail(sample);
  const facts = await loadFacts(db, [{ ...row, inviteId: null }]);
  const composed = await composeMail(
    {
      links: { ...links, inviteToken: () => SAMPLE_TOKEN, inviteCode: () => SAMPLE_CODE },
      publicUrl: env.publicUrl,
      from: env.mail.from,
    },
    row,
    {
      ...facts,
      invites: new Map([[SAMPLE_ID, sampleInvite(sample)]]),
      groups: new Map([[SAMPLE_ID, sample.groups.map((one) => ({ ...one, inviteId: SAMPLE_ID }))]]),
    },
  );
  if (!composed) throw new Error("The sample of an invitation could not be written");
  return composed;
}

const sampleMail = ({ organizationId, address, language, sentAt }: SampleInvitation): Written => ({
  organizationId,
  id: SAMPLE_ID,
  kind: "INVITE",
  email: address,
  emailTyped: address,
  language,
  inviteId: SAMPLE_ID,
  accountId: null,
  proofId: null,
  linkVersion: 1,
  codeGeneration: 1,
  notBefore: sentAt,
});

const sampleInvite = ({ inviterName, sentAt, expiresAt }: SampleInvitation): WrittenInvite => ({
  inviterName,
  row: {
    id: SAMPLE_ID,
    note: null,
    role: "LEARNER",
    codeGeneration: 1,
    lastSentAt: sentAt,
    expiresAt,
    acceptedAt: null,
  },
});
