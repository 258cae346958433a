"""Term arithmetic by python-dateutil, from the text of the planning model: one JSON object a line in, one a line out.

Plain on purpose: every renewal is tried in turn, so that it cannot share a mistake with the program's search.
"""
import json
import sys
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta


def plus(day, period, sign=1):
    months, days = period
    return day + relativedelta(months=sign * months) + timedelta(days=sign * days)


def day(text):
    return date.fromisoformat(text) if text else None


def answer(case):
    start, today, given = day(case["anchor"]), day(case["today"]), day(case["given"])
    if case["offset"]:
        start = plus(start, case["offset"])
    if case["snap"]:
        start = start.replace(day=1) + relativedelta(months=1)
    result = dict.fromkeys(["last_day", "notice", "decide", "runs_on", "exit", "wind_down"])
    result |= {"renewals": 0, "start": start, "state": "none"}

    def last_day(k):
        end = plus(start, [case["duration"][i] + k * case["renewal"][i] for i in (0, 1)])
        return end - timedelta(days=1) if case["eve"] else end

    def notice_day(k):
        notice = plus(last_day(k), case["notice"], -1)
        return notice if case["counts_day"] else notice - timedelta(days=1)

    def ended_by(notice):
        k = 0
        while last_day(k) < notice or notice_day(k) < notice:
            k += 1
        return k

    if case["kind"] == "indefinite":
        period = case["notice"] if case["has_notice"] else [12, 0]
        result["exit"] = plus(given or today, period)
        result["last_day"] = result["exit"] if given else None
    elif case["kind"] == "automatic":
        k = 0
        while last_day(k) < today:
            k += 1
        ending = ended_by(given) if given else None
        if given:
            k = min(k, ending)
        else:
            notice = notice_day(k)
            decide = plus(notice, case["lead"], -1)
            result |= {"notice": notice, "decide": decide, "state": "missed" if today > notice else "due" if today >= decide else "open"}
        if result["state"] == "missed" or (given and ending > k):
            result["runs_on"] = last_day(k + 1)
        result["exit"] = last_day(ending if given else ended_by(today))
        result |= {"last_day": last_day(k), "renewals": k}
        if k > 0:
            result["start"] = last_day(k - 1) + timedelta(days=1)
    else:
        result["last_day"] = last_day(0)
    if case["wind_down"] and result["last_day"]:
        result["wind_down"] = plus(result["last_day"], case["wind_down"])
    return result


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line)), sort_keys=True, default=str))
