// Reads a JSON list of [longitude, latitude] in GCJ-02 on standard input, writes the same list in WGS 84.
// The one-step inverse leaves an error of a metre or two; two rounds of correction take it below a millimetre.
import coordtransform from 'coordtransform';
import { readFileSync } from 'node:fs';

function toWgs84([lng, lat]) {
  let [x, y] = coordtransform.gcj02towgs84(lng, lat);
  for (let round = 0; round < 2; round++) {
    const [gx, gy] = coordtransform.wgs84togcj02(x, y);
    x += lng - gx;
    y += lat - gy;
  }
  return [Number(x.toFixed(6)), Number(y.toFixed(6))];
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(toWgs84)));
