// Stands in for `vscode` while leaks are looked for: writes down what the extension registers until it is disposed of.
const vscode = require('vscode');

/** What is registered now, and by which function. */
const held = new Map();

function hold(result, what, letGo = () => undefined) {
  if (typeof result?.dispose !== 'function') return result;
  const key = {};
  held.set(key, what);
  // The user may close a panel himself.
  result.onDidDispose?.(() => held.delete(key));
  const disposeOf = result.dispose.bind(result);
  const dispose = {
    value: () => {
      held.delete(key);
      disposeOf();
      letGo();
    },
  };
  return Object.isFrozen(result) ? Object.create(result, { dispose }) : Object.defineProperty(result, 'dispose', dispose);
}

function counted(namespace, name) {
  const functions = Object.keys(namespace).filter(
    (key) => /^(?:on[A-Z]|register|create)/.test(key) && typeof namespace[key] === 'function',
  );
  const wrapped = functions.map((key) => [key, { value: (...args) => hold(namespace[key](...args), `${name}.${key}`) }]);
  if (name === 'window')
    wrapped.push(['createTreeView', { value: createTreeView }], ['createOutputChannel', { value: createOutputChannel }]);
  return Object.create(namespace, Object.fromEntries(wrapped));
}

/**
 * VS Code keeps every tree view that it ever made, disposed of or not, and with it what the view was given, by which hangs
 * the whole extension. So it is given stand-ins here, which let go of the extension's objects when the view is disposed of.
 */
function createTreeView(id, options) {
  const standIns = [];
  const standIn = (object) => {
    if (object === undefined) return undefined;
    standIns.push(Proxy.revocable(object, {}));
    return standIns.at(-1).proxy;
  };
  const view = vscode.window.createTreeView(id, {
    ...options,
    treeDataProvider: standIn(options.treeDataProvider),
    dragAndDropController: standIn(options.dragAndDropController),
  });
  return hold(view, 'window.createTreeView', () => standIns.forEach(({ revoke }) => revoke()));
}

const channels = new Map();

/**
 * VS Code may hand out the closed channel when one of its name is opened soon after. So one is kept open here and seems to
 * be another each time, which throws at what is written once it is closed, as VS Code's does.
 */
function createOutputChannel(channelName, options) {
  const channel = channels.get(channelName) ?? vscode.window.createOutputChannel(channelName, options);
  channels.set(channelName, channel);
  const { proxy, revoke } = Proxy.revocable({ ...channel, dispose: () => undefined }, {});
  hold(proxy, 'window.createOutputChannel', revoke);
  return proxy;
}

const namespaces = Object.keys(vscode).filter((key) => /^[a-z]/.test(key) && typeof vscode[key] === 'object');
module.exports = Object.create(
  vscode,
  Object.fromEntries(namespaces.map((key) => [key, { enumerable: true, value: counted(vscode[key], key) }])),
);
for (const key of Object.keys(vscode))
  if (!namespaces.includes(key)) Object.defineProperty(module.exports, key, { enumerable: true, get: () => vscode[key] });
Object.defineProperty(module.exports, 'held', { value: held });
