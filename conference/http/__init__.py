"""The HTTP face: parse, decide who may, hand over, reply. No rule of the domain lives here."""
