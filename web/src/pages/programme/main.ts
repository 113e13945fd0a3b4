import { start } from '$lib/mount';
import Programme from './Programme.svelte';

start(Programme);
