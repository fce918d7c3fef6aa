"""Search: everything between archive and page, from the fields that exist to the answer of a
request.
"""
