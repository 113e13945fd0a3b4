import { start } from '$lib/mount';
import Roster from './Roster.svelte';

start(Roster);
