"""The benchmarks: they compare the desk with other programs and print the ratios."""
