import { start } from '$lib/mount';
import Ready from './Ready.svelte';

start(Ready);
