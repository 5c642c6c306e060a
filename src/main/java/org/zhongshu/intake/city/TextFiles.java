package org.zhongshu.intake.city;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes text files: UTF-8 with or without BOM, UTF-16 with BOM, else GB 18030. */
final class TextFiles {
  private static final Charset GB_18030 = Charset.forName("GB18030");
  private static final char BOM = '\uFEFF';

  private TextFiles() {}

  static Optional<String> decode(byte[] bytes) {
    if (bytes.length >= 2
        && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1))) {
      return strict(bytes, StandardCharsets.UTF_16);
    }
    return strict(bytes, StandardCharsets.UTF_8)
        .or(() -> strict(bytes, GB_18030))
        .map(text -> !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text);
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
