"""Learns who has which part in an act, where it happened, when, and how violence was done:

    learn.py SCORER_DIR OUT_DIR [on=RULES_DIR] [only=KIND] NAME=REPORTS,CLAIMS,EXAMPLES ...

SCORER_DIR holds score.py, whose pairing of claims and sameness of names are used; EXAMPLES is what LooksExamples wrote
for REPORTS. A NAME that begins with "ex" holds the rules' own examples, which weigh four times and say nothing of a slot
they do not mark; one that begins with "test" is not learned from, only measured. For casting, placing and timing writes
NAME.forest (the first look at each candidate by itself) and NAME-second.forest (the second look, which sees what the first
thought of all) into OUT_DIR ("-" writes nothing), and for modes, which have no candidates, modes.forest; prints what three-fold
cross-validation over reports finds. With "on", goes on from the trees in RULES_DIR, but for modes: they stay, and further ones
mend what they get wrong. Needs numpy and a JDK; a fixed seed makes it give the same trees each time."""
import json
import sys

import numpy as np
from trees import Shipped, Trees, written

sys.path.insert(0, sys.argv[1])
import score as S

# Each tree sees some of the numbers only: so they overfit less. Who has which part takes the most, then where: many and
# larger trees.
TREES = dict(leaves=16, rate=.1, count=100, least=20, ridge=5., share=.3)
LOOKS = {
    "casting": (dict(TREES, leaves=32, rate=.06, count=500), dict(TREES, leaves=32, rate=.08, count=150)),
    "placing": (dict(TREES, leaves=32, rate=.08, count=200), dict(TREES, leaves=32, rate=.06, count=250)),
    "timing": (TREES, dict(TREES, count=50)),
}
# Further trees on those that ship mend what is left, in smaller steps.
LOOKS_ON = (dict(TREES, rate=.08, count=80), dict(TREES, rate=.08, count=40))
FOLDS = 3
# Each kind of looks: the slots it fills, what the file calls them, and the odds (a slot's first, a further one) they take.
KINDS = {
    "casting": (("actors", "recipients"), ("actor", "recipient"), ((0.4, 0.43), (0.38, 0.38))),
    "placing": (("places",), ("place",), ((0.34, 0.39),)),
    "timing": (("date",), ("date",), ((0.33, 2),)),
}
# Whose second look learns to take each entity once.
ONCE = {"casting", "placing"}
MODES = dict(TREES)
# What the likeliest mode must weigh more than none.
OVER_NONE = -0.3
names = {}


def right(candidate, told, slot):
    if slot == "date":
        return told["date"] is not None and S.date_hit(candidate["date"], told["date"])
    return any(S.same(candidate, entity) for entity in told[slot])


def load(name, reports, claims, examples):
    texts = {r["id"]: (r.get("title") or "") + "\n" + r["text"] for r in map(json.loads, open(reports, encoding="utf-8"))}
    gold = S.claims(claims)
    out = []
    for line in open(examples, encoding="utf-8"):
        d = json.loads(line)
        if "names" in d:
            names.update(d["names"])
        elif d["id"] in gold:
            for i, j in S.assign(d["claims"], gold[d["id"]], texts[d["id"]]):
                out.append(dict(group=name + d["id"], read=d["claims"][i], gold=gold[d["id"]][j]))
    return out


def of_kind(data, kind):
    """The claims that have candidates of a kind, with their numbers and the truth."""
    slots = KINDS[kind][0]
    out = []
    for d in data:
        c = d["read"].get(kind) or []
        if c:
            truth = np.array([[right(x, d["gold"], f) for f in slots] for x in c], int)
            out.append(dict(d, c=c, X=np.array([x["x"] for x in c]), Y=truth))
    return out


def each_once(d, kind):
    """What is right where each entity is to be had once: of the candidates that are right for one, the likeliest by the first look,
    and whoever is the same anyway. «قوات النظام» beside «النظام السوري» is one too many, though either would do."""
    truth = d["Y"].copy()
    for r, slot in enumerate(KINDS[kind][0]):
        had = set()
        for entity in d["gold"][slot]:
            who = [i for i in np.flatnonzero(d["Y"][:, r]) if S.same(d["c"][i], entity)]
            if who:
                best = max(who, key=lambda i: (d["p"][i, r], -i))
                had.update(i for i in who if i == best or one(d["c"][i], d["c"][best]))
        truth[:, r] = [i in had for i in range(len(truth))]
    return truth


def weight(d, slot, slots):
    if not d["group"].startswith("ex"):
        return np.ones(len(d["c"]))
    w = np.full(len(d["c"]), 4.0)
    if not d["gold"][slots[slot]]:
        w[:] = 0
        if len(slots) > 1:
            w[d["Y"][:, 1 - slot] == 1] = 4
    return w


class Look:
    """The trees of one look for all slots of a kind, those that ship among them where it goes on from them."""

    def __init__(self, kind, look, shipped):
        self.right = "once" if look and kind in ONCE else "Y"
        self.slots, self.answers, _ = KINDS[kind]
        self.numbers, self.shipped = (first, second)[look], shipped
        self.options = (LOOKS_ON if shipped else LOOKS[kind])[look]

    def _given(self, answer, X):
        return self.shipped.odds(answer, X) if self.shipped else None

    def fit(self, data):
        X, Y = np.vstack([self.numbers(d) for d in data]), np.vstack([d[self.right] for d in data])
        self.trees = []
        for r, answer in enumerate(self.answers):
            weights = np.concatenate([weight(d, r, self.slots) for d in data])
            self.trees.append(Trees(**self.options).fit(X, Y[:, r], weights, self._given(answer, X)))
        return self

    def likely(self, data):
        """How likely each candidate fills each slot."""
        X = np.vstack([self.numbers(d) for d in data])
        odds = np.stack([t.odds(X, self._given(a, X)) for t, a in zip(self.trees, self.answers)], 1)
        ends = np.cumsum([len(d["c"]) for d in data])[:-1]
        return np.split(1 / (1 + np.exp(-odds)), ends)

    def write(self, path, columns):
        grown = []
        for answer, own in zip(self.answers, self.trees):
            base, before = self.shipped.answers[answer] if self.shipped else (own.base, [])
            grown.append((answer, base, before + own.trees))
        write(path, columns, grown)


def write(path, columns, grown):
    """A file of trees, answer by answer."""
    with open(path, "w", encoding="utf-8") as out:
        out.write("# What fills the slots of a claim: learned by tools/looks, see there.\nfeatures %s\n" % " ".join(columns))
        for answer, base, trees in grown:
            out.write("answer %s %d\n" % (answer, round(1000 * base)))
            for tree in trees:
                out.write(written(tree) + "\n")


def first(d):
    return d["X"]


def second(d):
    p = np.clip(d["p"], 1e-9, 1 - 1e-9)
    L = np.clip(np.log(p / (1 - p)) * 1000, -6000, 6000).astype(int)
    columns = list((L // 250).T)
    for r in range(L.shape[1]):
        ranked = np.sort(L[:, r])[::-1]
        best = np.full(len(L), ranked[0])
        best[np.argmax(L[:, r])] = ranked[1] if len(L) > 1 else -6000
        columns += [best // 250, (L[:, r] - best) // 250, len(L) - np.searchsorted(ranked[::-1], L[:, r], "right")]
    return np.hstack([d["X"], np.array(columns).T])


def one(a, b):
    """Whether two candidates are one, as Sameness has it: two of one sort are told apart by their words."""
    sort = (a["id"] or "").startswith("KIND-")
    return not sort and a["id"] is not None and a["id"] == b["id"] or S.same([a["text"]], [b["text"]])


def fill(d, p, kind):
    """What the candidates of a claim fill its slots with."""
    slots, _, enough = KINDS[kind]
    taken, filled = [], [[] for _ in slots]
    for v, i, r in sorted(((p[i, r], i, r) for i in range(len(p)) for r in range(len(slots))), reverse=True):
        if v < enough[r][0] or filled[r] and v < enough[r][1] and not (d["read"]["twosided"] and slots[r] == "actors"):
            continue
        if kind == "timing" or not any(one(d["c"][i], d["c"][j]) for j in taken):
            taken.append(i)
            filled[r].append(d["c"][i])
    return filled


def tell(data, kind, filled=None):
    """Precision, recall and F1 of each slot: of what was filled, or of what the rules gave."""
    slots, out = KINDS[kind][0], []
    for r, f in enumerate(slots):
        counts = []
        for k, d in enumerate(data):
            if f == "date":
                p = d["read"]["date"] if filled is None else filled[k][r][0]["date"] if filled[k][r] else None
                g = d["gold"]["date"]
                counts.append((p is not None and g is not None and S.date_hit(p, g), p is not None, g is not None))
            else:
                p = d["read"][f] if filled is None else filled[k][r]
                counts.append((S.pair_up(p, d["gold"][f]), len(p), len(d["gold"][f])))
        out.append("%s P %.3f R %.3f F1 %.3f" % ((f,) + S.prf(*map(sum, zip(*counts)))))
    return "; ".join(out)


def folds(data):
    """The claims of all folds but one, and of that one, fold by fold; a report is in one fold."""
    groups = sorted({d["group"] for d in data})
    np.random.RandomState(7).shuffle(groups)
    of = {group: i % FOLDS for i, group in enumerate(groups)}
    for fold in range(FOLDS):
        yield [d for d in data if of[d["group"]] != fold], [d for d in data if of[d["group"]] == fold]


def learn(everything, kind, out, on):
    ships = [on and Shipped("%s/%s%s.forest" % (on, kind, look)) for look in ("", "-second")]
    looks = lambda: [Look(kind, look, ships[look]) for look in (0, 1)]
    data = of_kind([d for d in everything if not d["group"].startswith("test")], kind)
    # Each claim has the first look of trees that did not learn from its report.
    for known, held in folds(data):
        one, _ = looks()
        for d, p in zip(held, one.fit(known).likely(held)):
            d["p"] = p
    if kind in ONCE:
        for d in data:
            d["once"] = each_once(d, kind)
    real, filled = [], []
    for known, held in folds(data):
        _, two = looks()
        two.fit(known)
        held = [d for d in held if not d["group"].startswith("ex")]
        real += held
        filled += [fill(d, p, kind) for d, p in zip(held, two.likely(held))] if held else []
    print(kind, len(real), "claims; by the rules:", tell(real, kind))
    print("    cross-validated:", tell(real, kind, filled))
    one, two = looks()
    one.fit(data)
    two.fit(data)
    unseen = of_kind([d for d in everything if d["group"].startswith("test")], kind)
    if unseen:
        for d, p in zip(unseen, one.likely(unseen)):
            d["p"] = p
        print("    not learned from, by the rules:", tell(unseen, kind))
        print("    weighed:", tell(unseen, kind, [fill(d, p, kind) for d, p in zip(unseen, two.likely(unseen))]))
    if out != "-":
        columns, answers = names[kind], KINDS[kind][1]
        more = ["own_" + a for a in answers] + [w + a for a in answers for w in ("rival_", "ahead_", "over_")]
        one.write("%s/%s.forest" % (out, kind), columns)
        two.write("%s/%s-second.forest" % (out, kind), columns + more)


def mode_odds(fitted, data):
    X = np.array([d["read"]["modes"]["x"] for d in data])
    return np.stack([trees.odds(X) for trees in fitted], 1)


def fit_modes(answers, data):
    X, ones = np.array([d["read"]["modes"]["x"] for d in data]), np.ones(len(data))
    told = [d["gold"]["mode"] or "none" for d in data]
    return [Trees(**MODES).fit(X, np.array([t == answer for t in told], int), ones) for answer in answers]


def tell_modes(data, answers, odds=None):
    """Precision, recall and F1 of the modes: of those taken, or of those the rules gave."""
    if odds is None:
        taken = [d["read"]["mode"] for d in data]
    else:
        lowered = odds + np.array([OVER_NONE] + [0] * (len(answers) - 1))
        taken = [None if best == 0 else answers[best] for best in lowered.argmax(1)]
    right = sum(mode is not None and mode == d["gold"]["mode"] for mode, d in zip(taken, data))
    return "mode P %.3f R %.3f F1 %.3f" % S.prf(right, sum(map(bool, taken)), sum(bool(d["gold"]["mode"]) for d in data))


def learn_modes(everything, out):
    """Learns how violence was done: one answer for each mode and one for none. The rules' own examples do not say."""
    data = [d for d in everything if "modes" in d["read"] and not d["group"].startswith("ex")]
    unseen = [d for d in data if d["group"].startswith("test")]
    data = [d for d in data if not d["group"].startswith("test")]
    answers, real, odds = names["modes answers"], [], []
    for known, held in folds(data):
        real += held
        odds.append(mode_odds(fit_modes(answers, known), held))
    print("modes", len(real), "claims; by the rules:", tell_modes(real, answers))
    print("    cross-validated:", tell_modes(real, answers, np.vstack(odds)))
    fitted = fit_modes(answers, data)
    if unseen:
        print("    not learned from, by the rules:", tell_modes(unseen, answers))
        print("    weighed:", tell_modes(unseen, answers, mode_odds(fitted, unseen)))
    if out != "-":
        write("%s/modes.forest" % out, names["modes"], [(a, t.base, t.trees) for a, t in zip(answers, fitted)])


def main():
    everything = []
    on, kinds = None, list(KINDS) + ["modes"]
    for argument in sys.argv[3:]:
        name, files = argument.split("=", 1)
        if name == "on":
            on = files
        elif name == "only":
            kinds = [files]
        else:
            everything += load(name, *files.split(","))
    for kind in kinds:
        if kind == "modes":
            learn_modes(everything, sys.argv[2])
        else:
            learn(everything, kind, sys.argv[2], on)


if __name__ == "__main__":
    main()
