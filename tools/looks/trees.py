"""Gradient boosted trees over small whole numbers, begun from log-odds that are given: so that what was learned from reports
that are no longer at hand can be learned on. Nothing is random but for the seed; needs numpy only."""
import numpy as np


class Trees:
    """Trees that add up to the log-odds of one answer."""

    def __init__(self, leaves, rate, count, least, ridge, share, seed=1):
        self.leaves, self.rate, self.count, self.least = leaves, rate, count, least
        self.ridge, self.share, self.seed = ridge, share, seed
        self.base, self.trees = 0.0, []

    def fit(self, X, y, weights, given=None):
        """Learns from rows of numbers and answers of 0 or 1; given: log-odds to begin from, or the rows' own mean."""
        self.low = X.min(0)
        self.width = int((X.max(0) - self.low).max()) + 1
        cells = (X - self.low).astype(np.int32) + (np.arange(X.shape[1]) * self.width).astype(np.int32)
        if given is None:
            mean = (weights * y).sum() / weights.sum()
            self.base = float(np.log(mean / (1 - mean)))
        odds = np.full(len(X), self.base) if given is None else given.astype(float)
        random = np.random.RandomState(self.seed)
        for _ in range(self.count):
            p = 1 / (1 + np.exp(-odds))
            columns = np.sort(random.choice(X.shape[1], max(1, round(self.share * X.shape[1])), replace=False))
            self.trees.append(self._grow(cells, weights * (y - p), weights * p * (1 - p), columns, odds))
        return self

    def odds(self, X, given=None):
        odds = np.full(len(X), self.base) if given is None else given.astype(float)
        for tree in self.trees:
            odds += value(tree, X)
        return odds

    def _sums(self, cells, slope, bend, rows, columns):
        """Of each number of each column: the sums of slopes and bends of its rows, and how many they are."""
        at = cells[rows][:, columns]
        k, size = at.shape[1], cells.shape[1] * self.width
        at = at.ravel()
        return [np.bincount(at, x, size).reshape(-1, self.width)
                for x in (np.repeat(slope[rows], k), np.repeat(bend[rows], k), None)]

    def _best(self, sums, columns):
        """What the best split of a node gains, its column and its threshold."""
        G, H, N = (x[columns].cumsum(1) for x in sums)
        g, h, n = G[:, -1:], H[:, -1:], N[:, -1:]
        enough = (N >= self.least) & (n - N >= self.least)
        part = lambda a, b: a * a / (b + self.ridge)
        gain = np.where(enough, part(G, H) + part(g - G, h - H) - part(g, h), -1)
        column, threshold = divmod(int(gain.argmax()), gain.shape[1])
        return float(gain[column, threshold]), int(columns[column]), threshold

    def _grow(self, cells, slope, bend, columns, odds):
        """The next tree; adds its values to the odds."""
        root = dict(rows=np.arange(len(cells)))
        root["sums"] = self._sums(cells, slope, bend, root["rows"], columns)
        root["split"] = self._best(root["sums"], columns)
        ends = [root]
        while len(ends) < self.leaves:
            node = max(ends, key=lambda end: end["split"][0])
            gain, column, threshold = node["split"]
            if gain <= 1e-6:
                break
            low = cells[node["rows"], column] - column * self.width <= threshold
            left, right = dict(rows=node["rows"][low]), dict(rows=node["rows"][~low])
            small, large = sorted((left, right), key=lambda end: len(end["rows"]))
            small["sums"] = self._sums(cells, slope, bend, small["rows"], columns)
            large["sums"] = [a - b for a, b in zip(node["sums"], small["sums"])]
            for end in (left, right):
                end["split"] = self._best(end["sums"], columns)
            ends = [end for end in ends if end is not node] + [left, right]
            node.clear()
            node.update(feature=column, threshold=threshold + int(self.low[column]), left=left, right=right)
        for end in ends:
            rows = end["rows"]
            leaf = self.rate * float(slope[rows].sum() / (bend[rows].sum() + self.ridge))
            odds[rows] += leaf
            end.clear()
            end["value"] = leaf
        return root


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
