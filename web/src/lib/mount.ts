/** Starts a page: its one component, its styles. */

import { mount, type Component } from 'svelte';
import '../styles/base.css';

export function start(page: Component): void {
  const target = document.getElementById('app');
  if (target) mount(page, { target });
}
