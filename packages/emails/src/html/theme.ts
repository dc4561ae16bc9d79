import type { CSSProperties } from "react";

type Tone = { text?: string; ground?: string; line?: string };

/**
 * The design tokens that mails use, as light and dark values. Light values stand inline on the elements; the
 * dark ones follow in a media query, by class, for the programs that know it.
 */
const tones = {
  paper: { light: { ground: "#faf9f6" }, dark: { ground: "#101513" } },
  surface: {
    light: { ground: "#ffffff", line: "#e2ded4" },
    dark: { ground: "#171e1b", line: "#2c3632" },
  },
  strip: { light: { ground: "#16463a", text: "#ffffff" }, dark: { ground: "#1b3029", text: "#e9eeea" } },
  stripsoft: { light: { text: "#dce6e2" }, dark: { text: "#c8d2cc" } },
  holes: { light: { line: "#ffffff" }, dark: { line: "#171e1b" } },
  ink: { light: { text: "#17211c" }, dark: { text: "#e9eeea" } },
  soft: { light: { text: "#55605a" }, dark: { text: "#a9b5ae" } },
  line: { light: { line: "#e2ded4" }, dark: { line: "#2c3632" } },
  well: { light: { ground: "#f2f0ea", text: "#17211c" }, dark: { ground: "#1e2623", text: "#e9eeea" } },
  bar: { light: { line: "#1f5c4a" }, dark: { line: "#7fcbb0" } },
  link: { light: { text: "#1f5c4a" }, dark: { text: "#7fcbb0" } },
  button: { light: { ground: "#1f5c4a", text: "#ffffff" }, dark: { ground: "#7fcbb0", text: "#0c1f19" } },
  step: { light: { ground: "#e5f0eb", text: "#16463a" }, dark: { ground: "#1b3029", text: "#a2dcc7" } },
} satisfies Record<string, { light: Tone; dark: Tone }>;

/** Class and inline style of an element in a tone: dark by class, light inline. */
export function tone(
  name: keyof typeof tones,
  style: CSSProperties = {},
): { className: string; style: CSSProperties } {
  const { text, ground, line }: Tone = tones[name].light;
  return {
    className: name,
    style: {
      ...(ground === undefined ? {} : { backgroundColor: ground }),
      ...(text === undefined ? {} : { color: text }),
      ...style,
      ...(line === undefined ? {} : { borderColor: line }),
    },
  };
}

const darkRules = Object.entries(tones).map(([name, { dark }]) => {
  const { text, ground, line }: Tone = dark;
  const rules = [
    ground === undefined ? "" : `background-color:${ground}!important;`,
    text === undefined ? "" : `color:${text}!important;`,
    line === undefined ? "" : `border-color:${line}!important;`,
  ];
  return `.${name}{${rules.join("")}}`;
});

/** The mail's style sheet. It holds no quotes, angle brackets or ampersands, which would be escaped. */
export const styleSheet = [
  ":root{color-scheme:light dark;supported-color-schemes:light dark}",
  "body{margin:0;padding:0;-webkit-text-size-adjust:100%}",
  // Not inline on the body: the component would copy it to a cell without the class, light in the dark too.
  `body.paper{background-color:${tones.paper.light.ground}}`,
  "@media (max-width:619px){",
  ".ground{padding:0!important}",
  ".card{border-width:0!important}",
  ".card,.top{border-radius:0!important}",
  ".pad{padding-left:22px!important;padding-right:22px!important}",
  // The sheet goes to the edges of a phone, so the ground under it is the sheet's colour.
  ".paper{background-color:#ffffff!important}",
  "}",
  `@media (prefers-color-scheme:dark){${darkRules.join("")}}`,
  "@media (max-width:619px) and (prefers-color-scheme:dark){.paper{background-color:#171e1b!important}}",
].join("");

// Segoe UI first: Outlook on Windows takes the first name or falls back to a serif.
export const font: CSSProperties = {
  fontFamily: "'Segoe UI',system-ui,-apple-system,Roboto,Helvetica,Arial,sans-serif",
  fontSize: "17px",
  lineHeight: "26px",
  overflowWrap: "anywhere",
  wordBreak: "break-word",
};
