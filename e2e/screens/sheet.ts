import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const name = /^(?<shot>.+)-(?<look>(?:390|1280)-(?:light|dark)-(?:en|es))\.png$/;

/** Writes `index.html`, on which all screenshots of a folder stand beside each other, and answers how many. */
export async function writeSheet(folder: string): Promise<number> {
  const files = (await readdir(folder)).filter((file) => name.test(file)).sort();
  const shots = Map.groupBy(files, (file) => name.exec(file)?.groups?.shot ?? "");
  const rows = [...shots].map(
    ([shot, ones]) =>
      `<section id="${shot}"><h2><a href="#${shot}">${shot}</a></h2><div>${ones.map(figure).join("")}</div></section>`,
  );
  await writeFile(join(folder, "index.html"), page(files.length, rows.join("\n")));
  return files.length;
}

function figure(file: string): string {
  const look = name.exec(file)?.groups?.look ?? "";
  const narrow = look.startsWith("390") ? ' class="narrow"' : "";
  return `<figure${narrow}><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${look}</figcaption></figure>`;
}

const page = (count: number, content: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${count} screenshots</title>
<style>
body { margin: 24px; background: #888; font: 15px/1.4 system-ui, sans-serif; color: #000 }
h2 { font-size: 17px; margin: 32px 0 8px } h2 a { color: inherit; text-decoration: none }
section > div { display: flex; flex-wrap: wrap; gap: 16px; align-items: start }
figure { margin: 0; width: 480px } .narrow { width: 195px }
img { width: 100%; max-height: 900px; object-fit: cover; object-position: top; display: block }
</style></head><body><h1>${count} screenshots</h1>
${content}
</body></html>
`;
