package org.zhongshu.desk.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema file in {@code docs/schema}: compared with what was drawn, or written anew with {@code
 * -Dzhongshu.docs=write}.
 */
public final class SchemaFile {
  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path file;

  public SchemaFile(String name) {
    this.file = Path.of("docs", "schema", name);
  }

  /** Fails when the file says something else than the program does. */
  public void saysWhat(ObjectNode drawn) throws IOException {
    String text = PRETTY.writeValueAsString(drawn).replace("\r\n", "\n") + "\n";
    if ("write".equals(System.getProperty("zhongshu.docs"))) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    }
    assertThat(Files.readString(file))
        .as(
            "%s is not what the program does; write it anew with mvn test -Dzhongshu.docs=write",
            file)
        .isEqualTo(text);
  }

  /**
   * What is wrong with a text by this schema.
   *
   * @param definition name of one of its definitions; empty for the whole
   */
  public List<Error> faults(String definition, String json) throws IOException {
    ObjectNode schema = (ObjectNode) PRETTY.readTree(Files.readString(file));
    if (!definition.isEmpty()) {
      schema.remove(List.of("oneOf", "anyOf"));
      schema.put("$ref", "#/$defs/" + definition);
    }
    Schema compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
    return compiled.validate(json, InputFormat.JSON);
  }
}
