"""The way in: what people report becomes entries, and what a change means is said in words."""
