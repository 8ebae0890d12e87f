"""What the site costs: builds, sizes and the search, as ratios in one run."""
