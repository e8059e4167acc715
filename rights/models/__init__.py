from .consultation import Consultation
from .mediation import Mediation
from .participation import Participation
from .supervision import SupervisionLetter

__all__ = ["Consultation", "Mediation", "Participation", "SupervisionLetter"]
