// Judges pages with Lighthouse, as on a telephone: node lighthouse.mjs ADDRESS …; one JSON line a page.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const flags = ["--headless=new", "--disable-gpu", "--disable-background-networking"];
if (process.getuid() === 0) flags.push("--no-sandbox");
const chrome = await launch({ chromePath: process.env.CHROME_PATH, chromeFlags: flags, logLevel: "silent" });
try {
  for (const address of process.argv.slice(2)) {
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: "silent", output: "json", locale: "en" });
    const scores = Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]));
    const wrong = Object.values(lhr.audits)
      .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== "informative")
      .map(({ id, displayValue, title }) => `${id}: ${title} ${displayValue ?? ""}`.trim());
    process.stdout.write(JSON.stringify({ address, scores, wrong, error: lhr.runtimeError?.message ?? "" }) + "\n");
  }
} finally {
  await chrome.kill();
}
