"""Checks every data file under assets against the others. Prints each fault and the counts; ends 1 when there is a fault."""
import json
import re
import sys
from collections import Counter

from shapely.geometry import Point, Polygon, shape
from shapely.ops import unary_union

from common import ASSETS, CATALOGUE, CITY, EXERCISE, JURISDICTIONS, read_csv

LEVELS = {"city": (6, 1), "county": (6, 15), "township": (9, 208), "community": (12, 3306)}
UNIT_KINDS = {"operations-centre", "department", "utility", "team"}
LIMIT_UNITS = {"urgent-hour", "work-hour", "work-day", "calendar-day"}
CHANNELS = {"hotline-12345", "police-110", "hotline-12319", "digital-urban", "citizen-photo", "grid-staff", "sensor",
            "civil-affairs", "leader", "web"}
NATURES = {"enquiry", "help", "complaint", "tip-off", "suggestion", "praise", "unknown"}
KINDS = {"P": "part", "E": "event", "H": "topic"}
BIG_CLASSES = {"P01": "公用设施", "P02": "道路交通", "P03": "市容环境", "P04": "园林绿化", "P05": "其他",
               "E01": "市容环境", "E02": "宣传广告", "E03": "施工管理", "E04": "街面秩序", "E05": "突发事件", "E06": "其他"}
# Numbers of small classes that the field names with their limits.
NAMED = """E01-01 E01-07 E01-10 E01-11 E01-12 E01-13 E01-14 E01-20 E01-26 E01-28 E01-29 E01-36 E02-01 E02-03 E03-01 E03-02
E03-04 E04-01 E04-05 E04-10 E04-93 E04-96 E05-01 E05-02 E05-03 E05-05 E05-06 E05-07 E05-08 E05-96""".split()

faults = []
counts = {}


def fault(text):
    faults.append(text)


def expect(condition, text):
    if not condition:
        fault(text)


def unique(values, what):
    for value, n in Counter(values).items():
        expect(n == 1, f"{what}: {value} stands {n} times")


def geometries(name):
    features = json.loads((CITY / name).read_text(encoding="utf-8"))["features"]
    counts[name] = len(features)
    return {f["properties"]["code"]: (shape(f["geometry"]), f["properties"]) for f in features}


def table(path):
    raw = path.read_bytes()
    expect(not raw.startswith(b"\xef\xbb\xbf") and b"\r" not in raw and raw.endswith(b"\n"), f"{path.name}: BOM or line ends")
    rows = read_csv(path)
    expect(rows, f"{path.name}: empty")
    for n, row in enumerate(rows, 2):
        expect(None not in row and None not in row.values(), f"{path.name} line {n}: wrong number of fields")
        expect(all(v == v.strip() for v in row.values() if v), f"{path.name} line {n}: blanks around a value")
    counts[path.name] = len(rows)
    return rows


def check_areas(areas, jurisdictions):
    by_code = {a["code"]: a for a in areas}
    unique([a["code"] for a in areas], "areas.csv code")
    for level, (digits, number) in LEVELS.items():
        of_level = [a for a in areas if a["level"] == level]
        expect(len(of_level) == number, f"areas.csv: {len(of_level)} of level {level}, expected {number}")
        expect(all(re.fullmatch(rf"\d{{{digits}}}", a["code"]) for a in of_level), f"areas.csv: code of {level} malformed")
    for a in areas:
        expect(a["name"] and a["short"] and a["source"], f"areas.csv {a['code']}: name, short or source empty")
        if a["level"] == "city":
            continue
        parent = by_code.get(a["parent"])
        expect(parent is not None, f"areas.csv {a['code']}: no parent {a['parent']}")
        expect(a["code"].startswith(a["parent"].removesuffix("00") if len(a["parent"]) == 6 else a["parent"]),
               f"areas.csv {a['code']}: code does not begin with its parent's")
        expect(a["jurisdiction"] in jurisdictions, f"areas.csv {a['code']}: jurisdiction {a['jurisdiction']} unknown")
        if a["level"] == "community" and parent:
            expect(a["jurisdiction"] == parent["jurisdiction"], f"areas.csv {a['code']}: other jurisdiction than its township")
    expect(sum(a["level"] == "township" and a["jurisdiction"] == "zhengdong" for a in areas) == 12, "郑东新区: not 12 townships")
    return by_code


def check_jurisdictions(rows, by_code):
    expect(len(rows) == 16 and {r["id"] for r in rows} == set(JURISDICTIONS), "jurisdictions.csv: not the 16 ids")
    for r in rows:
        expect(r["kind"] in ("division", "functional-zone"), f"jurisdictions.csv {r['id']}: kind")
        expect(by_code.get(r["seatDivision"], {}).get("level") == "county", f"jurisdictions.csv {r['id']}: seatDivision")
        expect(not r["population"] or (r["population"].isdigit() and r["source"]), f"jurisdictions.csv {r['id']}: population")


def check_synonyms(rows, areas, jurisdictions):
    unique([r["alias"] for r in rows], "synonyms.csv alias")
    taken = {}
    for a in areas:
        if a["level"] != "community":
            taken.setdefault(a["name"], set()).add(a["code"])
            taken.setdefault(a["short"], set()).add(a["code"])
    known = {a["code"] for a in areas} | jurisdictions
    for r in rows:
        expect(r["code"] in known, f"synonyms.csv {r['alias']}: no {r['code']}")
        others = taken.get(r["alias"], set()) - {r["code"]}
        expect(not others, f"synonyms.csv {r['alias']}: also the name of {others}")


def check_shapes(jurisdictions):
    outlines, zones = geometries("outlines.geojson"), geometries("zones.geojson")
    divisions = {r["id"] for r in jurisdictions if r["kind"] == "division"}
    expect(set(outlines) == divisions, "outlines.geojson: not the 12 divisions")
    expect(set(zones) == {r["id"] for r in jurisdictions} - divisions, "zones.geojson: not the 4 zones")
    for code, (geometry, p) in outlines.items():
        expect(geometry.is_valid, f"outline {code}: not valid")
        expect(p["schematic"] is False and geometry.contains(Point(p["labelLon"], p["labelLat"])), f"outline {code}: label")
        west, south, east, north = geometry.bounds
        expect(112.5 < west < east < 114.5 and 34.0 < south < north < 35.2, f"outline {code}: out of place")
        for part in getattr(geometry, "geoms", [geometry]):
            expect(part.exterior.is_ccw and not any(r.is_ccw for r in part.interiors), f"outline {code}: ring direction")
    for group in (outlines, zones):
        codes = list(group)
        for i, a in enumerate(codes):
            for b in codes[:i]:
                expect(group[a][0].intersection(group[b][0]).area < 1e-7, f"{a} and {b} overlap")
    union = unary_union([g for g, _ in outlines.values()])
    gaps = [r for p in getattr(union, "geoms", [union]) for r in p.interiors if Polygon(r).area > 1e-7]
    expect(not gaps, f"outlines.geojson: {len(gaps)} gaps inside the city")
    for code, (geometry, p) in zones.items():
        expect(p["schematic"] is True and geometry.is_valid and p["radiusKm"] > 0, f"zone {code}: not a schematic circle")
    return {**outlines, **zones}


def check_categories(categories, conditions, departments):
    unique([c["code"] for c in categories], "categories.csv code")
    names = {d["name"] for d in departments}
    big, words = {}, {}
    for c in categories:
        code = c["code"]
        expect(re.fullmatch(r"[PEH]\d\d-\d\d", code), f"category {code}: malformed")
        expect(KINDS.get(code[0]) == c["kind"], f"category {code}: kind {c['kind']}")
        expect(big.setdefault(code[:3], c["bigClass"]) == c["bigClass"], f"category {code}: big class named differently")
        expect(c["limitAmount"].isdigit() and int(c["limitAmount"]) > 0 and c["limitUnit"] in LIMIT_UNITS, f"category {code}: limit")
        expect(c["limitSource"] in ("published", "(c)"), f"category {code}: limitSource")
        expect(c["chief"] in names, f"category {code}: chief {c['chief']} unknown")
        expect(all(c[k] for k in ("name", "name.en", "condition", "closing")), f"category {code}: a text is empty")
        for word in [c["name"], *filter(None, c["aliases"].split("|"))]:
            expect(words.setdefault(word, code) == code, f"category {code}: {word} is also {words[word]}")
    for prefix, name in BIG_CLASSES.items():
        expect(big.get(prefix) == name, f"big class {prefix} {name} is missing")
    codes = {c["code"] for c in categories}
    expect(not set(NAMED) - codes, f"named small classes missing: {set(NAMED) - codes}")
    by_code = {c["code"]: c for c in categories}
    for code in {c["code"] for c in conditions}:
        own = [c for c in conditions if c["code"] == code]
        expect(code in codes, f"conditions.csv {code}: no such category")
        expect([int(c["seq"]) for c in own] == list(range(1, len(own) + 1)), f"conditions.csv {code}: seq")
        limits = {(c["limitAmount"], c["limitUnit"]) for c in own}
        base = by_code.get(code, {})
        expect((base.get("limitAmount"), base.get("limitUnit")) in limits, f"conditions.csv {code}: base limit is none of them")
        expect(all(c["limitUnit"] in LIMIT_UNITS for c in own), f"conditions.csv {code}: unit")
    for kind in KINDS.values():
        counts[f"  of kind {kind}"] = sum(c["kind"] == kind for c in categories)
    return codes


def check_units(units, by_code, jurisdictions, shapes, categories, departments):
    unique([u["id"] for u in units], "units.csv id")
    unique([u["name"] for u in units], "units.csv name")
    unique([u["phone"] for u in units], "units.csv phone")
    ids = {u["id"]: u for u in units}
    for u in units:
        where = f"units.csv {u['id']}"
        expect(u["kind"] in UNIT_KINDS and u["level"] in LEVELS and u["capacity"].isdigit(), f"{where}: kind, level or capacity")
        expect(u["area"] in by_code and (not u["jurisdiction"] or u["jurisdiction"] in jurisdictions), f"{where}: area, jurisdiction")
        expect((u["id"] == "410100-oc") == (u["parent"] == "") and (not u["parent"] or u["parent"] in ids), f"{where}: parent")
        expect(u["phone"].startswith("演练-"), f"{where}: phone not marked 演练")
        for prefix in filter(None, u["classes"].split("|")):
            expect(any(c.startswith(prefix) for c in categories), f"{where}: no category {prefix}")
        if u["level"] == "township":
            expect(u["lat"] == u["lon"] == "", f"{where}: has a place")
        else:
            shape_ = shapes[u["jurisdiction"] or "410102"][0]
            expect(shape_.contains(Point(float(u["lon"]), float(u["lat"]))), f"{where}: outside its outline")
    shared = [d for d in departments if d["scope"] == "all"]
    for d in departments:
        expect(f"410100-{d['key']}" in ids, f"units.csv: the city has no {d['key']}")
    for j in jurisdictions:
        own = {u["id"] for u in units if u["level"] == "county" and u["jurisdiction"] == j}
        expect(own == {f"{j}-oc"} | {f"{j}-{d['key']}" for d in shared}, f"units.csv: departments of {j} differ")
    for a in by_code.values():
        if a["level"] == "township":
            expect(f"{a['code']}-oc" in ids and f"{a['code']}-zf" in ids, f"units.csv: {a['code']} lacks centre or team")
    for code in categories:
        expect(any(code.startswith(p) for u in units if u["level"] == "city" for p in filter(None, u["classes"].split("|"))),
               f"category {code}: no department of the city answers for it")


def check_rest(by_code, jurisdictions, shapes, categories):
    leaders = table(CITY / "leaders.csv")
    expect(len(leaders) == 1 + 16 + 208, f"leaders.csv: {len(leaders)} rows")
    unique([r["area"] for r in leaders], "leaders.csv area")
    for r in leaders:
        expect(r["area"] in by_code or r["area"] in jurisdictions, f"leaders.csv {r['area']}: unknown")
        expect("演练" in r["name"] and r["phone"].startswith("演练-"), f"leaders.csv {r['area']}: not marked 演练")
    places = table(CITY / "places.csv")
    unique([p["id"] for p in places], "places.csv id")
    unique([p["name"] for p in places], "places.csv name")
    for p in places:
        expect("示意" in p["source"] and p["area"] in shapes, f"places.csv {p['id']}: source or area")
        expect(shapes[p["area"]][0].contains(Point(float(p["lon"]), float(p["lat"]))), f"places.csv {p['id']}: outside {p['area']}")
    streets = table(CITY / "streets.csv")
    unique([(s["name"], s["area"]) for s in streets], "streets.csv")
    for s in streets:
        expect(by_code.get(s["area"], {}).get("level") == "county", f"streets.csv {s['name']}: area {s['area']}")
    expect({s["area"] for s in streets} == {c for c, a in by_code.items() if a["level"] == "county"}, "streets.csv: a county has no street")
    for r in table(CITY / "population.csv"):
        expect(r["area"] in by_code or r["area"] in jurisdictions, f"population.csv {r['area']}: unknown")
        expect(r["population"].isdigit() and r["source"], f"population.csv {r['area']}: figure or source")
    templates = table(EXERCISE / "templates.csv")
    unique([(t["title"], t["description"]) for t in templates], "templates.csv")
    for n, t in enumerate(templates, 2):
        where = f"templates.csv line {n}"
        expect(t["category"] in categories, f"{where}: no category {t['category']}")
        expect(t["channel"] in CHANNELS and t["nature"] in NATURES, f"{where}: channel or nature")
        expect(set(re.findall(r"\{(\w*)\}", t["title"] + t["description"])) <= {"street", "community", "n"}, f"{where}: placeholder")
        expect(not re.search(r"\d{7,}", t["description"]), f"{where}: looks like a phone number")


def check_documents():
    readme = (ASSETS / "README.md").read_text(encoding="utf-8")
    for path in sorted(ASSETS.rglob("*")):
        parts = path.relative_to(ASSETS).parts
        if path.is_file() and parts[0] not in ("tools", "README.md", "icons") and parts[0] in ("fonts", "city", "catalogue", "exercise"):
            expect(path.name in readme or path.name.replace("NotoSansSC", "") in readme, f"README.md does not name {'/'.join(parts)}")
    for font in ("NotoSansSC-Regular.ttf", "NotoSansSC-SemiBold.ttf"):
        expect((ASSETS / "fonts" / font).read_bytes()[:4] == b"\x00\x01\x00\x00", f"{font}: not a TrueType font")
    expect("SIL OPEN FONT LICENSE" in (ASSETS / "fonts" / "OFL.txt").read_text(encoding="utf-8").upper(), "OFL.txt: not the licence")
    properties = dict(line.split("=", 1) for line in (CITY / "city.properties").read_text(encoding="utf-8").splitlines()
                      if line and not line.startswith("#"))
    expect({"code", "name", "name.en", "short", "casePrefix", "zone", "population", "areaKm2"} <= set(properties), "city.properties: a key is missing")


def main():
    areas, jurisdictions = table(CITY / "areas.csv"), table(CITY / "jurisdictions.csv")
    ids = {r["id"] for r in jurisdictions}
    by_code = check_areas(areas, ids)
    check_jurisdictions(jurisdictions, by_code)
    check_synonyms(table(CITY / "synonyms.csv"), areas, ids)
    shapes = check_shapes(jurisdictions)
    departments = table(CATALOGUE / "departments.csv")
    categories = check_categories(table(CATALOGUE / "categories.csv"), table(CATALOGUE / "conditions.csv"), departments)
    check_units(table(CITY / "units.csv"), by_code, ids, shapes, categories, departments)
    check_rest(by_code, ids, shapes, categories)
    check_documents()
    for name, number in counts.items():
        print(f"{number:6} {name}")
    for text in faults:
        print(f"FAULT {text}")
    print(f"{len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
