package org.zhongshu.intake.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the smallest workbook that is one: one sheet, texts inline, numbers, dates. */
public final class TinyWorkbook {
  private TinyWorkbook() {}

  private record Day(double serial) {}

  /** A date by its serial number. */
  public static Object date(double serial) {
    return new Day(serial);
  }

  public static void write(Path file, List<List<Object>> rows) throws IOException {
    write(file, rows, true);
  }

  /** With or without styles: some programs leave them out. */
  public static void write(Path file, List<List<Object>> rows, boolean styles) throws IOException {
    StringBuilder sheet = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      if (rows.get(r).isEmpty()) {
        continue;
      }
      sheet.append("<row r=\"").append(r + 1).append("\">");
      for (int c = 0; c < rows.get(r).size(); c++) {
        String ref = (char) ('A' + c) + String.valueOf(r + 1);
        sheet.append(
            switch (rows.get(r).get(c)) {
              case Day(double serial) -> "<c r=\"" + ref + "\" s=\"1\"><v>" + serial + "</v></c>";
              case Number number -> "<c r=\"" + ref + "\"><v>" + number + "</v></c>";
              case Object text ->
                  "<c r=\""
                      + ref
                      + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                      + text.toString().replace("&", "&amp;").replace("<", "&lt;")
                      + "</t></is></c>";
            });
      }
      sheet.append("</row>");
    }
    String ns = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    String rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String pkg = "http://schemas.openxmlformats.org/package/2006/";
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\""
              + pkg
              + "content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
              + " PartName=\"/xl/workbook.xml\""
              + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
              + (styles
                  ? "<Override PartName=\"/xl/styles.xml\""
                      + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
                  : "")
              + "</Types>");
      put(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\""
              + pkg
              + "relationships\"><Relationship Id=\"r1\" Type=\""
              + rel
              + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
      put(
          zip,
          "xl/workbook.xml",
          "<workbook "
              + ns
              + " xmlns:r=\""
              + rel
              + "\"><sheets><sheet name=\"一\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\""
              + pkg
              + "relationships\"><Relationship Id=\"r1\" Type=\""
              + rel
              + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\""
              + rel
              + "/styles\" Target=\"styles.xml\"/></Relationships>");
      if (styles) {
        put(
            zip,
            "xl/styles.xml",
            "<styleSheet "
                + ns
                + "><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>");
      }
      put(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet " + ns + "><sheetData>" + sheet + "</sheetData></worksheet>");
    }
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
