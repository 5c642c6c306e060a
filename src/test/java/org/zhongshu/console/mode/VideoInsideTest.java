package org.zhongshu.console.mode;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that a seat has configured shows the video of a place in the window. */
class VideoInsideTest {
  private static final byte[] PICTURE = picture();

  @TempDir private Path folder;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch seen = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer gateway;

  @BeforeEach
  void listen() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.setExecutor(threads);
    gateway.createContext(
        "/mjpeg",
        exchange -> {
          asked.add(exchange.getRequestURI().getQuery());
          exchange
              .getResponseHeaders()
              .add("Content-Type", "multipart/x-mixed-replace; boundary=frame");
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 3; i++) {
              out.write(
                  ("--frame\r\nContent-Type: image/png\r\nContent-Length: "
                          + PICTURE.length
                          + "\r\n\r\n")
                      .getBytes(StandardCharsets.US_ASCII));
              out.write(PICTURE);
              out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.flush();
            seen.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    gateway.start();
  }

  @AfterEach
  void close() {
    seen.countDown();
    gateway.stop(0);
    threads.shutdownNow();
  }

  private static byte[] picture() {
    try (var in = VideoInsideTest.class.getResourceAsStream("/video/still.png")) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_video_is_seen_beside_the_round_until_the_gateway_gives_no_more() {
    String template =
        "http://127.0.0.1:%d/mjpeg?src={url}".formatted(gateway.getAddress().getPort());
    try (OpenedActivation opened = new OpenedActivation(folder, template)) {
      opened.hand.press("Ctrl+Page Down");
      opened.hand.until(() -> opened.hand.says("按 V"), "the round is shown");

      opened.hand.press("V");

      opened.hand.until(
          () ->
              opened
                  .hand
                  .find(node -> node instanceof ImageView view && view.getImage() != null)
                  .isPresent(),
          "the camera is seen");
      assertThat(asked).containsExactly("src=rtsp://127.0.0.1:8554/p1");

      seen.countDown();
      opened.hand.until(() -> opened.hand.says("视频网关没有给出画面"), "it is said that it is over");
      assertThat(
              opened.hand.find(node -> node instanceof ImageView view && view.getImage() != null))
          .isEmpty();
    }
  }
}
