import type { Drawn } from "../components/Layout.tsx";
import type { Frame, PageState } from "../state.ts";
import { accountPage } from "./account.tsx";
import { confirmPage, donePage } from "./confirm.tsx";
import { askedPage, deadPage, declinedPage, mistypedPage, stopPage } from "./ended.tsx";
import { guidePage } from "./guide.tsx";
import { declinePage, invitePage, wrongAccountPage } from "./invite.tsx";
import { inviteCodePage, inviteFormerPage, inviteLogInPage, inviteRegisterPage } from "./link-account.tsx";
import { myTrainingsPage } from "./my.tsx";
import { newEmailPage, proveEmailPage } from "./new-email.tsx";
import { accountDeletedPage, deleteAccountPage, leavePage, myOrganizationsPage } from "./own-data.tsx";
import { askByEmailPage, askCodePage, enterCodePage, inviteByCodePage, signInPage } from "./sign-in.tsx";
import { lessonPage, trainingPage } from "./training.tsx";
import { failurePage, helpPage, notFoundPage, privacyPage, refusedPage } from "./words.tsx";

/** Draws a state. A state without its page does not compile. */
export function drawPage(state: PageState, frame: Frame): Drawn {
  switch (state.page) {
    case "invite":
      return invitePage(state, frame);
    case "wrongAccount":
      return wrongAccountPage(state, frame);
    case "inviteLogIn":
      return inviteLogInPage(state, frame);
    case "inviteFormer":
      return inviteFormerPage(state, frame);
    case "inviteCode":
      return inviteCodePage(state, frame);
    case "inviteRegister":
      return inviteRegisterPage(state, frame);
    case "confirm":
      return confirmPage(state, frame);
    case "done":
      return donePage(state, frame);
    case "decline":
      return declinePage(state, frame);
    case "declined":
      return declinedPage(state, frame);
    case "stop":
      return stopPage(state, frame);
    case "dead":
      return deadPage(state, frame);
    case "asked":
      return askedPage(state, frame);
    case "mistyped":
      return mistypedPage(state, frame);
    case "signIn":
      return signInPage(state, frame);
    case "askCode":
      return askCodePage(state, frame);
    case "enterCode":
      return enterCodePage(state, frame);
    case "inviteByCode":
      return inviteByCodePage(state, frame);
    case "askByEmail":
      return askByEmailPage(state, frame);
    case "myTrainings":
      return myTrainingsPage(state, frame);
    case "training":
      return trainingPage(state, frame);
    case "lesson":
      return lessonPage(state, frame);
    case "newEmail":
      return newEmailPage(state, frame);
    case "proveEmail":
      return proveEmailPage(state, frame);
    case "account":
      return accountPage(state, frame);
    case "myOrganizations":
      return myOrganizationsPage(state, frame);
    case "leave":
      return leavePage(state, frame);
    case "deleteAccount":
      return deleteAccountPage(state, frame);
    case "accountDeleted":
      return accountDeletedPage(frame);
    case "help":
      return helpPage(frame);
    case "guide":
      return guidePage(frame);
    case "privacy":
      return privacyPage(frame);
    case "notFound":
      return notFoundPage(frame);
    case "refused":
      return refusedPage(state, frame);
    case "failure":
      return failurePage(state, frame);
  }
}
