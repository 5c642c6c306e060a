package org.zhongshu.app;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the system's loader what JavaFX is going to ask it, before JavaFX does. */
final class NativeLibraries {
  private static final Logger LOG = LoggerFactory.getLogger(NativeLibraries.class);

  private NativeLibraries() {}

  /** Whether a library and all that it needs can be loaded. */
  static boolean canBeLoaded(String library) {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(library, arena);
      return true;
    } catch (IllegalArgumentException e) {
      LOG.info("library {} can't be loaded: {}", library, e.getMessage());
      return false;
    }
  }

  /**
   * Whether X11 opens the screen of that name; a screen that can't be asked counts as open, and
   * JavaFX finds out.
   */
  static boolean screenCanBeOpened(String name) {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
      Linker linker = Linker.nativeLinker();
      MemorySegment screen =
          (MemorySegment)
              linker
                  .downcallHandle(
                      x11.findOrThrow("XOpenDisplay"),
                      FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS))
                  .invokeExact(arena.allocateFrom(name));
      if (screen.equals(MemorySegment.NULL)) {
        return false;
      }
      int unused =
          (int)
              linker
                  .downcallHandle(
                      x11.findOrThrow("XCloseDisplay"),
                      FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS))
                  .invokeExact(screen);
      return true;
    } catch (Throwable e) {
      LOG.warn("can't ask X11 for its screen", e);
      return true;
    }
  }
}
