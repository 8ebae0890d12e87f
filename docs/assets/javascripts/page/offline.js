// All scripts of the offline copy in one: a page opened from a file may load no modules.
import "./shim.js";
import { answerTo } from "./read.js";
import { bring } from "./reader.js";

bring(answerTo);

function start() {
  import("./site.js");
  if (document.getElementById("decoder")) import("./decode.js");
}

if (document.readyState === "loading") {
  addEventListener("DOMContentLoaded", start);
} else {
  start();
}
