import { start } from '$lib/mount';
import Invitations from './Invitations.svelte';

start(Invitations);
