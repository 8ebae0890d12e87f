export * from "./decode.js";
export * from "./explain.js";
export * from "./lookup.js";
