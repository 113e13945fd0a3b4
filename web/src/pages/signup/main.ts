import { start } from '$lib/mount';
import SignUp from './SignUp.svelte';

start(SignUp);
