"""SMTP codes: from ``codes.yaml`` to pages, search index and files.

The package knows nothing of the site generator. Data flows one way:
``loading`` reads the file into the typed tables of ``model``, ``pages`` and its
siblings turn these into sources of pages and files.
"""
