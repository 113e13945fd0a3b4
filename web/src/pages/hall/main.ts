import { start } from '$lib/mount';
import Hall from './Hall.svelte';

start(Hall);
