"""Sentences in four languages: catalogues, the speaker, markup, and the formats of times.

The package `voice` exports the names that other packages use.
"""
