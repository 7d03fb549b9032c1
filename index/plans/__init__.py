"""Plans for links: which addresses to fetch for the thread behind a link, and how to read what comes, a network a file."""
