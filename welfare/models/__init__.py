from .by_law import ByLawRule
from .disbursement import Disbursement, Payer
from .donation import Donation
from .gift_item import GiftItem
from .gift_line import GiftLine
from .goods import GoodsItem
from .hardship import HardshipAid, HardshipCase
from .mutual_aid import MutualAid, MutualAidClaim
from .visit import Visit

__all__ = [
    "ByLawRule",
    "Disbursement",
    "Donation",
    "GiftItem",
    "GiftLine",
    "GoodsItem",
    "HardshipAid",
    "HardshipCase",
    "MutualAid",
    "MutualAidClaim",
    "Payer",
    "Visit",
]
