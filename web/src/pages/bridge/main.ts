import { start } from '$lib/mount';
import { workOffline } from '$lib/offline';
import Bridge from './Bridge.svelte';

start(Bridge);
void workOffline();
