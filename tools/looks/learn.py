"""Learns who has which part in an act, where it happened and when:

    learn.py SCORER_DIR OUT_DIR NAME=REPORTS,CLAIMS,EXAMPLES ...

SCORER_DIR holds score.py, whose pairing of claims and sameness of names are used; EXAMPLES is what LooksExamples wrote
for REPORTS. A NAME that begins with "ex" holds the rules' own examples, which weigh four times and say nothing of a slot
they do not mark; one that begins with "test" is not learned from, only measured. For casting, placing and timing writes
NAME.forest (the first look at each candidate by itself) and NAME-second.forest (the second look, which sees what the first
thought of all) into OUT_DIR ("-" writes nothing), and prints what three-fold cross-validation over reports finds. Needs
numpy and scikit-learn; a fixed seed makes it give the same trees each time."""
import json
import sys

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier as Forest
from sklearn.model_selection import GroupKFold

sys.path.insert(0, sys.argv[1])
import score as S

FIRST = dict(max_leaf_nodes=12, learning_rate=.12, max_iter=80, min_samples_leaf=12, l2_regularization=5, early_stopping=False)
SECOND = dict(FIRST, max_iter=40)
# Casting has by far the most candidates to learn from: more trees, each over some of the numbers, overfit less.
MORE = dict(max_leaf_nodes=16, learning_rate=.1, max_iter=100, min_samples_leaf=20, max_features=.3, random_state=1)
FOLDS = 3
# Each kind of looks: the slots it fills, what the file calls them, and the odds (a slot's first, a further one) they take.
KINDS = {
    "casting": (("actors", "recipients"), ("actor", "recipient"), ((0.4, 0.5), (0.3, 0.3))),
    "placing": (("places",), ("place",), ((0.35, 0.45),)),
    "timing": (("date",), ("date",), ((0.35, 2),)),
}
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


def weight(d, slot, slots):
    if not d["group"].startswith("ex"):
        return np.ones(len(d["c"]))
    w = np.full(len(d["c"]), 4.0)
    if not d["gold"][slots[slot]]:
        w[:] = 0
        if len(slots) > 1:
            w[d["Y"][:, 1 - slot] == 1] = 4
    return w


def fit(data, slots, options, numbers):
    if slots[0] == "actors":
        options = dict(options, **dict(MORE, max_iter=MORE["max_iter"] * options["max_iter"] // FIRST["max_iter"]))
    X = np.vstack([numbers(d) for d in data])
    Y = np.vstack([d["Y"] for d in data])
    return [Forest(**options).fit(X, Y[:, r], sample_weight=np.concatenate([weight(d, r, slots) for d in data]))
            for r in range(len(slots))]


def odds(models, data, numbers):
    X = np.vstack([numbers(d) for d in data])
    P = np.stack([m.predict_proba(X)[:, 1] for m in models], 1)
    ends = np.cumsum([len(d["c"]) for d in data])[:-1]
    return np.split(P, ends)


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


def write(path, columns, answers, models):
    with open(path, "w", encoding="utf-8") as out:
        out.write("# What fills the slots of a claim: learned by tools/looks, see there.\nfeatures %s\n" % " ".join(columns))
        for answer, model in zip(answers, models):
            out.write("answer %s %d\n" % (answer, round(1000 * float(np.ravel(model._baseline_prediction)[0]))))
            for (tree,) in model._predictors:
                def walk(i, nodes=tree.nodes):
                    n = nodes[i]
                    if n["is_leaf"]:
                        return ["=%d" % round(1000 * n["value"])]
                    return ["%d:%d" % (n["feature_idx"], int(np.floor(n["num_threshold"])))] + walk(n["left"]) + walk(n["right"])
                out.write(" ".join(walk(0)) + "\n")


def first_look(data, slots):
    """Gives each claim the first look of models that did not learn from its report."""
    groups = [d["group"] for d in data]
    for learn, test in GroupKFold(FOLDS).split(groups, groups, groups):
        models = fit([data[i] for i in learn], slots, FIRST, first)
        for i, p in zip(test, odds(models, [data[i] for i in test], first)):
            data[i]["p"] = p


def learn(everything, kind, out):
    slots, answers, _ = KINDS[kind]
    data = of_kind([d for d in everything if not d["group"].startswith("test")], kind)
    first_look(data, slots)
    groups = [d["group"] for d in data]
    filled = [None] * len(data)
    for known, test in GroupKFold(FOLDS).split(groups, groups, groups):
        models = fit([data[i] for i in known], slots, SECOND, second)
        for i, p in zip(test, odds(models, [data[i] for i in test], second)):
            filled[i] = fill(data[i], p, kind)
    real = [k for k, d in enumerate(data) if not d["group"].startswith("ex")]
    print(kind, len(real), "claims; by the rules:", tell([data[k] for k in real], kind))
    print("    cross-validated:", tell([data[k] for k in real], kind, [filled[k] for k in real]))
    one, two = fit(data, slots, FIRST, first), fit(data, slots, SECOND, second)
    unseen = [d for d in everything if d["group"].startswith("test")]
    if unseen:
        seen = of_kind(unseen, kind)
        for d, p in zip(seen, odds(one, seen, first)):
            d["p"] = p
        print("    not learned from, by the rules:", tell(seen, kind))
        print("    weighed:", tell(seen, kind, [fill(d, p, kind) for d, p in zip(seen, odds(two, seen, second))]))
    if out != "-":
        columns = names[kind]
        more = ["own_" + a for a in answers] + [w + a for a in answers for w in ("rival_", "ahead_", "over_")]
        write("%s/%s.forest" % (out, kind), columns, answers, one)
        write("%s/%s-second.forest" % (out, kind), columns + more, answers, two)


def main():
    everything = []
    for argument in sys.argv[3:]:
        name, files = argument.split("=", 1)
        everything += load(name, *files.split(","))
    for kind in KINDS:
        learn(everything, kind, sys.argv[2])


main()
