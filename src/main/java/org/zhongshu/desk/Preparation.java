package org.zhongshu.desk;

import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Place;
import org.zhongshu.casework.Step;
import org.zhongshu.city.Point;

/**
 * What is found out before a command's transaction begins, since it may take a while: the area of a
 * case that has only a position (位置 → 网格).
 */
final class Preparation {
  private final Centre centre;

  Preparation(Centre centre) {
    this.centre = centre;
  }

  Order of(Order order) {
    return switch (order.command()) {
      case Command.Report(Draft draft, boolean file, Integer condition)
          when draft.place().area() == null && draft.place().at() != null ->
          new Order(
              order.id(), new Command.Report(located(draft, draft.place().at()), file, condition));
      case Command.OnCase(
              String number,
              Integer seen,
              Step.Locate(String area, String address, Point at))
          when area == null && at != null ->
          new Order(
              order.id(),
              new Command.OnCase(
                  number, seen, new Step.Locate(centre.areaAt(at).orElse(null), address, at)));
      default -> order;
    };
  }

  private Draft located(Draft draft, Point at) {
    Place place = draft.place();
    return new Draft(
        draft.origin(),
        draft.title(),
        draft.description(),
        new Place(place.address(), centre.areaAt(at).orElse(null), place.areaWords(), at),
        draft.topic(),
        draft.grade(),
        draft.routing(),
        draft.past());
  }
}
