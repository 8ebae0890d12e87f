"""Types that tools write from the schemas of the data files: ``make types``."""
