import { fields, titles } from "../harness/accepting.ts";
import { learnersOf } from "../harness/administering.ts";
import { type Screen, storyByName } from "../harness/byName.ts";
import { bounces, daysGoBy } from "../harness/database.ts";
import { codeIn, freshAddress, linkIn, mailTo } from "../harness/inbox.ts";
import { invitationSubject, invite } from "../harness/organization.ts";
import { newPerson, type Person } from "../harness/people.ts";

async function makeAccount(screen: Screen, { firstName, lastName, password }: Person): Promise<void> {
  await screen.fill(fields.firstName, firstName);
  await screen.fill(fields.lastName, lastName);
  await screen.fill(new RegExp(`^${fields.newPassword}$`), password);
  await screen.press("Make my account");
}

storyByName(
  "from sign-up to the first Active learner, by names alone",
  { tag: "@desktop" },
  async ({ screen, newScreen }) => {
    const renee = newPerson("Renée Castellano");
    const maria = newPerson("María Delgado");

    await screen.goTo("/");
    await screen.stands("Log in to Muster");
    await screen.follow("I have no account yet");
    await screen.stands(titles.register);
    await screen.fill(fields.email, renee.email);
    await screen.press(/^E.mail me a code$/);
    await screen.stands(titles.code);
    await screen.fill(fields.code, codeIn(await mailTo(renee.email, /code to make an account$/)));
    await makeAccount(screen, renee);
    await screen.stands("No trainings yet");

    await screen.follow("Set up an organization");
    await screen.fill("Name of the organization", "Alder County Schools");
    await screen.press("Create the organization");
    await screen.stands("Five steps to your first invite.");
    await screen.follow("Fill in the profile");
    await screen.stands("Organization profile");
    await screen.fill("Short name", "Alder Schools");
    await screen.fill("Contact's name", "Renée Castellano");
    await screen.fill("Contact's e-mail", "hr@alder.example");
    await screen.press("Save profile");
    await screen.tells("The profile is saved.");

    await screen.navigate("Trainings");
    await screen.stands("Trainings");
    await screen.press(/^Choose.*Safe lifting at home$/);
    await screen.hasButton(/^Chosen.*Safe lifting at home$/);
    await screen.navigate("Groups");
    await screen.stands("Groups");
    await screen.follow(/^(New group|Create your first group)$/);
    await screen.stands("New group");
    await screen.fill("Name", "Home aides");
    await screen.tick("Safe lifting at home");
    await screen.press("Create group");
    await screen.tells("Home aides is created.");

    await screen.navigate("Learners");
    await screen.stands("Learners");
    await screen.press("Add Learners");
    await screen.pick(/^Add Manually/);
    await screen.stands("Add learners by hand");
    await screen.enter(/^E.mail addresses/, maria.email);
    await screen.hasButton(`Remove ${maria.email}`);
    await screen.press("Add Learners");
    await screen.stands("1 invitation is on its way");
    await screen.follow("See them on Learners");
    await screen.stands("Learners");
    await screen.saysOf(maria.email, "Pending");

    const learner = await newScreen();
    await learner.goTo(linkIn(await mailTo(maria.email, invitationSubject), /^\/i\//));
    await learner.stands("Alder County Schools invites you to its training");
    await learner.follow("Accept the invitation");
    await learner.stands(titles.register);
    await makeAccount(learner, maria);
    await learner.stands("María, join Alder County Schools?");
    await learner.press("Yes, join Alder Schools");
    await learner.stands("You are in, María. Your training is ready.");

    await screen.navigate("Dashboard");
    await screen.stands("1 of 1 person has said yes.");
    await screen.navigate("Learners");
    await screen.saysOf("María Delgado", "Active");
    await screen.follow("María Delgado");
    await screen.stands("María Delgado");
  },
);

storyByName(
  "resend, correct and cancel, by names alone",
  {},
  async ({ screen, organization, newScreen, signIn }) => {
    const maria = newPerson("María Delgado");
    const mistyped = freshAddress("ben");
    const right = freshAddress("ben");
    await invite(organization, maria.email);
    await invite(organization, mistyped);
    await daysGoBy(maria.email, 2);
    await bounces(mistyped);
    await signIn(organization.client.cookies);
    await screen.goTo(learnersOf(organization));

    await screen.press(`Resend invite to ${maria.email}`);
    await screen.tells(/is on its way to .* Earlier links keep working\.$/);
    const second = linkIn(await mailTo(maria.email, invitationSubject, 2), /^\/i\/[^/]+$/);

    await screen.press(`Correct the address ${mistyped}`);
    await screen.stands("Correct the address");
    await screen.fill(/^Right e.mail address/, right);
    await screen.press("Correct and invite");
    await screen.tells(`An invitation is on its way to ${right}.`);
    await screen.navigate("Learners");
    await screen.stands("Learners");
    await screen.saysOf(mistyped, "Cancelled");
    await screen.saysOf(right, "Pending");

    await screen.press(`Cancel invite to ${maria.email}`);
    await screen.answer(`Cancel the invite to ${maria.email}?`, "Cancel the invite");
    await screen.tells(`The invite to ${maria.email} is cancelled.`);
    await screen.saysOf(maria.email, "Cancelled");
    await screen.hasNoButton(`Cancel invite to ${maria.email}`);
    const learner = await newScreen();
    await learner.goTo(second);
    await learner.stands("This invitation was cancelled");
  },
);
