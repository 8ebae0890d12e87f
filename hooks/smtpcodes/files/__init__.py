"""Files that are no page: data, indexes, redirects, pictures."""
