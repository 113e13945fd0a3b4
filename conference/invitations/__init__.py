"""Invitations: letters with each delegate's ticket, sent from an outbox of rows; never twice, and nothing silently."""
