import { start } from '$lib/mount';
import Join from './Join.svelte';

start(Join);
