"""Turns the grade.json of each milestone into the result that GitHub Classroom's reporter reads: JSON in Base64."""
import base64
import json
import sys


def message(question):
    lines = ["%d. %s" % (i + 1, step) for i, step in enumerate(question["happened"])]
    for label, name in (("Expected", "expected"), ("But", "actual"), ("Hint", "hint")):
        if question[name]:
            lines.append("%s: %s" % (label, question[name]))
    return "\n".join(lines)


def test(question):
    return {
        "name": question["number"] + " " + question["title"],
        "status": "pass" if question["state"] == "passed" else "fail",
        "score": question["points"],
        "max_score": question["max"],
        "message": message(question),
    }


grades = [json.load(open(name, encoding="utf-8")) for name in sys.argv[1:]]
# What a teacher marks by hand is neither won nor lost here.
tests = [test(q) for grade in grades for q in grade["questions"] if q["state"] != "pending"]
result = {
    "version": 1,
    "status": "pass" if tests and all(t["status"] == "pass" for t in tests) else "fail",
    "max_score": sum(grade["total"]["max"] - grade["total"]["pending"] for grade in grades),
    "tests": tests,
}
print(base64.b64encode(json.dumps(result).encode()).decode())
