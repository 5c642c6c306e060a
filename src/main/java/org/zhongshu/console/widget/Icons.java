package org.zhongshu.console.widget;

import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.javafx.FontIcon;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.clock.DueState;
import org.zhongshu.mode.ModeKind;

/**
 * Icons (Feather) of the field's terms. They are decoration: the words beside them are what a
 * screen reader tells.
 */
public final class Icons {
  private Icons() {}

  /** An icon of 16 pixels; its colour comes from the style sheet. */
  public static FontIcon of(String literal) {
    return of(literal, 16);
  }

  public static FontIcon of(String literal, int size) {
    FontIcon icon = new FontIcon(literal);
    icon.setIconSize(size);
    icon.setAccessibleRole(AccessibleRole.NODE);
    icon.setMouseTransparent(true);
    return icon;
  }

  public static String channel(Channel channel) {
    return switch (channel) {
      case HOTLINE_12345 -> "fth-phone";
      case HOTLINE_12319 -> "fth-phone-call";
      case POLICE_110 -> "fth-shield";
      case DIGITAL_URBAN -> "fth-tool";
      case CITIZEN_PHOTO -> "fth-camera";
      case GRID_STAFF -> "fth-grid";
      case SENSOR -> "fth-radio";
      case CIVIL_AFFAIRS -> "fth-heart";
      case LEADER -> "fth-user-check";
      case WEB -> "fth-mail";
      case OTHER -> "fth-file-text";
    };
  }

  public static String stage(Stage stage) {
    return switch (stage) {
      case TO_VERIFY -> "fth-search";
      case TO_FILE -> "fth-inbox";
      case TO_DISPATCH -> "fth-send";
      case IN_HANDLING -> "fth-tool";
      case TO_CONFIRM -> "fth-check-square";
      case TO_CLOSE -> "fth-check-circle";
      case SUSPENDED -> "fth-pause-circle";
      case CLOSED -> "fth-check";
      case NOT_ACCEPTED -> "fth-slash";
      case VOIDED -> "fth-x";
      case CLOSED_BY_FORCE -> "fth-x-circle";
      case MERGED -> "fth-git-merge";
    };
  }

  public static String mode(ModeKind kind) {
    return switch (kind) {
      case DAILY -> "fth-sun";
      case HOLIDAY -> "fth-calendar";
      case MAJOR_TASK -> "fth-flag";
      case EMERGENCY -> "fth-alert-octagon";
    };
  }

  public static String due(DueState state) {
    return switch (state) {
      case NONE, NORMAL, SOON -> "fth-clock";
      case OVER -> "fth-alert-triangle";
    };
  }
}
