import { guidePdf, type PictureName, picture } from "@muster/pictures";
import { ButtonLink } from "../components/forms.tsx";
import { type Drawn, Heading, Sheet } from "../components/Layout.tsx";
import * as m from "../generated/paraglide/messages.js";
import type { Frame } from "../state.ts";
import { locale } from "../text/locale.ts";

interface Step {
  readonly title: string;
  readonly text: string;
  readonly screens: readonly Screen[];
}

interface Screen {
  readonly name: PictureName;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  /** Below it, where a step has several. */
  readonly caption?: string;
}

const steps = (): readonly Step[] => [
  {
    title: m.guide_mail(),
    text: m.guide_mail_text(),
    screens: [{ name: "accept-mail", alt: m.guide_mail_alt() }],
  },
  {
    title: m.guide_invite(),
    text: m.guide_invite_text(),
    screens: [{ name: "accept-invite", alt: m.guide_invite_alt() }],
  },
  {
    title: m.guide_account(),
    text: m.guide_account_text(),
    screens: [
      { name: "accept-log-in", alt: m.guide_log_in_alt(), caption: m.guide_log_in() },
      { name: "accept-make-account", alt: m.guide_make_account_alt(), caption: m.guide_make_account() },
    ],
  },
  {
    title: m.guide_confirm(),
    text: m.guide_confirm_text(),
    screens: [{ name: "accept-confirm", alt: m.guide_confirm_alt() }],
  },
  {
    title: m.guide_done(),
    text: m.guide_done_text(),
    screens: [{ name: "accept-done", alt: m.guide_done_alt() }],
  },
  {
    title: m.guide_my(),
    text: m.guide_my_text(),
    screens: [{ name: "accept-my-trainings", alt: m.guide_my_alt() }],
  },
];

/**
 * All screens of accepting, in either variant, for everybody: to read beforehand, to print and to pass on.
 * Its PDF comes with the program, so nothing on it is of one installation: no address, no organization.
 */
export function guidePage(frame: Frame): Drawn {
  const title = m.guide_heading();
  return {
    title: m.title_of({ title, name: "Muster" }),
    content: (
      <Sheet frame={frame} sender={null} line={m.strip_training()}>
        <Heading>{title}</Heading>
        <p class="lead">{m.guide_lead()}</p>
        <p class="guide-acts">
          <ButtonLink href={guidePdf(locale())}>{m.guide_pdf()}</ButtonLink>
        </p>
        <ol class="guide">
          {steps().map((step, index) => (
            <GuideStep key={step.title} step={step} at={index + 1} />
          ))}
        </ol>
        <section class="guide-trouble">
          <h2>{m.guide_trouble()}</h2>
          <ul>
            <li>{m.guide_trouble_code()}</li>
            <li>{m.guide_trouble_account()}</li>
            <li>{m.guide_trouble_new()}</li>
            <li>{m.guide_trouble_real()}</li>
          </ul>
        </section>
      </Sheet>
    ),
  };
}

function GuideStep({ step: { title, text, screens }, at }: { step: Step; at: number }) {
  return (
    <li class={screens.length > 1 ? "guide-both" : undefined}>
      <div>
        <h2>{`${at}. ${title}`}</h2>
        <p>{text}</p>
      </div>
      <div class="guide-screens">
        {screens.map((screen) => (
          <figure key={screen.name}>
            <Screenshot screen={screen} />
            {screen.caption && <figcaption>{screen.caption}</figcaption>}
          </figure>
        ))}
      </div>
    </li>
  );
}

/** The frame keeps its name and words, by which the printed guide is filled. */
function Screenshot({ screen: { name, alt } }: { screen: Screen }) {
  const found = picture(name, locale());
  return (
    <div class="guide-frame" data-picture={name} data-alt={alt}>
      {found && (
        <img
          src={found.src}
          width={found.width}
          height={found.height}
          alt={alt}
          loading="lazy"
          decoding="async"
        />
      )}
    </div>
  );
}
