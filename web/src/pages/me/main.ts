import { start } from '$lib/mount';
import Me from './Me.svelte';

start(Me);
