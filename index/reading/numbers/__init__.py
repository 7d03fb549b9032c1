"""The numbers that authors give their posts, in any writing."""
