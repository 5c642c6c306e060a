package org.zhongshu.console.video;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a gateway shows of a camera, off the FX thread. Where pictures come quicker than they
 * are shown the older are left out.
 */
final class GatewayReader {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayReader.class);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private final Consumer<Runnable> onFx;
  private final Consumer<Image> shown;
  private final Runnable over;
  private final AtomicBoolean waiting = new AtomicBoolean();
  private volatile boolean stopped;
  private volatile @Nullable MotionJpeg pictures;

  /**
   * @param onFx runs what it is given on the FX thread
   * @param shown told each picture, on the FX thread
   * @param over told there that nothing more comes
   */
  GatewayReader(Consumer<Runnable> onFx, Consumer<Image> shown, Runnable over) {
    this.onFx = onFx;
    this.shown = shown;
    this.over = over;
  }

  void read(URI at, double wide, double high) {
    HttpRequest request = HttpRequest.newBuilder(at).GET().build();
    CLIENT
        .sendAsync(
            request,
            info -> {
              String type = info.headers().firstValue("content-type").orElse("");
              if (info.statusCode() != 200) {
                LOG.info("the gateway answered {}", info.statusCode());
                return BodySubscribers.replacing("");
              }
              MotionJpeg reading =
                  new MotionJpeg(
                      type.startsWith("multipart/"),
                      bytes -> picture(bytes, wide, high),
                      this::ended);
              pictures = reading;
              if (stopped) {
                reading.stop();
              }
              return BodySubscribers.fromSubscriber(reading, _ -> "read");
            })
        .whenComplete(
            (answer, failure) -> {
              if (failure != null) {
                ended(failure);
              } else if (answer.body().isEmpty()) {
                ended(new IOException("status " + answer.statusCode()));
              }
            });
  }

  void stop() {
    stopped = true;
    MotionJpeg reading = pictures;
    if (reading != null) {
      reading.stop();
    }
  }

  private void picture(byte[] bytes, double wide, double high) {
    if (stopped || !waiting.compareAndSet(false, true)) {
      return;
    }
    Image image = new Image(new ByteArrayInputStream(bytes), wide, high, true, true);
    onFx.accept(
        () -> {
          waiting.set(false);
          if (!stopped && !image.isError()) {
            shown.accept(image);
          }
        });
  }

  private void ended(@Nullable Throwable why) {
    if (!stopped) {
      if (why != null) {
        LOG.info("the gateway's pictures ended: {}", why.toString());
      }
      onFx.accept(
          () -> {
            if (!stopped) {
              over.run();
            }
          });
    }
  }
}
