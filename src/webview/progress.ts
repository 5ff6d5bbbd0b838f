import './words.js';
import { type FromProgressPage, receiveToProgressPage, type ToProgressPage } from '../protocol.js';
import { el } from './dom.js';
import { draw } from './drawing.js';
import { connect } from './host.js';
import { progressView } from './progressView.js';

const content = el('main', {});
document.body.append(content);

const host = connect<ToProgressPage, FromProgressPage>(receiveToProgressPage, (message) => {
  const open = [...content.querySelectorAll('details[open] > summary')].map(({ id }) => id);
  draw(content, false, () => content.replaceChildren(...progressView(message, (answer) => host.send(answer))));
  for (const id of open) document.getElementById(id)?.parentElement?.setAttribute('open', '');
});
