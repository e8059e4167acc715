"""Own data as they may be shown."""

from django import template

from core.masking import mask_phone, mask_resident_id, mask_text

register = template.Library()


@register.filter
def proposed_masked(wish) -> str:
    """What somebody proposes for their own data, numbers masked."""
    masks = {"id_number": mask_resident_id, "phone": mask_phone}
    return masks.get(wish.about, mask_text)(wish.proposed) if wish.proposed else ""
