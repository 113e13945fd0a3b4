import { start } from '$lib/mount';
import Wall from './Wall.svelte';

start(Wall);
