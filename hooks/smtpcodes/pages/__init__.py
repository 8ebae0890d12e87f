"""Pages: HTML from templates, and what stands beside it."""
