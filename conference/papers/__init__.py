"""Papers of a conference: badges, invitation cards, posters and sign-in sheets, as PDF.

`print_job.typeset` is the way in. It takes plain values (`values`), never rows or handles, and runs the typesetter
in processes of their own (`worker`), so that neither its memory nor its time is the coordinator's.
"""
