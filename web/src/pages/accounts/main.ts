import { start } from '$lib/mount';
import Accounts from './Accounts.svelte';

start(Accounts);
