"""Personal data: what people are told, how long their names are kept, and what one person may ask for.

Law 91/2025/QH15 and Decree 356/2025/NĐ-CP; docs/design/privacy.md has the decisions.
"""
