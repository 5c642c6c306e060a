package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.store.TestPostgres;

/** The tables of both databases are the same, and what their numbers mean is written in them. */
final class SchemaTest {
  @TempDir private Path folder;

  @Test
  void theNewestScriptOfBothIsTheVersionThatTheProgramWrites() throws Exception {
    for (String database : List.of("sqlite", "postgres")) {
      List<Integer> versions = scripts(database);
      assertThat(versions).doesNotHaveDuplicates().last().isEqualTo(Schema.VERSION);
    }
    assertThat(scripts("sqlite")).isEqualTo(scripts("postgres"));
  }

  private static List<Integer> scripts(String database) throws IOException, URISyntaxException {
    URL at = Objects.requireNonNull(Schema.class.getResource("migration/" + database));
    try (Stream<Path> all = Files.list(Path.of(at.toURI()))) {
      return all.map(path -> path.getFileName().toString())
          .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__"))))
          .sorted()
          .toList();
    }
  }

  @Test
  void bothDatabasesHaveTheSameTablesAndColumns() throws SQLException {
    String file = folder.resolve("centre.db").toString();
    String server = TestPostgres.newDatabase();
    JdbiStores.open(file, OpenMode.CREATE_IF_MISSING).close();
    JdbiStores.open(server, OpenMode.CREATE_IF_MISSING).close();

    SortedSet<String> sqlite = new TreeSet<>();
    SortedSet<String> postgres = new TreeSet<>();
    try (Connection connection = SqliteConnections.reader(Path.of(file))) {
      read(
          connection,
          "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type"
              + " = 'table' AND m.name NOT LIKE 'flyway%' AND m.name NOT LIKE 'case_words%'",
          sqlite);
    }
    try (Connection connection = PostgresDatabase.connect((Location.Server) Location.of(server))) {
      read(
          connection,
          "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema ="
              + " 'public' AND table_name NOT LIKE 'flyway%' AND table_name <> 'case_words'",
          postgres);
      SortedSet<String> tables = new TreeSet<>();
      read(
          connection,
          "SELECT table_name, '' FROM information_schema.tables WHERE table_schema = 'public'",
          tables);
      tables.removeIf(
          name ->
              name.startsWith("flyway")
                  || name.startsWith("case_words")
                  || name.startsWith("enum_code"));
      assertThat(tables.stream().map(String::strip).toList())
          .as("a backup copies every table")
          .containsExactlyInAnyOrderElementsOf(StoreCopy.TABLES);
    }
    assertThat(sqlite).hasSizeGreaterThan(100).isEqualTo(postgres);
  }

  private static void read(Connection connection, String sql, SortedSet<String> into)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        into.add(rows.getString(1) + " " + rows.getString(2));
      }
    }
  }

  @Test
  void theNumbersOfConstantsAreToldInATable() throws SQLException {
    Path file = folder.resolve("centre.db");
    JdbiStores.open(file.toString(), OpenMode.CREATE_IF_MISSING).close();
    SortedSet<String> told = new TreeSet<>();
    try (Connection connection = SqliteConnections.reader(file)) {
      read(connection, "SELECT type || ' ' || code, name FROM enum_code", told);
    }
    SortedSet<String> known = new TreeSet<>();
    for (Codes<?> codes : Codes.ALL) {
      codes
          .constants()
          .forEach((code, name) -> known.add(codes.type() + " " + code + " " + name.name()));
    }
    assertThat(told).isEqualTo(known).contains("Stage 3 TO_DISPATCH");
  }
}
