/** Starts a page: its one component, its styles. */

import { mount, type Component } from 'svelte';
import Whole from '$ui/Whole.svelte';
import '../styles/base.css';

interface Ways {
  /** Nobody sits before this page: when it breaks it loads itself again. */
  alone?: boolean;
}

export function start(page: Component, { alone = false }: Ways = {}): void {
  const target = document.getElementById('app');
  if (!target) return;
  target.replaceChildren();
  mount(Whole, { target, props: { page, alone } });
}
