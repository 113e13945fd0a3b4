/** Starts a page: its one component, its styles. */

import { mount, type Component } from 'svelte';
import Whole from '$ui/Whole.svelte';
import { t } from './i18n.svelte';
import { sayWhatIsWrong } from './validity';
import '../styles/base.css';

interface Ways {
  /** Nobody sits before this page: when it breaks it loads itself again. */
  alone?: boolean;
}

export function start(page: Component, { alone = false }: Ways = {}): void {
  const target = document.getElementById('app');
  if (!target) return;
  target.replaceChildren();
  sayWhatIsWrong(t);
  mount(Whole, { target, props: { page, alone } });
}
