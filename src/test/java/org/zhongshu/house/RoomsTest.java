package org.zhongshu.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;

/** The rooms and the arrows between them: whoever draws a new arrow draws it here first. */
@AnalyzeClasses(packages = "org.zhongshu", importOptions = ImportOption.DoNotIncludeTests.class)
final class RoomsTest {
  private static final String ROOT = "org.zhongshu.";
  private static final String[] DOMAIN = {
    ROOT + "city..", ROOT + "casework..", ROOT + "mode..", ROOT + "rules..", ROOT + "duty.."
  };

  /** Those who ask the desk; it answers them with the store's records, never with its tables. */
  private static final String[] CLIENTS = {
    ROOT + "intake..", ROOT + "report..", ROOT + "console.."
  };

  /** Follow the journal, and what falls due, each on a thread of its own. */
  private static final String FEED = "org\\.zhongshu\\.desk\\.(JournalFeed|Timekeeper)";

  private static final String FX_WORK = "org\\.zhongshu\\.console\\.shell\\.FxWork(\\$.*)?";

  @ArchTest
  static final ArchRule arrowsBetweenRoomsGoOneWay =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(ROOT.substring(0, ROOT.length() - 1) + "..")
          .withOptionalLayers(true)
          .layer("city")
          .definedBy(ROOT + "city..")
          .layer("casework")
          .definedBy(ROOT + "casework..")
          .layer("mode")
          .definedBy(ROOT + "mode..")
          .layer("rules")
          .definedBy(ROOT + "rules..")
          .layer("duty")
          .definedBy(ROOT + "duty..")
          .layer("words")
          .definedBy(ROOT + "words..")
          .layer("store")
          .definedBy(ROOT + "store")
          .layer("jdbi")
          .definedBy(ROOT + "store.jdbi..")
          .layer("desk")
          .definedBy(ROOT + "desk..")
          .layer("intake")
          .definedBy(ROOT + "intake..")
          .layer("report")
          .definedBy(ROOT + "report..")
          .layer("console")
          .definedBy(ROOT + "console..")
          .layer("app")
          .definedBy(ROOT + "app..")
          .whereLayer("city")
          .mayNotAccessAnyLayer()
          .whereLayer("casework")
          .mayOnlyAccessLayers("city")
          .whereLayer("mode")
          .mayOnlyAccessLayers("city", "casework")
          .whereLayer("rules")
          .mayOnlyAccessLayers("city", "casework", "mode", "duty")
          .whereLayer("duty")
          .mayOnlyAccessLayers("city", "casework", "mode")
          .whereLayer("words")
          .mayNotAccessAnyLayer()
          .whereLayer("store")
          .mayOnlyAccessLayers("city", "casework", "mode", "duty")
          .whereLayer("jdbi")
          .mayOnlyAccessLayers("city", "casework", "mode", "duty", "store")
          .whereLayer("desk")
          .mayOnlyAccessLayers("city", "casework", "mode", "rules", "duty", "store", "words")
          .whereLayer("intake")
          .mayOnlyAccessLayers("city", "casework", "mode", "duty", "desk", "words")
          .whereLayer("report")
          .mayOnlyAccessLayers("city", "casework", "mode", "duty", "desk", "words")
          .whereLayer("console")
          .mayOnlyAccessLayers(
              "city", "casework", "mode", "rules", "duty", "desk", "intake", "report", "words")
          .whereLayer("app")
          .mayNotBeAccessedByAnyLayer()
          .ignoreDependency(
              resideInAnyPackage(CLIENTS), describe("facts of the store", RoomsTest::isFact));

  @ArchTest
  static final ArchRule noTwoPackagesKnowEachOtherInACircle =
      SlicesRuleDefinition.slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theDomainHasNoFilesNoWindowsAndNoSql =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAIN)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "java.io..",
                      "java.nio.file..",
                      "java.net..",
                      "java.sql..",
                      "javax.sql..",
                      "javafx..",
                      "java.awt..",
                      "org.jdbi..",
                      "tools.jackson..")
                  .and(describe("other than Serializable", RoomsTest::isNotSerializable)))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule theDomainIsToldWhatTimeItIs =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAIN)
          .should()
          .accessTargetWhere(calls("now", "java.time.*"))
          .orShould()
          .accessTargetWhere(calls("system.*|tick.*", "java.time.(Clock|InstantSource)"))
          .orShould()
          .accessTargetWhere(calls("currentTimeMillis|nanoTime", "java.lang.System"))
          .orShould()
          .accessTargetWhere(calls("<init>", "java.util.Date"))
          .because("time is passed in: a rule must answer the same tomorrow")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule threadsAreMadeInFewPlaces =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "store.jdbi..", ROOT + "app..")
          .and()
          .haveNameNotMatching(FX_WORK + "|" + FEED)
          .should()
          .accessTargetWhere(calls("<init>|start.*|of(Platform|Virtual)", "java.lang.Thread"))
          .orShould()
          .accessTargetWhere(calls("new.*", "java.util.concurrent.Executors"))
          .orShould()
          .accessTargetWhere(calls("<init>", "java.util.Timer|javafx.concurrent.*"))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule workComesBackToTheFxThreadInOnePlace =
      noClasses()
          .that()
          .haveNameNotMatching(FX_WORK)
          .should()
          .accessTargetWhere(calls("runLater", "javafx.application.Platform"))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheStoreSpeaksSql =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "store.jdbi..", ROOT + "app..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "javax.sql..",
              "org.jdbi..",
              "org.sqlite..",
              "org.postgresql..",
              "org.flywaydb..",
              "com.zaxxer..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheConsoleHasWindows =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "console..", ROOT + "app..", ROOT + "report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx..", "org.kordamp..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule everyPackageSaysWhatMayBeNull =
      classes()
          .that()
          .haveSimpleName("package-info")
          .should()
          .beAnnotatedWith(NullMarked.class)
          .allowEmptyShould(true);

  private RoomsTest() {}

  /**
   * A call or a reference ({@code Instant::now}) of such a method of such a type; both patterns.
   */
  private static DescribedPredicate<JavaAccess<?>> calls(String method, String type) {
    return describe(
        "calls " + type + " " + method,
        access ->
            access.getName().matches(method)
                && access.getTargetOwner().getFullName().matches(type));
  }

  /** What the store knows as data: a record or an enum. */
  private static boolean isFact(JavaClass type) {
    return type.getPackageName().equals(ROOT + "store") && (type.isRecord() || type.isEnum());
  }

  private static boolean isNotSerializable(JavaClass type) {
    return !type.getName().equals("java.io.Serializable")
        && !type.getName().equals("java.io.UncheckedIOException");
  }
}
