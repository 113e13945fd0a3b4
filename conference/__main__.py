"""`python -m conference` is the command `diemcau`."""

from conference.cli import main

main()
