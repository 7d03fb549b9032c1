"""Text copied from the pages of networks and unroll sites."""
