package org.zhongshu.app;

import java.nio.file.Path;
import java.util.function.Function;
import org.zhongshu.store.Store;
import org.zhongshu.store.StoreInfo;
import org.zhongshu.store.Tables;
import org.zhongshu.store.VerifyReport;

/**
 * A store inside one transaction of another, for founding a centre: thousands of commands go the
 * usual way and are committed all together or not at all, with one write to the disk instead of
 * thousands. For the thread of that transaction only; whoever else asks is answered by the store
 * outside.
 */
final class OneTransaction implements Store {
  private final Store outside;
  private final Tables tables;
  private final Thread owner = Thread.currentThread();

  OneTransaction(Store outside, Tables tables) {
    this.outside = outside;
    this.tables = tables;
  }

  @Override
  public <T> T read(Function<Tables, T> question) {
    return Thread.currentThread() == owner ? question.apply(tables) : outside.read(question);
  }

  @Override
  public <T> T write(Function<Tables, T> work) {
    if (Thread.currentThread() != owner) {
      throw new IllegalStateException("not the thread of this transaction");
    }
    return work.apply(tables);
  }

  @Override
  public StoreInfo info() {
    return outside.info();
  }

  @Override
  public Watch watch(Runnable wake) {
    // Nothing is committed before all is.
    return () -> {};
  }

  @Override
  public void backup(Path file) {
    throw new IllegalStateException("no backup inside a transaction");
  }

  @Override
  public VerifyReport verify() {
    throw new IllegalStateException("no check inside a transaction");
  }

  @Override
  public void close() {
    // The transaction is its owner's to end.
  }
}
