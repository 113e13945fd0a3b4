"""Runs the event: the service, its pages and its commands (floor 2)."""


def version() -> str:
    """The version of this installation."""
    # Imported here: it costs a tenth of what a worker process needs to begin, and workers do not ask.
    from importlib.metadata import PackageNotFoundError  # noqa: PLC0415
    from importlib.metadata import version as installed  # noqa: PLC0415

    try:
        return installed("diemcau")
    except PackageNotFoundError:  # run from a bare folder
        return "0"
