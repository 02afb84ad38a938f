"""The benchmarks: they measure the desk beside what it is compared with, and print ratios."""
