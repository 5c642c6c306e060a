package org.zhongshu.store.jdbi;

import java.util.List;
import java.util.Random;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Stage;
import org.zhongshu.store.CaseFixtures;
import org.zhongshu.store.Store;

/**
 * A program that works on a store until it is killed, telling what was acknowledged. Started by
 * {@link KillTest}.
 */
final class KilledWriter {
  private KilledWriter() {}

  public static void main(String[] args) {
    Random random = new Random(Long.parseLong(args[1]));
    try (Store store = JdbiStores.open(args[0], OpenMode.CREATE_IF_MISSING)) {
      System.out.println("ready");
      while (true) {
        String done = random.nextInt(3) == 0 ? step(store, random) : report(store, random);
        System.out.println(done);
        System.out.flush();
      }
    }
  }

  private static String report(Store store, Random random) {
    int count = 1 + random.nextInt(20);
    List<Case> stored =
        store.write(
            t -> {
              List<String> numbers = t.cases().drawNumbers("YL", CaseFixtures.DAY, count);
              List<Case> fresh = numbers.stream().map(CaseFixtures::full).toList();
              List<Case> all = t.cases().insert(fresh);
              t.journal().append(all.stream().map(c -> CaseFixtures.line(c, "report")).toList());
              return all;
            });
    return stored.getLast().number() + " 1";
  }

  private static String step(Store store, Random random) {
    long size = store.read(t -> t.cases().size());
    if (size == 0) {
      return report(store, random);
    }
    String number = "YL-20260404-%05d".formatted(1 + random.nextInt((int) size));
    Case after =
        store.write(
            t -> {
              Case now = t.cases().byNumberForUpdate(number).orElseThrow();
              Case next =
                  CaseFixtures.next(
                      now,
                      c ->
                          CaseFixtures.titled(
                              CaseFixtures.staged(c, Stage.TO_CONFIRM), "第" + c.version() + "步"));
              t.cases().update(next);
              t.journal().append(List.of(CaseFixtures.line(next, "handle")));
              return next;
            });
    return after.number() + " " + after.version();
  }
}
