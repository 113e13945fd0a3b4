import { start } from '$lib/mount';
import Point from './Point.svelte';

start(Point);
