"""How git calls the merge of humex, as it stands in the configuration of a clone."""

CALL = "humex share merge %O %A %B %P"

WITHOUT = (
    " || { s=$?; test $s -lt 126 && exit $s; git merge-file -L ours -L base -L theirs %A %O %B; }"
)
"""Where there is no humex, git merges as it always does; else theirs would be out of sight."""

DRIVER = CALL + WITHOUT
