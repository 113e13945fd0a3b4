import { start } from '$lib/mount';
import Privacy from './Privacy.svelte';

start(Privacy);
