// The one way the generator stops: a broken assumption ends the run with its sentence.
export function must(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new Error(sentence);
}
