from .by_law import ByLawRule
from .cover import MutualAidCover
from .disbursement import Disbursement, Payer
from .donation import Donation
from .gift_item import GiftItem
from .gift_line import GiftLine
from .goods import GoodsItem
from .hardship import HardshipAid, HardshipCase
from .hardship_reader import HardshipReader
from .hardship_sum import HardshipSum
from .mutual_aid import MutualAid, MutualAidClaim
from .places import PlacesApplication, PlacesOffer, PlacesQuota
from .stock import StockItem, StockMovement
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
    "HardshipReader",
    "HardshipSum",
    "MutualAid",
    "MutualAidClaim",
    "MutualAidCover",
    "Payer",
    "PlacesApplication",
    "PlacesOffer",
    "PlacesQuota",
    "StockItem",
    "StockMovement",
    "Visit",
]
