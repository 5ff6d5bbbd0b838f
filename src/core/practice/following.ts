/** The value after this one, the first after the last. */
export function following<Value>(values: readonly [Value, ...Value[]], value: Value): Value {
  return values[values.indexOf(value) + 1] ?? values[0];
}
