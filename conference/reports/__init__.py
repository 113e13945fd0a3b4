"""Reports of a session: the figures as values, and the same figures as DOCX, PDF and XLSX.

`figures` holds the values and what follows from them, `collect` reads them from the database, `proposals` reads them
for praise and blame, `docx`, `pdf` and `xlsx` draw them, `keep` stores final reports unchangeably. Every document
is drawn from one `ReportFigures`: no two of them can disagree.
"""
