package org.zhongshu.app;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The console's window. */
public final class ConsoleWindow extends Application {
  @Override
  public void start(Stage stage) {
    stage.setTitle("中枢 Zhongshu");
    stage.setScene(new Scene(new StackPane(new Label("中枢")), 1366, 768));
    stage.show();
    if ("Headless".equals(System.getProperty("glass.platform"))) {
      Platform.exit();
    }
  }
}
