"""What every matter is given: turns, routes, forms, and what several matters do alike."""
