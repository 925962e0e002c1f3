// Applies JsonLogic rules with json-logic-js: one JSON job a line in, one JSON result a line out.
import { createInterface } from "node:readline";
import jsonLogic from "json-logic-js";

for await (const line of createInterface({ input: process.stdin })) {
  const { rule, data } = JSON.parse(line);
  process.stdout.write(JSON.stringify(jsonLogic.apply(rule, data)) + "\n");
}
