package org.zhongshu.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhongshu.casework.clock.Limit;

/**
 * A small class of the catalogue (小类), with its limit and conditions.
 *
 * @param code stable code; its beginning is the big class
 * @param kind part, event or hotline topic
 * @param bigClass name of the big class (大类)
 * @param name name
 * @param nameEn English name
 * @param limit handling limit; data of the centre, not of the program
 * @param chief words for the chief department (主管部门)
 * @param aliases other names, by which other systems' files call it
 * @param condition general condition of filing (立案条件)
 * @param closing general condition of closing (结案条件)
 * @param conditions finer conditions with limits of their own, by their numbers; may be empty
 */
public record Category(
    String code,
    Kind kind,
    String bigClass,
    String name,
    String nameEn,
    Limit limit,
    String chief,
    List<String> aliases,
    String condition,
    String closing,
    List<Condition> conditions) {
  /** Number of the general condition, which every class has. */
  public static final int GENERAL = 0;

  /** Kinds of classes. */
  public enum Kind {
    /** 部件: first the owner, then the area. */
    PART,
    /** 事件: first the area, then the owner. */
    EVENT,
    /** 热线诉求: a matter of the hotline. */
    TOPIC
  }

  /** Words are kept as {@link PlainText} writes them, so that files bring back what they took. */
  public Category {
    code = PlainText.of(code);
    bigClass = PlainText.of(bigClass);
    name = PlainText.of(name);
    nameEn = PlainText.of(nameEn);
    chief = PlainText.of(chief);
    condition = PlainText.of(condition);
    closing = PlainText.of(closing);
    aliases = aliases.stream().map(PlainText::of).filter(alias -> !alias.isEmpty()).toList();
    conditions = conditions.stream().sorted(Comparator.comparingInt(Condition::seq)).toList();
  }

  /** A class whose standard has no finer conditions. */
  public Category(
      String code,
      Kind kind,
      String bigClass,
      String name,
      String nameEn,
      Limit limit,
      String chief,
      List<String> aliases,
      String condition,
      String closing) {
    this(code, kind, bigClass, name, nameEn, limit, chief, aliases, condition, closing, List.of());
  }

  /** The same class with these finer conditions. */
  public Category withConditions(List<Condition> finer) {
    return new Category(
        code, kind, bigClass, name, nameEn, limit, chief, aliases, condition, closing, finer);
  }

  /** The condition with this number; {@link #GENERAL} is always there. */
  public Optional<Condition> condition(int seq) {
    return seq == GENERAL
        ? Optional.of(general())
        : conditions.stream().filter(each -> each.seq() == seq).findFirst();
  }

  private Condition general() {
    return new Condition(GENERAL, condition, limit, closing);
  }

  /**
   * The conditions to choose from when a case is filed or closed: the finer ones, and last the
   * general one for what fits none of them. The general one is left out when it adds nothing: when
   * there are finer ones and it has no words, or the words of one of them. A class without finer
   * conditions has only the general one, words or not.
   */
  public List<Condition> citable() {
    boolean adds =
        conditions.isEmpty()
            || (!condition.isBlank()
                && conditions.stream().noneMatch(each -> each.words().equals(condition)));
    if (!adds) {
      return conditions;
    }
    List<Condition> all = new ArrayList<>(conditions);
    all.add(general());
    return List.copyOf(all);
  }
}
