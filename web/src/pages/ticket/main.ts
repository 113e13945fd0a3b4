import { start } from '$lib/mount';
import Ticket from './Ticket.svelte';

start(Ticket);
