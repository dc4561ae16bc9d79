import { Ctx, FieldResolver, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import { type RequestContext, signedIn } from "../../context.ts";
import { unauthenticated } from "../../platform/errors.ts";
import { ownAddresses } from "../accounts/index.ts";
import { Viewer } from "../organizations/index.ts";
import {
  actsOf,
  addressesOf,
  assignmentsOf,
  emailsOf,
  helpRequestsOf,
  invitesOf,
  learnersOf,
  membershipsOf,
  profileOf,
  sessionsOf,
  stoppedFor,
} from "./ownData.store.ts";

/** Acts in one file. An administrator of years may have more; `acts.count` says how many. */
const ACTS_MAX = 10_000;

/** Everything that is stored of an account, as one value. Moments are ISO 8601 in UTC. */
async function collect({ db, clock }: Pick<App, "db" | "clock">, id: string) {
  const profile = await profileOf(db, id);
  if (!profile) return null;
  const person = { id, emails: await ownAddresses(db, id) };
  return {
    about: "All that Muster stores of this account. Passwords are stored as hashes only and are left out.",
    madeAt: clock.now(),
    profile,
    addresses: await addressesOf(db, id),
    sessions: await sessionsOf(db, id),
    memberships: await membershipsOf(db, id),
    learners: await learnersOf(db, id),
    invites: await invitesOf(db, person),
    assignments: await assignmentsOf(db, id),
    helpRequests: await helpRequestsOf(db, id),
    emails: await emailsOf(db, person),
    stoppedEmails: await stoppedFor(db, person),
    acts: await actsOf(db, id, ACTS_MAX),
  };
}

@Resolver(() => Viewer)
export class ViewerDataExport {
  @FieldResolver(() => String, {
    description:
      "Everything that is stored of the person, as indented JSON: profile, addresses (former ones too), sessions, memberships, what organizations have of the learner, invites, assignments, help requests, e-mails, own acts. 20 an hour.",
  })
  async dataExport(@Ctx() context: RequestContext): Promise<string> {
    const { accountId } = signedIn(context);
    const { app } = context;
    await app.limits.spend("dataExportByAccount", accountId);
    const data = await collect(app, accountId);
    if (!data) throw unauthenticated();
    return JSON.stringify(data, null, 2);
  }
}
