// What the build puts in the place of these names: texts that are parsed when they are needed.
declare module "made/*" {
  const text: string;
  export default text;
}
