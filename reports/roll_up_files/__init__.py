"""上报数据文件: figures that one installation tells another in a signed file, without persons.

`format` is how a file is written and read, `sending` what a branch tells, `received` how files are laid beside the branches
that are kept here.
"""
