"""Turns annotations that stand off their texts into reports and claims as the scorers take them:

    annotated.py CLAIMS.jsonl OUT NEWS.jsonl ...     writes OUT.reports.jsonl and OUT.claims.jsonl
    annotated.py --off CLAIMS.jsonl NEWS.jsonl ...   prints claims with quoted words as claims that stand off them

The texts are other people's and stand in the news files only; an annotation names its report by identifier and its quotations
by offsets into title, line feed and text, in UTF-16 code units. A report whose text changed, or is not there, is told and left out."""
import hashlib
import json
import sys


def body(report):
    return report["title"] + "\n" + report["text"]


def check(report):
    return hashlib.sha256(body(report).encode("utf-8")).hexdigest()[:16]


def lines(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def reports(paths):
    return {r["id"]: r for path in paths for r in lines(path)}


def off(claims, news):
    for d in lines(claims):
        report = news[d["id"]]
        text = body(report)
        for claim in d["claims"]:
            spans = []
            for quote in claim["quotes"]:
                at = len(text[:text.index(quote)].encode("utf-16-le")) // 2
                spans.append([at, at + len(quote.encode("utf-16-le")) // 2])
            claim["quotes"] = spans
        slim = [{k: v for k, v in claim.items() if v not in (None, [], False) and (k, v) != ("modality", "fact")} for claim in d["claims"]]
        print(json.dumps({"id": d["id"], "check": check(report), "claims": slim}, ensure_ascii=False, separators=(",", ":")))


EMPTY = {
    "quotes": [], "event": None, "mode": None, "actors": [], "recipients": [], "speakers": [], "modality": "fact", "date": None,
    "places": [], "killed": None, "injured": None, "breach": None, "aggregate": False,
}


def on(claims, out, news):
    with open(out + ".reports.jsonl", "w", encoding="utf-8") as texts, open(out + ".claims.jsonl", "w", encoding="utf-8") as gold:
        for d in lines(claims):
            report = news.get(d["id"])
            if report is None or check(report) != d["check"]:
                print("not there, or another text:", d["id"], file=sys.stderr)
                continue
            units = body(report).encode("utf-16-le")
            whole = []
            for claim in d["claims"]:
                quotes = [units[2 * a:2 * b].decode("utf-16-le") for a, b in claim["quotes"]]
                whole.append(dict(EMPTY, **dict(claim, quotes=quotes)))
            texts.write(json.dumps(report, ensure_ascii=False) + "\n")
            gold.write(json.dumps({"id": d["id"], "claims": whole}, ensure_ascii=False) + "\n")


if sys.argv[1] == "--off":
    off(sys.argv[2], reports(sys.argv[3:]))
else:
    on(sys.argv[1], sys.argv[2], reports(sys.argv[3:]))
