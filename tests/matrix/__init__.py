"""Who gets what at every address of the house: generated from the resolver, so that no address is forgotten.

`addresses.py` names the kind of every address and `kinds.py` what each kind answers to whom. A new address needs one
line in the first; without it a test fails. `roles.py` says who asks, `world.py` what there is to be asked for.
"""
