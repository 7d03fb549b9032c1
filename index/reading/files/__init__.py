"""Files that hold texts of other formats: mail and saved pages, feeds, tables, archives, office documents."""
