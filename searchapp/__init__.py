"""searchapp: full-text search over what Dutch ministers answer to written questions.

A file is read into a document, documents are filed as exchanges of questions and answers, exchanges
are cut into entries that an engine finds, and a page links to one answer.
"""

__version__ = "0.1.0"
