"""The roster: offices' files read, cleaned, compared with what is stored, and applied all or nothing.

Imports schemas and libraries only. The file itself is parsed in a child process (`worker`), everything that
decides works on plain values (`clean`, `plan`), and only `apply` speaks to the database.
"""
