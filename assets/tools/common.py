"""What the tools share: where things are, how CSV is written, the names of the city's jurisdictions."""
import csv
import io
import json
from pathlib import Path

TOOLS = Path(__file__).resolve().parent
ASSETS = TOOLS.parent
PACKAGES = TOOLS / "node_modules"
CITY = ASSETS / "city" / "zhengzhou"
CATALOGUE = ASSETS / "catalogue" / "standard"
EXERCISE = ASSETS / "exercise"

CITY_CODE = "410100"

# id: (official name, English name, short name, kind, division where its seat lies, name used before a department's)
JURISDICTIONS = {
    "410102": ("中原区", "Zhongyuan District", "中原", "division", "410102", "中原区"),
    "410103": ("二七区", "Erqi District", "二七", "division", "410103", "二七区"),
    "410104": ("管城回族区", "Guancheng Hui District", "管城", "division", "410104", "管城区"),
    "410105": ("金水区", "Jinshui District", "金水", "division", "410105", "金水区"),
    "410106": ("上街区", "Shangjie District", "上街", "division", "410106", "上街区"),
    "410108": ("惠济区", "Huiji District", "惠济", "division", "410108", "惠济区"),
    "410122": ("中牟县", "Zhongmu County", "中牟", "division", "410122", "中牟县"),
    "410171": ("郑州经济技术开发区", "Zhengzhou Economic and Technological Development Zone", "经开", "functional-zone",
               "410104", "经开区"),
    "410172": ("郑州高新技术产业开发区", "Zhengzhou High-tech Industrial Development Zone", "高新", "functional-zone",
               "410102", "高新区"),
    "410173": ("郑州航空港经济综合实验区", "Zhengzhou Airport Economy Zone", "航空港", "functional-zone",
               "410184", "航空港区"),
    "410181": ("巩义市", "Gongyi City", "巩义", "division", "410181", "巩义市"),
    "410182": ("荥阳市", "Xingyang City", "荥阳", "division", "410182", "荥阳市"),
    "410183": ("新密市", "Xinmi City", "新密", "division", "410183", "新密市"),
    "410184": ("新郑市", "Xinzheng City", "新郑", "division", "410184", "新郑市"),
    "410185": ("登封市", "Dengfeng City", "登封", "division", "410185", "登封市"),
    "zhengdong": ("郑东新区", "Zhengdong New District", "郑东", "functional-zone", "410105", "郑东新区"),
}

# Townships that 郑东新区 manages, by division and name as the statistical list has them (12 in all).
ZHENGDONG = {
    ("410105", "龙子湖街道"), ("410105", "祭城路街道"), ("410105", "如意湖街道"), ("410105", "博学路街道"),
    ("410105", "龙湖街道"), ("410105", "龙源路街道"), ("410105", "金光路街道"),
    ("410104", "商都路街道"), ("410104", "圃田乡"),
    ("410122", "白沙镇"), ("410122", "杨桥街道"), ("410122", "豫兴街道"),
}


def package_json(path):
    """Reads a JSON file of an installed package."""
    file = PACKAGES / path
    if not file.exists():
        raise SystemExit(f"{file} is missing: run 'npm install' in {TOOLS} first")
    return json.loads(file.read_text(encoding="utf-8"))


def write_csv(path, header, rows):
    """Writes UTF-8 without BOM, LF line ends, quotes only where needed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(out.getvalue(), encoding="utf-8", newline="\n")
    print(f"{path.relative_to(ASSETS)}: {len(rows)} rows")


def read_csv(path):
    """Reads a CSV file with header as a list of dictionaries."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
