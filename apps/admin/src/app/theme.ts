import {
  type CSSVariablesResolver,
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
} from "@mantine/core";

/** Ten times one token: a token is right in both schemes already, so there are no shades to pick from. */
const shade = (token: string): MantineColorsTuple => {
  const value = `var(${token})`;
  return [value, value, value, value, value, value, value, value, value, value];
};

/** Mantine draws with the tokens of packages/ui and with nothing else. */
export const theme = createTheme({
  primaryColor: "pine",
  primaryShade: 8,
  autoContrast: true,
  colors: { pine: shade("--pine"), clay: shade("--clay"), leaf: shade("--leaf") },
  fontFamily: "var(--font)",
  headings: { fontFamily: "var(--font)", fontWeight: "680" },
  fontSizes: { xs: "var(--text-s)", sm: "var(--text-m)", md: "var(--text-m)", lg: "var(--text-l)" },
  radius: { xs: "var(--radius-s)", sm: "var(--radius-s)", md: "var(--radius-m)", lg: "var(--radius-l)" },
  shadows: { xs: "var(--shadow-1)", sm: "var(--shadow-1)", md: "var(--shadow-2)", lg: "var(--shadow-2)" },
  defaultRadius: "sm",
  respectReducedMotion: true,
  cursorType: "pointer",
});

const variables = {
  "--mantine-color-body": "var(--paper)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-soft)",
  "--mantine-color-placeholder": "var(--ink-soft)",
  "--mantine-color-error": "var(--clay)",
  "--mantine-color-anchor": "var(--pine)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-hover": "var(--sunken)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line-strong)",
  "--mantine-primary-color-filled": "var(--pine)",
  "--mantine-primary-color-filled-hover": "var(--pine-deep)",
  "--mantine-primary-color-contrast": "var(--on-pine)",
  "--mantine-primary-color-light": "var(--pine-tint)",
};

export const variablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: variables,
  dark: variables,
});

/** Where the choice of scheme is kept; public/scheme.js reads it before the first paint. */
export const schemeManager = localStorageColorSchemeManager({ key: "muster.scheme" });
