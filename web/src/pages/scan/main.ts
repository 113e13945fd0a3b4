import { start } from '$lib/mount';
import { workOffline } from '$lib/offline';
import Scan from './Scan.svelte';

start(Scan);
void workOffline();
