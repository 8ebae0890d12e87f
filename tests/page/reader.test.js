import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { answerTo } from "../../docs/assets/javascripts/page/read.js";
import { bring, Reader } from "../../docs/assets/javascripts/page/reader.js";
import { small } from "../reading/small.js";

const BOUNCE = "550 5.1.1 no such user";
const HERE = { text: "here", cut: false, reading: null };

/** A worker that answers when it is told to. */
class Slow {
  static asked = [];
  static last = null;
  constructor(address) {
    this.address = address;
    Slow.last = this;
    Slow.asked = [];
  }
  postMessage(question) {
    Slow.asked.push(question);
  }
  terminate() {
    this.isGone = true;
  }
}

/** Let the worker answer a question with a text. */
function answer(id, text) {
  Slow.last.onmessage({ data: { id, outcome: { text, cut: false, reading: null } } });
}

/** Return a reader that has its catalog. */
function taught(address = "read.js") {
  const reader = new Reader(address);
  reader.learn(small);
  return reader;
}

beforeEach(() => {
  globalThis.document = { baseURI: "https://codes.example/decode/" };
  globalThis.location = { protocol: "https:" };
  globalThis.Worker = Slow;
  bring(async () => HERE);
});

test("a worker reads, and is told the catalog once", async () => {
  const reader = taught("../read.js");
  assert.equal(Slow.last.address, "https://codes.example/read.js");
  const outcome = reader.read({ text: BOUNCE });
  answer(1, "there");
  assert.equal((await outcome).text, "there");
  assert.deepEqual(Slow.asked, [{ catalog: small }, { id: 1, input: { text: BOUNCE } }]);
});

test("the worker is there before the catalog, which takes longer", () => {
  const reader = new Reader("read.js");
  assert.deepEqual(Slow.asked, []);
  reader.learn(small);
  assert.deepEqual(Slow.asked, [{ catalog: small }]);
});

test("of two texts the later one is told, whichever is read first", async () => {
  const reader = taught();
  const first = reader.read({ text: "first" });
  const second = reader.read({ text: "second" });
  answer(2, "second");
  answer(1, "first");
  assert.equal(await first, null);
  assert.equal((await second).text, "second");
});

test("what is forgotten is not told", async () => {
  const reader = taught();
  const outcome = reader.read({ text: "first" });
  reader.forget();
  answer(1, "first");
  assert.equal(await outcome, null);
});

test("where the worker cannot be loaded, what waits is read in the page", async () => {
  const reader = taught();
  const outcome = reader.read({ text: BOUNCE });
  Slow.last.onerror(new Event("error"));
  assert.equal(await outcome, HERE);
  assert.equal(Slow.last.isGone, true);
  assert.equal(await reader.read({ text: BOUNCE }), HERE);
});

test("a worker that falls silent is given up, and what waits is read in the page", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const reader = taught();
  const outcome = reader.read({ text: BOUNCE });
  mock.timers.tick(9_999);
  assert.ok(!Slow.last.isGone);
  mock.timers.tick(1);
  mock.timers.reset();
  assert.equal(await outcome, HERE);
  assert.equal(Slow.last.isGone, true);
});

test("a worker that answers in time is not given up", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const outcome = taught().read({ text: BOUNCE });
  answer(1, "there");
  assert.equal((await outcome).text, "there");
  mock.timers.tick(20_000);
  mock.timers.reset();
  assert.ok(!Slow.last.isGone);
});

test("where workers are refused, texts are read in the page", async () => {
  globalThis.Worker = class {
    constructor() {
      throw new DOMException("no workers here", "SecurityError");
    }
  };
  assert.equal(await taught().read({ text: BOUNCE }), HERE);
});

test("a page that was opened from a file asks for no worker", async () => {
  globalThis.location = { protocol: "file:" };
  globalThis.Worker = class {
    constructor() {
      assert.fail("a worker was asked for");
    }
  };
  assert.equal(await taught().read({ text: BOUNCE }), HERE);
});

test("what the worker fails at fails in the page too, and is told", async () => {
  bring(async () => {
    throw new Error("cannot be read");
  });
  const reader = taught();
  const outcome = reader.read({ text: BOUNCE });
  Slow.last.onmessage({ data: { id: 1, outcome: null } });
  await assert.rejects(outcome, /cannot be read/);
});

test("a text is read with the catalog, a file's text as well", async () => {
  const { reading, text } = await answerTo({ text: BOUNCE }, small);
  assert.equal(reading.primary.cause, "unknown");
  assert.equal(text, BOUNCE);
  const file = await answerTo({ file: new Blob([BOUNCE]) }, small);
  assert.deepEqual(file, { text: BOUNCE, cut: false, reading });
});

test("a blank text has no reading, a refused file its reason", async () => {
  assert.equal((await answerTo({ text: " \n" }, small)).reading, null);
  assert.deepEqual(await answerTo({ file: new Blob([]) }, small), { fault: "empty" });
});
