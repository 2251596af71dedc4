"""What is measured on sets of texts: how much personal data is found, how much danger is heard.

Each set has a part that the rules were written beside, and one (`_apart`) by somebody who had not seen them; the misses
of both have been learnt from. Danger has a third, `_unseen`, of which nobody has read what is missed.
"""
