"""Mixes two files of weights that answer the same question (worth.tsv or retelling.tsv):

    mix.py OLD.tsv NEW.tsv SHARE SHIFT OUT.tsv

Each weight is SHARE of the new and the rest of the old one, a weight that a file lacks being nothing; SHIFT, in log odds, is taken
from what the answer begins with, so that fewer acts pass. What was learned from reports that are gone is so kept beside what was
learned from others."""
import sys

BEGINNINGS = "sort\t\tany", "bias\t\tany"
# Weights below this tell nothing; a rule stands in the file however little it weighs, else it counts as new.
LEAST = 0.02


def read(path):
    head, weights = [], {}
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("#"):
            head.append(line)
        elif line:
            what, weight = line.rsplit("\t", 1)
            weights[what] = float(weight)
    return head, weights


def main():
    head, old = read(sys.argv[1])
    _, new = read(sys.argv[2])
    share, shift = float(sys.argv[3]), float(sys.argv[4])
    for what in sorted(old.keys() | new.keys()):
        begins = what in BEGINNINGS
        weight = (1 - share) * old.get(what, 0) + share * new.get(what, 0) - (shift if begins else 0)
        rule = what.startswith("rule\t") and what.endswith("\tany")
        if begins or rule or abs(weight) >= LEAST:
            head.append("%s\t%.2f" % (what, weight))
    with open(sys.argv[5], "w", encoding="utf-8") as out:
        out.write("\n".join(head) + "\n")


main()
