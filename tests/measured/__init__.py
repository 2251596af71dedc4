"""Measures on sets of texts how much personal data redaction finds and how much danger the classifier recognises.

Redaction has examples written along with the rules and a set (`_apart`) by somebody who had not seen the rules; the
misses in both were used to improve them. The danger classifier is trained on `examples`; nobody has read which texts
of `unseen_*` it misses.
"""
