import { start } from '$lib/mount';
import Missing from './Missing.svelte';

start(Missing);
