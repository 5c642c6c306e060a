package org.zhongshu.intake.warn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.AreaNames;
import org.zhongshu.city.City;
import org.zhongshu.mode.suggest.Warning;

/**
 * Reads a CAP 1.2 message (OASIS Common Alerting Protocol). Of several {@code info} blocks the
 * Chinese one counts, else the first. Nothing outside the message is ever looked up: a message that
 * brings a document type of its own is refused.
 */
public final class CapFile {
  private static final String CAP = "urn:oasis:names:tc:emergency:cap:1.2";

  /** Longest that is read, bytes: such messages have some thousand. */
  private static final long LONGEST = 1 << 20;

  private CapFile() {}

  /** What was read. */
  public sealed interface Read {
    record Understood(Warning warning) implements Read {}

    record Refused(Refusal refusal) implements Read {}
  }

  /** Reads the message in a file. */
  public static Read read(Path file, City city) {
    byte[] bytes;
    try {
      if (Files.size(file) > LONGEST) {
        return refused("cap.long", file, LONGEST);
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      return refused("cap.unreadable", file);
    }
    return read(bytes, file.toString(), city);
  }

  /**
   * Reads a message.
   *
   * @param file what it is called where something is wrong with it
   */
  public static Read read(byte[] bytes, String file, City city) {
    try {
      Element alert = parse(bytes).getDocumentElement();
      if (!alert.getLocalName().equals("alert") || !CAP.equals(alert.getNamespaceURI())) {
        return refused("cap.not-cap", file);
      }
      return warning(alert, city, file);
    } catch (SAXParseException e) {
      return refused("cap.not-xml", file, e.getLineNumber());
    } catch (SAXException | IOException | ParserConfigurationException e) {
      return refused("cap.not-xml", file, 1);
    }
  }

  private static Document parse(byte[] bytes)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setExpandEntityReferences(false);
    var builder = factory.newDocumentBuilder();
    // What is wrong is told by the exception; nothing is printed beside it.
    builder.setErrorHandler(null);
    return builder.parse(new ByteArrayInputStream(bytes));
  }

  private static Read warning(Element alert, City city, String file) {
    Optional<Element> info =
        children(alert, "info")
            .filter(it -> text(it, "language").startsWith("zh"))
            .findFirst()
            .or(() -> children(alert, "info").findFirst());
    if (info.isEmpty()) {
      return refused("cap.no-info", file);
    }
    String identifier = text(alert, "identifier");
    if (identifier.isEmpty()) {
      return refused("cap.missing", file, "identifier");
    }
    Optional<Grade> level = level(text(info.get(), "severity"));
    if (level.isEmpty()) {
      return refused("cap.severity", file, text(info.get(), "severity"));
    }
    Instant sent;
    Instant expires;
    try {
      sent = time(text(alert, "sent"));
      expires = time(text(info.get(), "expires"));
    } catch (DateTimeException e) {
      return refused("cap.time", file, text(alert, "sent"), text(info.get(), "expires"));
    }
    if (sent == null) {
      return refused("cap.missing", file, "sent");
    }
    List<String> codes =
        children(info.get(), "area")
            .flatMap(it -> children(it, "geocode"))
            .map(it -> text(it, "value").strip())
            .filter(it -> it.matches("\\d{6}|\\d{9}|\\d{12}"))
            .toList();
    if (!codes.isEmpty() && codes.stream().noneMatch(it -> here(code(it), city))) {
      return refused("cap.elsewhere", file, codes);
    }
    AreaNames names = new AreaNames(city);
    List<String> areas = new ArrayList<>();
    List<String> words = new ArrayList<>();
    children(info.get(), "area")
        .forEach(
            area -> {
              String described = text(area, "areaDesc");
              words.add(described);
              List<String> known =
                  children(area, "geocode")
                      .map(it -> code(text(it, "value")))
                      .filter(it -> city.area(it).isPresent())
                      .toList();
              areas.addAll(known);
              if (known.isEmpty()) {
                names.inText(described).ifPresent(it -> areas.add(it.code()));
              }
            });
    return new Read.Understood(
        new Warning(
            identifier,
            text(alert, "sender"),
            sent,
            text(alert, "status"),
            text(alert, "msgType"),
            text(info.get(), "event"),
            level.get(),
            text(info.get(), "headline"),
            areas.stream().distinct().toList(),
            String.join("、", words),
            expires,
            references(text(alert, "references"))));
  }

  /** Whether a code names a place in this city, or its province. */
  private static boolean here(String code, City city) {
    return city.area(code).isPresent()
        || (code.endsWith("0000") && city.profile().code().startsWith(code.substring(0, 2)));
  }

  /** Codes of 12 digits name a county or township by zeros at their end. */
  private static String code(String value) {
    String digits = value.strip();
    if (digits.length() == 12 && digits.endsWith("000000")) {
      return digits.substring(0, 6);
    }
    return digits.length() == 12 && digits.endsWith("000") ? digits.substring(0, 9) : digits;
  }

  private static Optional<Grade> level(String severity) {
    return Optional.ofNullable(
        switch (severity) {
          case "Extreme" -> Grade.RED;
          case "Severe" -> Grade.ORANGE;
          case "Moderate" -> Grade.YELLOW;
          case "Minor" -> Grade.BLUE;
          default -> null;
        });
  }

  private static @Nullable Instant time(String text) {
    return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
  }

  /** Messages referred to stand as {@code sender,identifier,sent}, separated by blanks. */
  private static List<String> references(String text) {
    return Stream.of(text.split("\\s+"))
        .map(it -> it.split(","))
        .filter(parts -> parts.length >= 2)
        .map(parts -> parts[1])
        .toList();
  }

  private static Stream<Element> children(Element of, String name) {
    NodeList all = of.getChildNodes();
    Stream.Builder<Element> found = Stream.builder();
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element child && name.equals(child.getLocalName())) {
        found.add(child);
      }
    }
    return found.build();
  }

  private static String text(Element of, String name) {
    return children(of, name).findFirst().map(it -> it.getTextContent().strip()).orElse("");
  }

  private static Read refused(String key, Object... args) {
    return new Read.Refused(Refusal.of(key, args));
  }
}
