import { start } from '$lib/mount';
import Evidence from './Evidence.svelte';

start(Evidence);
