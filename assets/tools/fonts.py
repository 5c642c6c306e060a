"""Copies the two static fonts and their licence from the npm package into assets/fonts."""
import shutil

from common import ASSETS, PACKAGES

SOURCE = PACKAGES / "@expo-google-fonts" / "noto-sans-sc"
TARGET = ASSETS / "fonts"

TARGET.mkdir(parents=True, exist_ok=True)
for source, target in {
    "400Regular/NotoSansSC_400Regular.ttf": "NotoSansSC-Regular.ttf",
    "600SemiBold/NotoSansSC_600SemiBold.ttf": "NotoSansSC-SemiBold.ttf",
    "LICENSE_FONT": "OFL.txt",
}.items():
    shutil.copyfile(SOURCE / source, TARGET / target)
    print(f"fonts/{target}: {(TARGET / target).stat().st_size} bytes")
