package org.zhongshu.desk.json;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.zhongshu.mode.command.CommandStep;
import tools.jackson.databind.node.ObjectNode;

/** Steps on commands and directives as JSON: flat objects like all that stands in a command. */
public final class CommandStepJson {
  /** What can be done to commands and directives. */
  static final Map<String, Class<? extends CommandStep>> STEPS =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.ofEntries(
                  Map.entry("command-raise", CommandStep.Raise.class),
                  Map.entry("command-take", CommandStep.Take.class),
                  Map.entry("command-take-over", CommandStep.TakeOver.class),
                  Map.entry("command-give-back", CommandStep.GiveBack.class),
                  Map.entry("command-withdraw", CommandStep.Withdraw.class),
                  Map.entry("command-end", CommandStep.End.class),
                  Map.entry("directive-give", CommandStep.Give.class),
                  Map.entry("directive-deliver", CommandStep.Deliver.class),
                  Map.entry("directive-phone", CommandStep.Phone.class),
                  Map.entry("directive-read", CommandStep.Read.class),
                  Map.entry("directive-confirm", CommandStep.Confirm.class),
                  Map.entry("directive-report", CommandStep.ReportBack.class),
                  Map.entry("directive-remind", CommandStep.Remind.class),
                  Map.entry("directive-recall", CommandStep.Recall.class),
                  Map.entry("directive-overdue", CommandStep.Keep.class))));

  private CommandStepJson() {}

  /** The step as the journal keeps it. */
  public static String write(CommandStep step) {
    return JsonMapping.MAPPER.writeValueAsString(node(step));
  }

  static ObjectNode node(CommandStep step) {
    ObjectNode node = JsonMapping.MAPPER.createObjectNode();
    node.put("do", step.key());
    node.setAll(JsonMapping.MAPPER.<ObjectNode>valueToTree(step));
    return node;
  }
}
