// Stands in for `vscode` while leaks are looked for: writes down what the extension registers until it is disposed of.
const vscode = require('vscode');

/** What is registered now, and by which function. */
const held = new Map();

function hold(result, what) {
  if (typeof result?.dispose !== 'function') return result;
  const key = {};
  held.set(key, what);
  // The user may close a panel himself.
  result.onDidDispose?.(() => held.delete(key));
  const disposeOf = result.dispose.bind(result);
  const dispose = {
    value: () => {
      held.delete(key);
      return disposeOf();
    },
  };
  return Object.isFrozen(result) ? Object.create(result, { dispose }) : Object.defineProperty(result, 'dispose', dispose);
}

function counted(namespace, name) {
  const functions = Object.keys(namespace).filter((key) => /^(?:on[A-Z]|register|create)/.test(key) && typeof namespace[key] === 'function');
  const wrapped = functions.map((key) => [key, { value: (...args) => hold(namespace[key](...args), `${name}.${key}`) }]);
  return Object.create(namespace, Object.fromEntries(wrapped));
}

const namespaces = Object.keys(vscode).filter((key) => /^[a-z]/.test(key) && typeof vscode[key] === 'object');
module.exports = Object.create(vscode, Object.fromEntries(namespaces.map((key) => [key, { enumerable: true, value: counted(vscode[key], key) }])));
for (const key of Object.keys(vscode)) if (!namespaces.includes(key)) Object.defineProperty(module.exports, key, { enumerable: true, get: () => vscode[key] });
Object.defineProperty(module.exports, 'held', { value: held });
