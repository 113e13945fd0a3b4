"""The control room's own business: what centre and halls say, help, incidents, and how each point stands."""
