"""What core tells the rooms above it."""

from django.dispatch import Signal

# An import of `branch` is about to be undone for `by`: the records that will go (`created`, by model and primary key)
# and what those it changed said before (`changed`, by label and record number). Whoever may not do that refuses.
import_undoing = Signal()

# The rows of an import were taken out of `branch` again: `removed` holds them by model and primary key; what is
# projected from them follows.
import_undone = Signal()

# A made-up branch is all there; whoever keeps settings of its own for `branch` makes them.
demo_loaded = Signal()

# Everything personal of `person` is being erased, in the same transaction: whoever keeps copies lets go of them, and
# returns the number of places where there was one.
person_erased = Signal()

# Somebody without a login came by the bare address: a room that has a page for strangers returns its address.
stranger_came = Signal()
