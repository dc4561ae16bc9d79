import { expect, type Page } from "@playwright/test";
import type { Organization } from "./organization.ts";
import type { Person } from "./people.ts";

/** The titles of the learner's screens, as a person hears them. */
export const titles = {
  invite: ({ name }: Organization) => `${name} invites you to its training`,
  register: "Make your account",
  logIn: "Welcome back. Log in to continue.",
  code: /^Check your e.mail$/,
  confirm: ({ name }: Organization, { firstName }: Person) => `${firstName}, join ${name}?`,
  done: ({ trainings }: Organization, { firstName }: Person) =>
    `You are in, ${firstName}. Your ${trainings.length} trainings are ready.`,
  wrongAccount: "This invitation is for another address",
} as const;

/** Fields of the learner's side; its "e-mail" is written with a hyphen that does not break. */
export const fields = {
  email: /^(Your )?e.mail( address)?$/i,
  code: "6-digit code",
  firstName: "First name",
  lastName: "Last name",
  newPassword: "Choose a password",
  password: "Password",
} as const;

/** Waits for a title without looking further; `expectScreen` looks at the whole. */
export const expectTitle = (page: Page, name: string | RegExp): Promise<void> =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("button", { name }).click();

export const follow = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("link", { name }).click();

/** The first yes: to the invitation, which accepts nothing yet. */
export const sayYes = (page: Page): Promise<void> => follow(page, "Accept the invitation");

/** Fills in the account form; the address is there already. */
export async function fillAccount(page: Page, { firstName, lastName, password }: Person): Promise<void> {
  await page.getByLabel(fields.firstName).fill(firstName);
  await page.getByLabel(fields.lastName).fill(lastName);
  await page.getByLabel(fields.newPassword, { exact: true }).fill(password);
}

/** From the opened invitation to the last question, as somebody without an account. */
export async function registerOn(page: Page, person: Person): Promise<void> {
  await sayYes(page);
  await expectTitle(page, titles.register);
  await fillAccount(page, person);
  await press(page, "Make my account");
}

/** The last yes. */
export const join = (page: Page, { shortName }: Organization): Promise<void> =>
  press(page, `Yes, join ${shortName}`);
