from .factor import Authenticator, BackupCode
from .grants import ActivationCode, PersonalLink
from .password import EarlierPassword

__all__ = ["ActivationCode", "Authenticator", "BackupCode", "EarlierPassword", "PersonalLink"]
