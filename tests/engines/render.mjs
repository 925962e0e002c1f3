// Renders templates with liquidjs: one JSON job a line in, one JSON result a line out.
import { createInterface } from "node:readline";
import { Liquid } from "liquidjs";

const engine = new Liquid({ cache: false });
for await (const line of createInterface({ input: process.stdin })) {
  const { template, values } = JSON.parse(line);
  let result;
  try {
    result = { text: await engine.parseAndRender(template, values) };
  } catch (error) {
    result = { error: String(error) };
  }
  process.stdout.write(JSON.stringify(result) + "\n");
}
