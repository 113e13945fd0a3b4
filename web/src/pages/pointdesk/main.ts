import { start } from '$lib/mount';
import PointDesk from './PointDesk.svelte';

start(PointDesk);
