"""Plans for links: which addresses to fetch for the thread behind a link, a network a file."""
