import { start } from '$lib/mount';
import Audit from './Audit.svelte';

start(Audit);
