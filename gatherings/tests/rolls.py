"""A hundred made-up names for lists of the size of a congress."""

FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"
GIVEN = ["示甲", "示乙", "示丙", "示丁", "示庚"]
ROLL = [family + given for given in GIVEN for family in FAMILY]
