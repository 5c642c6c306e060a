package org.zhongshu.mode.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhongshu.casework.Grade;

/**
 * A plan (预案): one scene, one mode, one set of measures. Its parts are those that the field's
 * guidelines for emergency plans name: general, organisation, risks, response by level, information
 * reporting, support, upkeep.
 *
 * @param head what it is for
 * @param general 总则
 * @param organisation 组织体系: the command group, 1+N
 * @param risks 风险, graded and classed
 * @param places 重点部位, with their video
 * @param forces 力量: teams, vehicles, stores
 * @param responses 分级响应, the mildest first; each level adds to the milder ones
 * @param contacts 通讯录
 * @param upkeep 预案管理: training and revision
 */
public record Plan(
    PlanHead head,
    General general,
    Organisation organisation,
    List<Risk> risks,
    List<KeyPlace> places,
    List<Force> forces,
    List<Response> responses,
    List<Contact> contacts,
    Upkeep upkeep) {
  public Plan {
    risks = List.copyOf(risks);
    places = List.copyOf(places);
    forces = List.copyOf(forces);
    responses = List.copyOf(responses);
    contacts = List.copyOf(contacts);
  }

  /** The same as one of the exercise (演练), which its name says by a word. */
  public Plan ofExercise(String word) {
    String name = head.name().contains(word) ? head.name() : head.name() + "（" + word + "）";
    return new Plan(
        new PlanHead(head.code(), name, head.scene(), head.kind(), head.areas(), true),
        general,
        organisation,
        risks,
        places,
        forces,
        responses,
        contacts,
        upkeep);
  }

  /** Measures that count at a level: its own and those of all milder ones, in the plan's order. */
  public List<Measure> measuresAt(Grade level) {
    return responsesAt(level).flatMap(it -> it.measures().stream()).toList();
  }

  /** Responses that count at a level, the mildest first. */
  public Stream<Response> responsesAt(Grade level) {
    return responses.stream().filter(it -> it.level().compareTo(level) <= 0);
  }

  /** Whether it knows a level: an activation by it can only be at one of these. */
  public boolean knows(Grade level) {
    return responses.stream().anyMatch(it -> it.level() == level);
  }

  public Optional<Measure> measure(String id) {
    return responses.stream()
        .flatMap(it -> it.measures().stream())
        .filter(it -> it.id().equals(id))
        .findFirst();
  }

  public Optional<KeyPlace> place(String id) {
    return places.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  public Optional<Force> force(String id) {
    return forces.stream().filter(it -> it.id().equals(id)).findFirst();
  }
}
