import { start } from '$lib/mount';
import Check from './Check.svelte';

start(Check);
