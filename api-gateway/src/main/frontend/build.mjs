// Compiles main.scss to the committed stylesheet; with --check it only compares, and ends with 1
// if the committed one is not what these sources make.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";
import * as sass from "sass";

const here = path.dirname(fileURLToPath(import.meta.url));
const assets = path.join(here, "../resources/static/assets");
const committed = path.join(assets, "journey.css");
const icon = "images/icon-document.svg";
const notice =
  "/* Journey Ledger. Contains GOV.UK Frontend and MOJ Frontend (MIT licence): see NOTICE. */\n";

const { css } = sass.compile(path.join(here, "main.scss"), {
  loadPaths: [here],
  style: "compressed",
  charset: true,
  quietDeps: true,
  logger: sass.Logger.silent,
});
// Sass puts the charset first; a stylesheet's charset must stay its very first bytes.
const built = css.startsWith("\uFEFF") ? css.slice(1) : css;
const stylesheet = notice + built + "\n";

for (const forbidden of [/GDS Transport/, /crown/, /crest/, /url\((?!\/assets\/images\/icon-document\.svg)/]) {
  if (forbidden.test(stylesheet)) {
    console.error(`The stylesheet must not contain ${forbidden}.`);
    process.exit(1);
  }
}
if (process.argv.includes("--check")) {
  if (readFileSync(committed, "utf8") !== stylesheet) {
    console.error("The committed stylesheet differs: run npm run build and commit the result.");
    process.exit(1);
  }
} else {
  mkdirSync(path.join(assets, "images"), { recursive: true });
  writeFileSync(committed, stylesheet);
  const source = path.join(here, "node_modules/@ministryofjustice/frontend/moj/assets", icon);
  writeFileSync(path.join(assets, icon), readFileSync(source));
}
console.log(`${stylesheet.length} characters`);
