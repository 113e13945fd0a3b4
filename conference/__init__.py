"""Runs the event: the service, its pages and its commands (floor 2)."""

from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as _installed


def version() -> str:
    """The version of this installation."""
    try:
        return _installed("diemcau")
    except PackageNotFoundError:  # run from a bare folder
        return "0"
