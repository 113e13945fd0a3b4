import { start } from '$lib/mount';
import OpenLink from './OpenLink.svelte';

start(OpenLink);
