from .disbursement import Disbursement, Payer
from .goods import GoodsItem
from .visit import Visit

__all__ = ["Disbursement", "GoodsItem", "Payer", "Visit"]
