"""The programme: what is when, who speaks, for whom it is meant, and what is handed out with it."""
