"""What is measured on sets of texts: how much personal data is found, how much danger is heard.

Each set has two parts: one that the rules were written beside, and one (`_apart`) by somebody who had not seen them.
"""
