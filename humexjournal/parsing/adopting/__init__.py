"""What notes that know nothing of humex say about behaviours, and definitions made from it."""
