import './words.js';
import { type FromPage, receiveToPage, type ToPage } from '../protocol.js';
import { connect } from './host.js';
import { mountPage } from './page.js';

const page = mountPage(document.body, (message) => host.send(message));
const host = connect<ToPage, FromPage>(receiveToPage, (message) => page.show(message));
