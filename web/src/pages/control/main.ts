import { start } from '$lib/mount';
import Control from './Control.svelte';

start(Control);
