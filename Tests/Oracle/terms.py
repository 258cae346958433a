"""Term arithmetic by python-dateutil, from the text of the planning model: one JSON object a line in, one a line out.

Plain on purpose: every renewal, every year and every day is tried in turn, so that it cannot share a mistake with the
program's search.
"""
import json
import sys
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

NEVER = date.max


def plus(day, period, sign=1):
    months, days = period
    return day + relativedelta(months=sign * months) + timedelta(days=sign * days)


def day(text):
    return date.fromisoformat(text) if text else None


def past(on, today):
    """A notice dated in the future is only a plan."""
    return on if on and on <= today else None


def next_month(on):
    return on.replace(day=1) + relativedelta(months=1)


def earliest(*days):
    return min([each for each in days if each], default=None)


class Term:
    """The ends of a term and of its renewals: E_0, E_1, …, counted from an anchor."""

    def __init__(self, case, start):
        self.case, self.anchor, self.length, self.renewed, self.began = case, start, list(case["duration"]), 0, start
        self.automatic = case["kind"] == "automatic"
        self.most = case["limit"] if self.automatic and case["limit"] is not None else None

    def end(self, k):
        end = plus(self.anchor, [self.length[i] + k * self.case["renewal"][i] for i in (0, 1)])
        return end - timedelta(days=1) if self.case["eve"] else end

    def reaching(self, wanted):
        """The first renewal that leads to a day, or the last one that there can be."""
        k = 0
        while self.end(k) < wanted and (self.most is None or k < self.most):
            k += 1
        return k

    def start_of(self, k):
        return self.end(k - 1) + timedelta(days=1) if k else self.began

    def close(self, k):
        self.began = self.start_of(k)
        self.renewed += k
        if self.most is not None:
            self.most -= k
        self.length = [self.length[i] + k * self.case["renewal"][i] for i in (0, 1)]

    def happen(self, today):
        """Letters and suspensions, in the order of their days."""
        events = [(day(each["agreed"]), each) for each in self.case["extensions"]]
        events += [(day(each["from"]), each) for each in self.case["suspensions"] if each["stops"]]
        for on, event in sorted(events, key=lambda pair: pair[0]):
            if on > today:
                continue
            k = self.reaching(on) if self.automatic else 0
            if "agreed" not in event:
                stood = (min(day(event["resumed"]) or today, today) - on).days
                if stood > 0 and on <= self.end(k):
                    self.close(k)
                    self.length[1] += stood
            elif event["until"]:
                self.close(k)
                self.anchor = day(event["until"]) + timedelta(days=1 if self.case["eve"] else 0)
                self.length = [0, 0]
            else:
                self.close(k)
                self.length = [self.length[i] + event["by"][i] for i in (0, 1)]


def answer(case):
    start, today = day(case["anchor"]), day(case["today"])
    if case["offset"]:
        start = plus(start, case["offset"])
    if case["snap"]:
        start = next_month(start)
    entry, start = start, day(case["begins"]) or start
    kind, basis = case["kind"], case["basis"]
    given = past(day(case["received"]) if case["on_receipt"] else day(case["given"]), today)
    result = dict.fromkeys(["last_day", "notice", "decide", "runs_on", "exit", "wind_down", "suspended"])
    result |= {"renewals": 0, "start": start, "state": "none"}
    for each in case["suspensions"]:
        if day(each["from"]) <= today < (day(each["resumed"]) or NEVER):
            result["suspended"] = earliest(result["suspended"], day(each["from"]))

    done = day(case["done"])
    renews = kind in ("automatic", "until-notice")
    tied = answer(case["followed"])["last_day"] if case["followed"] else None
    final = earliest(
        day(case["last_possible"]) if renews else None, done if done and done <= today else None,
        day(case["longstop"]), tied)

    term = None
    if kind != "indefinite":
        term = Term(case, start)
        term.happen(today)
    first = term.end(0) if term else None

    def notice_day(end):
        notice = plus(end, case["notice"], -1)
        return notice if case["counts_day"] else notice - timedelta(days=1)

    def due(end):
        notice = notice_day(end)
        decide = plus(notice, case["lead"], -1)
        state = "missed" if today > notice else "due" if today >= decide else "open"
        result.update({"notice": notice, "decide": decide, "state": state})

    if kind == "automatic":
        k, most = 0, term.most
        while most is None and final and term.end(k) < final:
            k += 1
        if final:
            k = 0
            while term.end(k) < final:
                k += 1
            most = k if most is None else min(most, k)

        def capped(k):
            return earliest(term.end(k), final)

        def ended_by(notice):
            k = 0
            while (term.end(k) < notice or (case["has_notice"] and notice_day(term.end(k)) < notice)) and k != most:
                k += 1
            return k

        k = 0
        while term.end(k) < today and k != most:
            k += 1
        itself = capped(most) if most is not None else None
        if basis == "term-end":
            ending = ended_by(given) if given else None
            if given:
                k = min(k, ending)
            elif k != most and case["has_notice"]:
                due(term.end(k))
            if result["state"] == "missed" or (given and ending > k):
                result["runs_on"] = capped(k + 1)
            if given:
                result["exit"] = capped(ending)
            elif k != most and case["has_notice"]:
                result["exit"] = capped(ended_by(today) if result["state"] == "missed" else k)
        result |= {"last_day": capped(k), "renewals": term.renewed + k, "start": term.start_of(k)}
    elif kind == "indefinite":
        itself = result["last_day"] = final
    elif kind == "until-notice":
        itself = final
        result["last_day"] = final if first < today else earliest(first, final)
    else:
        itself = result["last_day"] = earliest(first, final)

    def leave(exit):
        if itself and itself <= exit:
            return
        result["exit"] = exit
        if given:
            result["last_day"] = exit
            if kind == "automatic":
                k = 0
                while term.end(k) < min(today, exit):
                    k += 1
                result.update({"renewals": term.renewed + k, "start": term.start_of(k)})

    promised = first if kind == "until-notice" else date.min

    def year(wanted, notice=None):
        """The first year of it that ends on or after a day, and that a notice is in time for."""
        n = 1
        while True:
            end = plus(start, [12 * n, 0]) - timedelta(days=1 if case["eve"] else 0)
            late = notice and case["has_notice"] and notice_day(end) < notice
            if end >= wanted and end >= promised and not late:
                return n, end
            n += 1

    if basis == "any-time":
        exit = plus(given or today, case["notice"] if case["has_notice"] else [12, 0])
        if kind == "until-notice" and case["has_notice"] and not given and today <= first and not (final and final <= first):
            due(first)
        leave(max(exit, promised))
    elif basis == "anniversary":
        if given:
            leave(year(given, given)[1])
        elif case["has_notice"]:
            n, end = year(today)
            if not itself or itself > end:
                due(end)
                result["exit"] = end
                if result["state"] == "missed":
                    after = plus(start, [12 * (n + 1), 0]) - timedelta(days=1 if case["eve"] else 0)
                    result["runs_on"] = earliest(after, itself)
                    result["exit"] = earliest(year(today, today)[1], itself)
    def last_day_of(party, whole):
        """When a notice of withdrawal ends it for the party that gives it, but not after it has ended for all."""
        if party["last_day"]:
            return day(party["last_day"])
        notice = past(day(party["received"]) if case["on_receipt"] else day(party["given"]), today)
        if not notice:
            return None
        if basis == "term-end":
            exit = capped(ended_by(notice))
        elif basis == "anniversary":
            exit = year(notice, notice)[1]
        else:
            exit = max(plus(notice, case["notice"] if case["has_notice"] else [12, 0]), promised)
        return earliest(exit, whole)

    def first_day_of(party):
        joined = day(party["acceded"])
        if party["bound_from"] or not joined:
            return day(party["bound_from"]) or entry
        joined = plus(joined, party["offset"] or [0, 0])
        return next_month(joined) if party["snap"] else joined

    whole = earliest(itself, result["exit"] if given else None)
    result["parties"] = [[first_day_of(each), last_day_of(each, whole)] for each in case["parties"]]
    if case["wind_down"] and result["last_day"]:
        result["wind_down"] = plus(result["last_day"], case["wind_down"])
    return result


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line)), sort_keys=True, default=str))
