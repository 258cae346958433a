"""Term arithmetic by python-dateutil, from the text of the planning model: one JSON object a line in, one a line out."""
import json
import sys
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta


def plus(day, months, days, sign=1):
    return day + relativedelta(months=sign * months) + timedelta(days=sign * days)


for line in sys.stdin:
    case = json.loads(line)
    start, today = date.fromisoformat(case["in_force"]), date.fromisoformat(case["today"])

    def last_day(k):
        end = plus(start, case["duration"][0] + k * case["renewal"][0], case["duration"][1] + k * case["renewal"][1])
        return end - timedelta(days=1) if case["eve"] else end

    k = 0
    while case["automatic"] and last_day(k) < today:
        k += 1
    last = last_day(k)
    notice = plus(last, *case["notice"], sign=-1)
    if not case["counts_day"]:
        notice -= timedelta(days=1)
    decide = plus(notice, *case["lead"], sign=-1)
    state = "missed" if today > notice else "due" if today >= decide else "open"
    print(json.dumps({
        "last_day": last.isoformat(), "renewals": k,
        "start": (start if k == 0 else last_day(k - 1) + timedelta(days=1)).isoformat(),
        "notice": notice.isoformat() if case["automatic"] else None,
        "decide": decide.isoformat() if case["automatic"] else None,
        "state": state if case["automatic"] else "none",
    }))
