"""Makes units.csv and leaders.csv: the departments, centres, teams and posts of the exercise city.

What a department answers for comes from the catalogue (column chief), so that the two can't drift apart. Phones are not
numbers but marked 演练. Places are points scattered near the label point of the outline or zone, the same at each run.
"""
import hashlib
import json
import math

from shapely.geometry import Point, shape

from common import CATALOGUE, CITY, CITY_CODE, JURISDICTIONS, read_csv, write_csv

CITY_NAME = "郑州市"
CITY_SEAT = "410102"
# Cases that a unit can have in hand at once, for the exercise only.
CAPACITY = {"city": 400, "county": 150, "oc-city": 3000, "oc-county": 800, "oc-township": 150, "team": 80}
BUSY = {"cg": 4, "zj": 2, "jj": 2, "ga": 2, "yl": 2, "rs": 2, "sc": 2}
STREET_MATTERS = "E01|E02|E03|E04"


def shapes():
    found = {}
    for name in ("outlines.geojson", "zones.geojson"):
        for f in json.loads((CITY / name).read_text(encoding="utf-8"))["features"]:
            p = f["properties"]
            found[p["code"]] = (shape(f["geometry"]), p.get("labelLon", p.get("centerLon")), p.get("labelLat", p.get("centerLat")))
    return found


SHAPES = shapes()


def place(unit, where):
    """A point within 2.5 km of the label point and inside the shape, told by the unit's id alone."""
    area, lon, lat = SHAPES[where]
    for attempt in range(1000):
        digest = hashlib.sha256(f"{unit}/{attempt}".encode()).digest()
        angle = 2 * math.pi * int.from_bytes(digest[:4], "big") / 2**32
        km = 2.5 * math.sqrt(int.from_bytes(digest[4:8], "big") / 2**32)
        y = round(lat + km * math.sin(angle) / 111.195, 5)
        x = round(lon + km * math.cos(angle) / (111.195 * math.cos(math.radians(lat))), 5)
        if area.contains(Point(x, y)):
            return y, x
    raise SystemExit(f"no place for {unit} in {where}")


def responsibilities():
    """Department name → its codes; a big class that is wholly its own is told by the big class."""
    categories = read_csv(CATALOGUE / "categories.csv")
    by_big, by_chief = {}, {}
    for c in categories:
        by_big.setdefault(c["code"][:3], []).append(c)
        by_chief.setdefault(c["chief"], []).append(c["code"])
    result = {}
    for chief, codes in by_chief.items():
        whole = {big for big, cs in by_big.items() if all(c["chief"] == chief for c in cs)}
        result[chief] = sorted(whole) + [c for c in codes if c[:3] not in whole]
    return {chief: "|".join(sorted(codes)) for chief, codes in result.items()}


def department_name(prefix, key, name, jurisdiction):
    """The name that the department bears at its level."""
    county_city = prefix.endswith(("县", "市"))
    if key == "jj":
        return f"{prefix}公安交警" + ("大队" if jurisdiction else "支队")
    if key == "xf":
        return f"{prefix}消防救援" + ("大队" if jurisdiction else "支队")
    if key == "hb" and jurisdiction:
        return f"{prefix}生态环境分局"
    if key in ("ga", "zr") and jurisdiction and not county_city:
        return f"{prefix}{name[:-1]}分局"
    return prefix + name


def phone(jurisdiction, number):
    key = "郑东" if jurisdiction == "zhengdong" else (jurisdiction or CITY_CODE)[2:]
    return f"演练-{key}-{number:02d}"


def main():
    departments = read_csv(CATALOGUE / "departments.csv")
    townships = [a for a in read_csv(CITY / "areas.csv") if a["level"] == "township"]
    classes = responsibilities()
    units, leaders = [], []

    def add(id_, name, short, kind, level, area, jurisdiction, parent, tel, at, capacity, codes=""):
        units.append((id_, name, short, kind, level, area, jurisdiction, parent, tel, *(at or ("", "")), capacity, codes))

    add(f"{CITY_CODE}-oc", f"{CITY_NAME}城市运行管理中心", "市运行中心", "operations-centre", "city", CITY_CODE, "", "",
        phone("", 1), place(f"{CITY_CODE}-oc", CITY_SEAT), CAPACITY["oc-city"])
    leaders.append((CITY_CODE, "city", "责任书记", f"{CITY_NAME}责任书记（演练）", phone("", 0)))
    for n, d in enumerate(departments, 2):
        id_ = f"{CITY_CODE}-{d['key']}"
        add(id_, department_name(CITY_NAME, d["key"], d["name"], ""), "市" + d["short"], d["kind"], "city", CITY_CODE, "",
            f"{CITY_CODE}-oc", phone("", n), place(id_, CITY_SEAT), CAPACITY["city"] * BUSY.get(d["key"], 1),
            classes.get(d["name"], ""))

    # Answers for no class of the catalogue: it is there for the plans, where it leads on social stability.
    add(f"{CITY_CODE}-zfw", "郑州市委政法委", "市委政法委", "department", "city", CITY_CODE, "", f"{CITY_CODE}-oc",
        phone("", len(departments) + 2), place(f"{CITY_CODE}-zfw", CITY_SEAT), CAPACITY["city"])

    for j, (_, _, short, _, seat, prefix) in JURISDICTIONS.items():
        area = seat if j == "zhengdong" else j
        add(f"{j}-oc", f"{prefix}城市运行管理中心", f"{short}运行中心", "operations-centre", "county", area, j,
            f"{CITY_CODE}-oc", phone(j, 1), place(f"{j}-oc", j), CAPACITY["oc-county"])
        leaders.append((j, "county", "责任书记", f"{prefix}责任书记（演练）", phone(j, 0)))
        for n, d in enumerate((d for d in departments if d["scope"] == "all"), 2):
            id_ = f"{j}-{d['key']}"
            add(id_, department_name(prefix, d["key"], d["name"], j), short + d["short"], d["kind"], "county", area, j,
                f"{CITY_CODE}-{d['key']}", phone(j, n), place(id_, j), CAPACITY["county"] * BUSY.get(d["key"], 1),
                classes.get(d["name"], ""))

    for t in townships:
        code, j = t["code"], t["jurisdiction"]
        prefix, name = JURISDICTIONS[j][5], t["name"].removeprefix("郑州经济技术开发区")
        tel = f"演练-{code[2:6]}-{code[6:]}"
        add(f"{code}-oc", f"{prefix}{name}运行管理中心", f"{t['short']}运行中心", "operations-centre", "township", code, j,
            f"{j}-oc", f"{tel}-01", None, CAPACITY["oc-township"])
        add(f"{code}-zf", f"{prefix}{name}综合执法队", f"{t['short']}执法队", "team", "township", code, j, f"{code}-oc",
            f"{tel}-02", None, CAPACITY["team"], STREET_MATTERS)
        leaders.append((code, "township", "责任书记", f"{prefix}{name}责任书记（演练）", f"{tel}-00"))

    write_csv(CITY / "units.csv", ("id", "name", "short", "kind", "level", "area", "jurisdiction", "parent", "phone", "lat",
                                   "lon", "capacity", "classes"), units)
    write_csv(CITY / "leaders.csv", ("area", "level", "post", "name", "phone"), leaders)


main()
