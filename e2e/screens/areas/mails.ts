import { type Mail, mailTo } from "../../harness/inbox.ts";
import { invitationSubject } from "../acts.ts";
import { people } from "../scene.ts";
import { type Shot, screen } from "../shot.ts";

/** A mail as its reader's program draws it. */
const mail =
  (to: string, matching?: RegExp): Shot["open"] =>
  async ({ page }) => {
    const { html }: Mail = await mailTo(to, matching);
    await page.goto("about:blank");
    await page.setContent(html);
  };

export const mails: readonly Shot[] = screen("mail", undefined, {
  invitation: mail(people.maria.email, invitationSubject),
  "invitation-to-administer": mail("joel.park@mail.example"),
  welcome: mail(people.amara.email, /^(You are in|Ya está)/),
  code: mail(people.individual.email),
});
