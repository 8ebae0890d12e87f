"""The facts that everything is made from, derived once."""
