"""Speech: catalogues, the speaker, markup, and how times and limits are written.

`voice` exports what other rooms use of it.
"""
