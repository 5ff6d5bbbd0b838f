import './words.js';
import { type FromCoveragePage, receiveToCoveragePage, type ToCoveragePage } from '../protocol.js';
import { coverageView } from './coverageView.js';
import { el } from './dom.js';
import { draw } from './drawing.js';
import { keepPlaceInGrid, moveInGrid } from './gridKeys.js';
import { connect } from './host.js';

const content = el('main', {});
document.body.append(content);
content.addEventListener('keydown', moveInGrid);
content.addEventListener('focusin', keepPlaceInGrid);

const host = connect<ToCoveragePage, FromCoveragePage>(receiveToCoveragePage, (message) => {
  const scrolled = content.querySelector('.scroll')?.scrollLeft ?? 0;
  draw(content, false, () => content.replaceChildren(...coverageView(message, (answer) => host.send(answer))));
  content.querySelector('.scroll')?.scrollTo({ left: scrolled });
});
