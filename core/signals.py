"""What core tells the rooms above it."""

from django.dispatch import Signal

# The rows of an import were taken out again; what is projected from records of `branch` follows them.
import_undone = Signal()

# A made-up branch is all there; whoever keeps settings of its own for `branch` makes them.
demo_loaded = Signal()
