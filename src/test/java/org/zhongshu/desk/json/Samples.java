package org.zhongshu.desk.json;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.city.DayCorrection;
import org.zhongshu.city.Point;
import org.zhongshu.city.YearNotice;
import org.zhongshu.mode.plan.Measure;

/**
 * Makes any record of the domain with random values in all its components, by a seed: a new
 * component is covered by itself.
 */
final class Samples {
  private static final List<String> WORDS =
      List.of("", "井盖缺失", "a\"b\\c\n\td", "🚒𠮷㐂", "  blank  ", "410105-cg", "{0}'", "ｆｕｌｌ");

  private Samples() {}

  static Object of(Class<?> type, Random random) {
    if (type == Point.class) {
      return new Point(random.nextInt(-90, 91), random.nextInt(-180, 181));
    }
    if (type == Limit.class) {
      return new Limit(1 + random.nextInt(20), (LimitUnit) of(LimitUnit.class, random));
    }
    if (type == DayCorrection.class) {
      return new DayCorrection(date(random), random.nextBoolean(), "校庆");
    }
    if (type == YearNotice.class) {
      return new YearNotice(
          2027, List.of(new YearNotice.Day(LocalDate.of(2027, 1, 1), random.nextBoolean(), "元旦")));
    }
    if (type == LocalDate.class) {
      return date(random);
    }
    if (type == LocalTime.class) {
      // To the minute: hours of the day are written so.
      return LocalTime.of(random.nextInt(24), random.nextInt(60));
    }
    if (type == Measure.class) {
      Class<?>[] family = type.getPermittedSubclasses();
      return of(family[random.nextInt(family.length)], random);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
    if (type.isRecord()) {
      return record(type, random);
    }
    return plain(type, random);
  }

  private static LocalDate date(Random random) {
    return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800));
  }

  private static Object plain(Class<?> type, Random random) {
    if (type == String.class) {
      return WORDS.get(random.nextInt(WORDS.size()));
    } else if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    } else if (type == int.class || type == Integer.class) {
      return random.nextInt();
    } else if (type == long.class || type == Long.class) {
      return random.nextLong();
    } else if (type == double.class) {
      return random.nextDouble();
    } else if (type == Instant.class) {
      return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1000L);
    } else if (type == ZoneId.class) {
      return ZoneId.of("Asia/Shanghai");
    } else if (type == Geometry.class) {
      return new GeometryFactory()
          .toGeometry(new Envelope(1 / 3.0, 113.7, 30, random.nextInt(31, 40)));
    }
    throw new IllegalArgumentException("no sample of " + type);
  }

  private static Object record(Class<?> type, Random random) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = value(components[i].getAnnotatedType(), random);
    }
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + type, e);
    }
  }

  private static @Nullable Object value(AnnotatedType annotated, Random random) {
    if (annotated.isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0) {
      return null;
    }
    Type type = annotated.getType();
    if (type instanceof ParameterizedType parameterized
        && annotated instanceof AnnotatedParameterizedType of) {
      AnnotatedType[] arguments = of.getAnnotatedActualTypeArguments();
      int size = random.nextInt(4);
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        values.add(Objects.requireNonNull(value(arguments[arguments.length - 1], random)));
      }
      if (parameterized.getRawType() == List.class) {
        return values;
      }
      if (parameterized.getRawType() == Set.class) {
        return new LinkedHashSet<>(values);
      }
      Map<Object, Object> map = new LinkedHashMap<>();
      values.forEach(v -> map.put("k" + map.size(), v));
      return map;
    }
    return of((Class<?>) type, random);
  }
}
