import font from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url";

/** Loads the reading font after everything else, and not where data is saved. No layout depends on it. */
export function loadFont(): void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches) return;
  const load = () => {
    const face = new FontFace("Atkinson Hyperlegible Next Variable", `url(${font})`, {
      weight: "200 800",
      display: "swap",
    });
    // A font that does not come changes nothing: the system's stays.
    face.load().then(
      (loaded) => document.fonts.add(loaded),
      () => undefined,
    );
  };
  if (document.readyState === "complete") load();
  else addEventListener("load", () => setTimeout(load), { once: true });
}
