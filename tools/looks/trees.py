"""Gradient boosted trees over small whole numbers, begun from log-odds that are given: so that what was learned from reports
that are no longer at hand can be learned on. Boosting.java grows them; which columns a tree sees is drawn here, from a fixed seed, so
that the same rows give the same trees. Needs numpy and a JDK of 21 or later (JAVA: its java, where it is not the first on the path)."""
import os
import subprocess
import tempfile

import numpy as np

BOOSTING = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Boosting.java")


class Trees:
    """Trees that add up to the log-odds of one answer."""

    def __init__(self, leaves, rate, count, least, ridge, share, seed=1):
        self.leaves, self.rate, self.count, self.least = leaves, rate, count, least
        self.ridge, self.share, self.seed = ridge, share, seed
        self.base, self.trees = 0.0, []

    def fit(self, X, y, weights, given=None):
        """Learns from rows of numbers and answers of 0 or 1; given: log-odds to begin from, or the rows' own mean."""
        low = X.min(0)
        if (X.max(0) - low).max() > 255:
            raise ValueError("a column spans more than 256 numbers")
        if given is None:
            mean = (weights * y).sum() / weights.sum()
            self.base = float(np.log(mean / (1 - mean)))
        odds = np.full(len(X), self.base) if given is None else given
        random = np.random.RandomState(self.seed)
        size = max(1, round(self.share * X.shape[1]))
        columns = [np.sort(random.choice(X.shape[1], size, replace=False)) for _ in range(self.count)]
        with tempfile.TemporaryDirectory() as folder:
            asked, grown = os.path.join(folder, "asked"), os.path.join(folder, "grown")
            with open(asked, "wb") as out:
                out.write(np.array([*X.shape, self.leaves, self.least], ">i4").tobytes())
                out.write(np.array([self.rate, self.ridge], ">f8").tobytes())
                out.write(np.ascontiguousarray((X - low).T.astype(np.uint8)).tobytes())
                out.write(np.asarray(y, np.uint8).tobytes())
                out.write(np.asarray(weights, ">f8").tobytes())
                out.write(np.asarray(odds, ">f8").tobytes())
                out.write(np.array([self.count, size], ">i4").tobytes())
                out.write(np.array(columns, ">i4").tobytes())
            subprocess.run([os.environ.get("JAVA", "java"), BOOSTING, asked, grown], check=True)
            with open(grown, "rb") as file:
                self.trees = [_grown(file.read, low) for _ in range(self.count)]
        return self

    def odds(self, X, given=None):
        odds = np.full(len(X), self.base) if given is None else given.astype(float)
        for tree in self.trees:
            odds += value(tree, X)
        return odds


NODE = np.dtype([("column", ">i4"), ("threshold", ">i4"), ("left", ">i4"), ("right", ">i4"), ("value", ">f8")])


def _grown(read, low):
    """The next tree of what Boosting.java wrote."""
    nodes = np.frombuffer(read(NODE.itemsize * int.from_bytes(read(4), "big")), NODE)

    def of(i):
        node = nodes[i]
        if node["column"] < 0:
            return dict(value=float(node["value"]))
        column = int(node["column"])
        threshold = int(node["threshold"] + low[column])
        return dict(feature=column, threshold=threshold, left=of(node["left"]), right=of(node["right"]))

    return of(0)


class Shipped:
    """The trees of a file that ships, answer by answer."""

    def __init__(self, path):
        self.answers = {}
        for line in open(path, encoding="utf-8"):
            words = line.split()
            if line.startswith("#") or not words:
                continue
            if words[0] == "features":
                self.features = words[1:]
            elif words[0] == "answer":
                trees = []
                self.answers[words[1]] = int(words[2]) / 1000, trees
            else:
                trees.append(_tree(iter(words)))

    def odds(self, answer, X):
        base, trees = self.answers[answer]
        odds = np.full(len(X), base)
        for tree in trees:
            odds += value(tree, X)
        return odds


def _tree(words):
    word = next(words)
    if word.startswith("="):
        return dict(value=int(word[1:]) / 1000)
    feature, threshold = map(int, word.split(":"))
    left = _tree(words)
    return dict(feature=feature, threshold=threshold, left=left, right=_tree(words))


def value(tree, X):
    """What a tree says of each row."""
    out = np.zeros(len(X))
    todo = [(tree, np.arange(len(X)))]
    while todo:
        node, rows = todo.pop()
        if "value" in node:
            out[rows] = node["value"]
        elif len(rows):
            low = X[rows, node["feature"]] <= node["threshold"]
            todo += [(node["left"], rows[low]), (node["right"], rows[~low])]
    return out


def written(tree):
    """A tree as a line of a forest file."""
    if "value" in tree:
        return "=%d" % round(1000 * tree["value"])
    return "%d:%d %s %s" % (tree["feature"], tree["threshold"], written(tree["left"]), written(tree["right"]))
