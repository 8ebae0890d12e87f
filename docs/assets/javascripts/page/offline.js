// All scripts of the offline copy in one: a page opened from a file may load no modules.
import "./shim.js";
import { answerTo } from "./read.js";
import { bring } from "./reader.js";
import { bringAlong } from "./showing.js";

bring(answerTo);
bringAlong(async () => (await import("./answer.js")).renderAnswer); // it acts on the page when it comes

function start() {
  import("./site.js");
  if (document.getElementById("decoder")) import("./decode.js");
}

if (document.readyState === "loading") {
  addEventListener("DOMContentLoaded", start);
} else {
  start();
}
