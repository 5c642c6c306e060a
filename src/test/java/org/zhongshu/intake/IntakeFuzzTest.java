package org.zhongshu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.intake.map.Mapping;
import org.zhongshu.intake.read.UnreadableFile;
import org.zhongshu.words.Words;

/** However a file is spoilt: nothing fails, every row is in, was in, or is in the reject file. */
class IntakeFuzzTest {
  private static final List<String> CHARSETS = List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE");
  private static final String BITS = "\"\"\",,;\t\r\n\n\u0000{}[]\\😀𠮷-0 2026";

  @TempDir Path folder;

  @Test
  void spoiltTablesNeverFailAndNoRowIsLost() throws IOException {
    Random random = new Random(20260403);
    long taken = 0;
    long refused = 0;
    try (Desk desk = DeskFixtures.open(folder.resolve("centre.db"), () -> CaseworkFixtures.NOON)) {
      Words words = Words.in(Locale.ENGLISH, desk.city().profile().zone());
      Intake intake = new Intake(desk, words, () -> CaseworkFixtures.NOON, folder.resolve("spare"));
      for (int i = 0; i < 300; i++) {
        boolean json = i % 5 == 4;
        Charset charset = Charset.forName(json ? "UTF-8" : CHARSETS.get(i % 4));
        byte[] good = (json ? objects(random) : table(random)).getBytes(charset);
        Path file = Files.write(folder.resolve("f" + i + ".txt"), spoil(good, charset, random));
        try {
          Mapping mapping = intake.choose(file, null, () -> false).mapping();
          intake.preview(file, mapping, IntakePreview.Known.GUESSED, () -> false);
          IntakeResult result = intake.run(file, mapping, null, _ -> {}, () -> false);
          assertThat(result.read())
              .as("file %s", file)
              .isEqualTo(result.accepted() + result.rejected() + result.repeated());
          assertThat(result.rejectFile() == null).isEqualTo(result.rejected() == 0);
          assertThat(result.complete()).isTrue();
          taken += result.accepted();
          IntakeResult again = intake.run(file, mapping, null, _ -> {}, () -> false);
          assertThat(again.accepted()).as("again %s", file).isZero();
          assertThat(again.rejected()).isEqualTo(result.rejected());
        } catch (UnreadableFile e) {
          assertThat(words.has("refusal." + e.refusal().key())).as(e.refusal().key()).isTrue();
          refused++;
        }
      }
    }
    assertThat(taken).as("most rows of most files survive").isGreaterThan(3000);
    assertThat(refused).isLessThan(100);
  }

  private static String table(Random random) {
    StringBuilder table = new StringBuilder("编号,上报时间,标题,内容,街道,结案时间\n");
    int rows = random.nextInt(1, 40);
    for (int i = 0; i < rows; i++) {
      table
          .append(random.nextInt(1_000_000))
          .append(",2026-03-")
          .append(10 + random.nextInt(20))
          .append(" 08:00:00,演练第")
          .append(i)
          .append("件,\"桥头，有\n\"\"垃圾\"\"\",河东街道,")
          .append(random.nextBoolean() ? "\r\n" : "\n");
    }
    return table.toString();
  }

  private static String objects(Random random) {
    StringBuilder objects = new StringBuilder("[");
    int rows = random.nextInt(1, 30);
    for (int i = 0; i < rows; i++) {
      objects
          .append(i == 0 ? "" : ",\n")
          .append("{\"service_request_id\":\"")
          .append(random.nextInt(1_000_000))
          .append(
              "\",\"requested_datetime\":\"2026-03-14T06:35:38+08:00\",\"description\":\"演练垃圾\",\"lat\":30.1}");
    }
    return objects.append("]").toString();
  }

  private static byte[] spoil(byte[] good, Charset charset, Random random) {
    byte[] bytes = good;
    for (int n = random.nextInt(5); n >= 0; n--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes = splice(bytes, at, at, one(random).getBytes(charset));
        case 2 ->
            bytes = splice(bytes, at, Math.min(bytes.length, at + random.nextInt(12)), new byte[0]);
        case 3 ->
            bytes =
                splice(
                    bytes, at, at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 40)));
        default -> bytes = n == 0 && random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
      }
      if (bytes.length == 0) {
        return good;
      }
    }
    return bytes;
  }

  private static String one(Random random) {
    int at = random.nextInt(BITS.length() - 2);
    return BITS.substring(at, at + 1 + random.nextInt(2));
  }

  private static byte[] splice(byte[] bytes, int from, int to, byte[] in) {
    byte[] made = new byte[bytes.length - (to - from) + in.length];
    System.arraycopy(bytes, 0, made, 0, from);
    System.arraycopy(in, 0, made, from, in.length);
    System.arraycopy(bytes, to, made, from + in.length, bytes.length - to);
    return made;
  }
}
