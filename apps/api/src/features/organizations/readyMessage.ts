/** What the ready text is filled with. */
export interface MessageFacts {
  readonly organization: string;
  readonly contact: {
    readonly name: string | null;
    readonly role: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  };
  /** The address that invitations come from. */
  readonly sender: string;
  /** Days that a link lives. */
  readonly linkDays: number;
}

/** The onboarding message as plain text. */
export interface Message {
  readonly subject: string;
  readonly body: string;
}

/** The words around the facts; one such table per language. */
interface Words {
  readonly subject: (facts: MessageFacts) => string;
  readonly paragraphs: (facts: MessageFacts) => readonly string[];
  readonly questions: (whom: string) => string;
  readonly questionsWithoutContact: string;
  readonly or: string;
}

const en: Words = {
  subject: ({ organization }) => `Your training with ${organization}: an invitation is coming`,
  paragraphs: ({ organization, sender, linkDays }) => [
    "Hello,",
    `${organization} will give you your training through Muster. In the next days you will get an e-mail with an invitation.`,
    [
      "What will happen:",
      `1. An invitation comes from ${sender}. If you cannot find it, look in your spam folder and add this address to your contacts.`,
      "2. Open it and press the button. You see who invites you, which trainings you will get, and what we will see of you.",
      "3. If you have no account yet, you enter your name and choose a password. If you have one, you sign in.",
      "4. You accept, and your trainings are there. Nothing is shared with us before that.",
    ].join("\n"),
    `The link in the invitation works for ${linkDays === 1 ? "1 day" : `${linkDays} days`}. It is meant for you alone, so please do not forward it.`,
  ],
  questions: (whom) => `Questions, or not sure that the e-mail is real? Ask ${whom}.`,
  questionsWithoutContact: "Questions, or not sure that the e-mail is real? Answer this message.",
  or: "or",
};

const es: Words = {
  subject: ({ organization }) => `Su capacitación con ${organization}: recibirá una invitación`,
  paragraphs: ({ organization, sender, linkDays }) => [
    "Buenos días:",
    `${organization} le ofrecerá su capacitación por medio de Muster. En los próximos días recibirá un correo con una invitación.`,
    [
      "Qué va a pasar:",
      `1. La invitación llegará desde ${sender}. Si no la encuentra, mire en la carpeta de correo no deseado y agregue esta dirección a sus contactos.`,
      "2. Ábrala y pulse el botón. Verá quién le invita, qué capacitaciones recibirá y qué veremos de usted.",
      "3. Si todavía no tiene cuenta, escriba su nombre y elija una contraseña. Si ya tiene una, inicie sesión.",
      "4. Acepte, y sus capacitaciones estarán ahí. Antes de eso no se comparte nada con nosotros.",
    ].join("\n"),
    `El enlace de la invitación funciona durante ${linkDays === 1 ? "1 día" : `${linkDays} días`}. Es solo para usted; por favor, no lo reenvíe.`,
  ],
  questions: (whom) =>
    `¿Tiene preguntas o no está seguro de que el correo sea auténtico? Consulte a ${whom}.`,
  questionsWithoutContact:
    "¿Tiene preguntas o no está seguro de que el correo sea auténtico? Responda a este mensaje.",
  or: "o",
};

const words = { EN: en, ES: es } as const;

/** The ready text to send to a team before inviting, in the organization's language. */
export function readyMessage(language: keyof typeof words, facts: MessageFacts): Message {
  const text = words[language];
  const whom = contactLine(facts, text.or);
  const parts = [
    ...text.paragraphs(facts),
    whom ? text.questions(whom) : text.questionsWithoutContact,
    facts.organization,
  ];
  return { subject: text.subject(facts), body: parts.join("\n\n") };
}

/** "Ana Ruiz (Human resources), 555 0100 or ana@example.org": phone before e-mail. Empty where nothing is known. */
function contactLine({ contact }: MessageFacts, or: string): string {
  const { name, role, email, phone } = contact;
  const ways = [phone, email].filter(Boolean).join(` ${or} `);
  const who = name && role ? `${name} (${role})` : (name ?? "");
  return [who, ways].filter(Boolean).join(", ");
}
