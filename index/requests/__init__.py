"""What a question asks for other than by its words: posts by number, hashtags, links, a summary, small talk."""
