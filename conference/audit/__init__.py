"""The audit log: who did what, sealed entry upon entry."""
