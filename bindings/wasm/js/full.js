// campagne for browsers and bundlers, with everything from the start.

export * from "./index.js";
export { schema } from "./api.js";
export { loadFull as init } from "./builds.js";
