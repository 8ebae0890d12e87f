"""What is done to the finished site."""
