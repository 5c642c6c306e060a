package org.zhongshu.desk.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategy;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How records stand in JSON: components by their names, enums in kebab case, instants as ISO 8601,
 * geometry as WKT, nulls left out. What is {@code @Nullable} in the record may be missing,
 * everything else must be there, except words that may be empty.
 */
final class JsonMapping {
  /**
   * Components that may be left out for "nothing": where one is needed all the same, the domain
   * says so in its own words.
   */
  static final Set<String> MAY_BE_EMPTY =
      Set.of(
          "opinion",
          "reason",
          "evidence",
          "coHandlers",
          "leader",
          "approvedBy",
          "basis",
          "outlineLevels",
          "outlines",
          "conditions",
          "chair",
          "decisions",
          "note");

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .annotationIntrospector(
              new AnnotationIntrospectorPair(new Nullness(), new JacksonAnnotationIntrospector()))
          .enumNamingStrategy(new KebabCase())
          // A record is its components; what it tells about itself beside them is not sent.
          .changeDefaultVisibility(it -> it.withIsGetterVisibility(Visibility.NONE))
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .addModule(
              new SimpleModule()
                  .addSerializer(Geometry.class, new GeometryWriter())
                  .addDeserializer(Geometry.class, new GeometryReader()))
          .build();

  private JsonMapping() {}

  /** How an enum constant is written. */
  static String name(Enum<?> constant) {
    return kebab(constant.name());
  }

  private static String kebab(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static final class KebabCase implements EnumNamingStrategy {
    @Override
    public String convertEnumToExternalName(
        MapperConfig<?> config, AnnotatedClass type, String constant) {
      return kebab(constant);
    }
  }

  /** Reads from the record itself what may be missing, so that it is said once. */
  private static final class Nullness extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
      return member instanceof AnnotatedParameter parameter
          ? !nullable(parameter) && !MAY_BE_EMPTY.contains(component(parameter))
          : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
      if (!(annotated instanceof AnnotatedParameter parameter) || nullable(parameter)) {
        return JsonSetter.Value.empty();
      }
      return JsonSetter.Value.forValueNulls(
          MAY_BE_EMPTY.contains(component(parameter)) ? Nulls.AS_EMPTY : Nulls.FAIL);
    }

    private static String component(AnnotatedParameter parameter) {
      return ((Executable) parameter.getOwner().getMember())
          .getParameters()[parameter.getIndex()].getName();
    }

    private static boolean nullable(AnnotatedParameter parameter) {
      AnnotatedType[] types =
          ((Executable) parameter.getOwner().getMember()).getAnnotatedParameterTypes();
      return types[parameter.getIndex()].isAnnotationPresent(Nullable.class);
    }
  }

  private static final class GeometryWriter extends ValueSerializer<Geometry> {
    @Override
    public void serialize(Geometry value, JsonGenerator to, SerializationContext context) {
      to.writeString(value.toText());
    }
  }

  private static final class GeometryReader extends ValueDeserializer<Geometry> {
    @Override
    public @Nullable Geometry deserialize(JsonParser from, DeserializationContext context) {
      String text = from.getValueAsString("");
      try {
        return new WKTReader().read(text);
      } catch (ParseException | IllegalArgumentException e) {
        return (Geometry)
            context.handleWeirdStringValue(
                Geometry.class, text, "%s", String.valueOf(e.getMessage()));
      }
    }
  }
}
