"""Learns who has which part in an act: learn.py SCORER_DIR OUT_DIR NAME=REPORTS,CLAIMS,EXAMPLES ...

SCORER_DIR holds score.py, whose pairing of claims and sameness of names are used; EXAMPLES is what CastingExamples wrote
for REPORTS. A NAME that begins with "ex" holds the rules' own examples, which weigh four times and say nothing of a slot
they do not mark. Writes casting.forest (the first look at each candidate by itself) and casting-second.forest (the
second look, which sees what the first thought of all) into OUT_DIR, and prints what five-fold cross-validation over
reports finds. Needs numpy and scikit-learn; nothing in it is random."""
import json
import sys

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier as Forest
from sklearn.model_selection import GroupKFold

sys.path.insert(0, sys.argv[1])
import score as S

SLOTS = ("actors", "recipients")
FIRST = dict(max_leaf_nodes=12, learning_rate=.12, max_iter=80, min_samples_leaf=12, l2_regularization=5, early_stopping=False)
SECOND = dict(FIRST, max_iter=40)
ENOUGH, ANOTHER = 0.55, 0.67
SECOND_NAMES = ["ownA", "ownR", "rivalA", "aheadA", "overA", "rivalR", "aheadR", "overR"]
names = []


def load(name, reports, claims, examples):
    texts = {r["id"]: (r.get("title") or "") + "\n" + r["text"] for r in map(json.loads, open(reports, encoding="utf-8"))}
    gold = S.claims(claims)
    out = []
    for line in open(examples, encoding="utf-8"):
        d = json.loads(line)
        if "names" in d:
            names[:] = d["names"]
            continue
        if d["id"] not in gold:
            continue
        for i, j in S.assign(d["drafts"], gold[d["id"]], texts[d["id"]]):
            read, told = d["drafts"][i], gold[d["id"]][j]
            if read["c"]:
                truth = np.array([[any(S.same(c, e) for e in told[f]) for f in SLOTS] for c in read["c"]], int)
                out.append(dict(group=name + d["id"], X=np.array([c["x"] for c in read["c"]]), Y=truth, c=read["c"], gold=told,
                                rules=[read[f] for f in SLOTS], two=read["c"][0]["x"][names.index("twosided")]))
    return out


def weight(d, slot):
    if not d["group"].startswith("ex"):
        return np.ones(len(d["c"]))
    w = np.full(len(d["c"]), 4.0)
    if not d["gold"][SLOTS[slot]]:
        w[:] = 0
        w[d["Y"][:, 1 - slot] == 1] = 4
    return w


def fit(data, options, numbers):
    X = np.vstack([numbers(d) for d in data])
    Y = np.vstack([d["Y"] for d in data])
    return [Forest(**options).fit(X, Y[:, r], sample_weight=np.concatenate([weight(d, r) for d in data])) for r in (0, 1)]


def odds(models, data, numbers):
    X = np.vstack([numbers(d) for d in data])
    P = np.stack([m.predict_proba(X)[:, 1] for m in models], 1)
    ends = np.cumsum([len(d["c"]) for d in data])[:-1]
    return np.split(P, ends)


def first(d):
    return d["X"]


def second(d):
    p = d["p"]
    L = np.clip(np.log(p / (1 - p)) * 1000, -6000, 6000).astype(int)
    rows = []
    for i in range(len(p)):
        row = [L[i, 0] // 250, L[i, 1] // 250]
        for r in (0, 1):
            others = [L[j, r] for j in range(len(p)) if j != i]
            best = max(others, default=-6000)
            row += [best // 250, (L[i, r] - best) // 250, sum(v > L[i, r] for v in others)]
        rows.append(row)
    return np.hstack([d["X"], np.array(rows)])


def cast(d, p):
    taken, slots = [], [[], []]
    for v, i, r in sorted(((p[i, r], i, r) for i in range(len(p)) for r in (0, 1)), reverse=True):
        if v < ENOUGH:
            break
        another = slots[r] and v < ANOTHER and not (d["two"] and r == 0)
        if not another and not any(S.same(d["c"][i], d["c"][j]) for j in taken):
            taken.append(i)
            slots[r].append(d["c"][i])
    return slots


def told(data, slots):
    out = []
    for r, f in enumerate(SLOTS):
        counts = [(S.pair_up(s[r], d["gold"][f]), len(s[r]), len(d["gold"][f])) for d, s in zip(data, slots)]
        out.append("%s P %.3f R %.3f F1 %.3f" % ((f,) + S.prf(*map(sum, zip(*counts)))))
    return "; ".join(out)


def write(path, columns, models):
    with open(path, "w", encoding="utf-8") as out:
        out.write("# Who has which part in an act: learned by tools/casting, see there.\nfeatures %s\n" % " ".join(columns))
        for answer, model in zip(("actor", "recipient"), models):
            out.write("answer %s %d\n" % (answer, round(1000 * float(np.ravel(model._baseline_prediction)[0]))))
            for (tree,) in model._predictors:
                def walk(i, nodes=tree.nodes):
                    n = nodes[i]
                    if n["is_leaf"]:
                        return ["=%d" % round(1000 * n["value"])]
                    return ["%d:%d" % (n["feature_idx"], int(np.floor(n["num_threshold"])))] + walk(n["left"]) + walk(n["right"])
                out.write(" ".join(walk(0)) + "\n")


def first_look(data):
    """Gives each claim the first look of models that did not learn from its report."""
    groups = [d["group"] for d in data]
    for learn, test in GroupKFold(5).split(groups, groups, groups):
        models = fit([data[i] for i in learn], FIRST, first)
        for i, p in zip(test, odds(models, [data[i] for i in test], first)):
            data[i]["p"] = p


def main():
    data = []
    for argument in sys.argv[3:]:
        name, files = argument.split("=", 1)
        data += load(name, *files.split(","))
    first_look(data)
    groups = [d["group"] for d in data]
    slots = [None] * len(data)
    for learn, test in GroupKFold(5).split(groups, groups, groups):
        models = fit([data[i] for i in learn], SECOND, second)
        for i, p in zip(test, odds(models, [data[i] for i in test], second)):
            slots[i] = cast(data[i], p)
    real = [k for k, d in enumerate(data) if not d["group"].startswith("ex")]
    print(len(real), "claims; by the rules:", told([data[k] for k in real], [data[k]["rules"] for k in real]))
    print("cast:", told([data[k] for k in real], [slots[k] for k in real]))
    write(sys.argv[2] + "/casting.forest", names, fit(data, FIRST, first))
    write(sys.argv[2] + "/casting-second.forest", names + SECOND_NAMES, fit(data, SECOND, second))


main()
