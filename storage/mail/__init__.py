"""Mail: incoming updates, outgoing letters, and the cards and buttons that letters carry."""
