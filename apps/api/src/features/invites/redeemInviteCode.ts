import {
  CODE_TRIES_BEFORE_WAIT,
  CODE_TRIES_MAX,
  CODE_WAIT_SECONDS,
  type EmailAddress,
  parseCode,
  type RefusalCode,
} from "@muster/domain";
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import type { RequestContext } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering, refuse, UserError } from "../../graphql/userError.ts";
import { after, SECOND } from "../../platform/clock.ts";
import { readEmail } from "../accounts/index.ts";
import { lockCodeTries, saveCodeTries } from "./codeTries.store.ts";
import { openInvitesTo } from "./invites.store.ts";
import { markOpened } from "./writeInvites.store.ts";

@InputType({ description: "The address and the code of an invitation e-mail." })
class RedeemInviteCodeInput {
  @Field(() => String, { description: "The address that the e-mail went to." })
  email: string;

  @Field(() => String, { description: "The 6 digits, with or without space or hyphen." })
  code: string;
}

@ObjectType({ description: "The link that the code stands for, or one and the same refusal." })
class RedeemInviteCodePayload {
  @Field(() => String, { nullable: true, description: "The token of the invite link; null on errors." })
  link: string | null;

  @Field(() => [UserError], { description: "Empty on success." })
  errors: UserError[];
}

type Verdict = { readonly link: string } | { readonly refusal: RefusalCode; readonly seconds?: number };

/**
 * Finds the invite that a code belongs to. Tries are counted per address, whether or not anybody invited it: five
 * wrong ones, then a wait; twenty in all, then only the link works.
 */
function redeemCode(
  { db, clock, links }: Pick<App, "db" | "clock" | "links">,
  email: EmailAddress,
  code: string,
): Promise<Verdict> {
  const now = clock.now();
  return inTransaction(db, async (tx): Promise<Verdict> => {
    const tries = await lockCodeTries(tx, email, now);
    const invites = await openInvitesTo(tx, email);
    const match = invites.find(
      (row) => row.expiresAt > now && links.inviteCodeMatches(row.id, row.codeGeneration, code),
    );
    if (tries.total >= CODE_TRIES_MAX) return { refusal: "CODE_EXHAUSTED" };
    if (tries.waitUntil && tries.waitUntil > now) {
      return {
        refusal: "TOO_MANY_TRIES",
        seconds: Math.ceil((tries.waitUntil.getTime() - now.getTime()) / SECOND),
      };
    }
    if (match) {
      await saveCodeTries(tx, email, { ...tries, streak: 0, waitUntil: null });
      await markOpened(tx, match, now);
      return { link: links.inviteToken(match.id, match.version) };
    }
    const streak = tries.streak + 1;
    const waits = streak >= CODE_TRIES_BEFORE_WAIT;
    await saveCodeTries(tx, email, {
      total: tries.total + 1,
      streak: waits ? 0 : streak,
      waitUntil: waits ? after(now, CODE_WAIT_SECONDS * SECOND) : null,
    });
    return { refusal: "CODE_WRONG" };
  });
}

@Resolver()
export class RedeemInviteCode {
  @Mutation(() => RedeemInviteCodePayload, {
    description:
      "Opens an invitation by address and code, where its link cannot be opened. The same answer for every failure.",
  })
  redeemInviteCode(
    @Arg("input", () => RedeemInviteCodeInput, { description: "Address and code." })
    input: RedeemInviteCodeInput,
    @Ctx() { app, source }: RequestContext,
  ): Promise<RedeemInviteCodePayload> {
    return answering({ link: null }, async () => {
      const email = readEmail(input.email);
      await app.limits.spend("inviteCodeBySource", source);
      const code = parseCode(input.code) ?? refuse("CODE_WRONG", ["code"]);
      const verdict = await redeemCode(app, email, code);
      return "link" in verdict ? verdict : refuse(verdict.refusal, ["code"], { seconds: verdict.seconds });
    });
  }
}
