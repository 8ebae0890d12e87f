// All that the package offers to programs.
export * from "./decode.js";
export * from "./explain.js";
export * from "./lookup.js";
