"""The demo: an invented conference of 259 bridge points, and 11,056 invented delegates who arrive while one watches."""
