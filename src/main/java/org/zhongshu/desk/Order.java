package org.zhongshu.desk;

import java.util.UUID;

/** A command with its id. Sent twice with the same id, it is done once and answered the same. */
public record Order(UUID id, Command command) {
  public static Order of(Command command) {
    return new Order(UUID.randomUUID(), command);
  }
}
