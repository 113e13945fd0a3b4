import { start } from '$lib/mount';
import { workOffline } from '$lib/offline';
import Screen from './Screen.svelte';

start(Screen, { alone: true });
void workOffline();
