import type { Refusal } from "./refusal.ts";

/** Why a profile, a training or a group could not be saved as asked. */
export const setupRefusals = {
  GROUP_REQUIRED: {
    description: "A learner's invite needs at least one group.",
    message: () => "Choose a group. It decides which trainings the learner gets.",
  },
  GROUP_INACTIVE: {
    description: "The group is Inactive and takes no new invites.",
    message: (p) => `${p.name ?? "This group"} is Inactive. Choose another, or set it Active first.`,
  },
  GROUP_NAME_TAKEN: {
    description: "Another group has this name when case, spacing and punctuation are ignored.",
    message: (p) => `There is already a group named ${p.name ?? "like this"}. Choose another name.`,
  },
  GROUP_NOT_FOUND: {
    description: "The organization has no such group.",
    message: (p) =>
      p.name
        ? `There is no group named ${p.name}. Choose one of the list.`
        : "There is no such group. Choose one of the list.",
  },
  TRAINING_NOT_FOUND: {
    description: "The catalogue, or the organization's choice of it, has no such training.",
    message: () => "There is no such training. Choose one of the list.",
  },
  TRAINING_IN_USE: {
    description: "A group still gives the training, so the organization cannot drop it. `name` is the group.",
    message: (p) => `${p.name ?? "A group"} still gives this training. Take it out of the group first.`,
  },
  CONTACT_REQUIRED: {
    description: "The contact of the organization has neither an e-mail address nor a phone number.",
    message: () => "Give an e-mail address or a phone number, so that people can check with you.",
  },
  TIME_ZONE_UNKNOWN: {
    description: "Not a time zone of the IANA list.",
    message: (p) => `${p.name ?? "This"} is not a time zone. Choose one, for example America/Chicago.`,
  },
  LINK_DAYS_OUT_OF_RANGE: {
    description: "A link lives for a whole number of days from 1 to 90.",
    message: () => "A link lives 1 to 90 days. Give a whole number from 1 to 90.",
  },
  REMINDER_DAYS_UNFIT: {
    description:
      "Reminders go out on up to 5 different days from 1 to 60 after sending, in ascending order, while the link still lives.",
    message: () =>
      "Give up to 5 days from 1 to 60, each later than the one before and before the link expires; none for no reminders.",
  },
  LOGO_TOO_LARGE: {
    description: "The picture is larger than 1 MB, or has too many pixels.",
    message: () => "This picture is too large: 1 MB fits. Save a smaller copy and choose it again.",
  },
  LOGO_NOT_AN_IMAGE: {
    description: "The file is not a PNG, JPEG or WebP picture, whatever its name says.",
    message: () => "This file is not a PNG, JPEG or WebP picture. Choose another one.",
  },
  VERSION_CONFLICT: {
    description: "Somebody else changed it since it was opened. `by` is that person, `name` the thing.",
    message: (p) =>
      `Nothing was saved: ${p.name ?? "this"} was changed ${p.by ? `by ${p.by} ` : ""}while you had it open. See the change, or save yours.`,
  },
  CLIENT_KEY_REUSED: {
    description: "The client key was used before with other content.",
    message: () => "This client key was used for something else. Send a new key with new content.",
  },
  CLIENT_KEY_INVALID: {
    description: "A client key has 8 to 200 letters, digits, hyphens or underscores.",
    message: () => "A client key has 8 to 200 letters, digits, hyphens or underscores.",
  },
  LAST_OWNER: {
    description: "The organization would be left without an owner. `name` is the organization.",
    message: (p) => `${p.name ?? "An organization"} needs an owner. Make another person owner first.`,
  },
  ORGANIZATIONS_CLOSED: {
    description: "The operator has switched off that accounts create organizations.",
    message: () => "New organizations cannot be created here. Ask the operator of this site.",
  },
} as const satisfies Record<string, Refusal>;
