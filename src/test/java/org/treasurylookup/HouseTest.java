package org.treasurylookup;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.check.result.CheckCircumstances;
import org.treasurylookup.domain.check.result.CheckLimits;
import org.treasurylookup.evidence.SaveJournal;
import org.treasurylookup.lookup.LookupService;
import org.treasurylookup.model.settings.PageServices;
import org.treasurylookup.settings.recent.RecentKeeping;

/** Who may use whom: the rooms of the house, a rule each, with its reason. */
class HouseTest {
  private static final String ROOT = "org.treasurylookup";
  private static final int LONGEST_FILE = 300;
  private static final int LONGEST_METHOD = 40;
  private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum) \\w");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#|mailto:)([^)#\\s]+)");
  private static final Pattern CITED = Pattern.compile("`([A-Z]\\w*Test)[`#]");

  /* In a string: of what such a group repeats, each is one call deeper in the call before. */
  private static final Pattern REPEATED_GROUP =
      Pattern.compile("(?m)^(?! *(?://|\\*)).*\"[^\"\\n]*(\\)[*+])(?!\\+)[^\"\\n]*\"");

  private static final Pattern HEADING = Pattern.compile("(?m)^## (.*)$");
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          .importPackages(ROOT);

  private static String[] rooms(String... names) {
    return Arrays.stream(names).map(name -> ROOT + "." + name).toArray(String[]::new);
  }

  /** A room that uses nothing of ours but itself and these. */
  private static ArchRule room(String name, String... mayUse) {
    DescribedPredicate<JavaClass> ours = resideInAPackage(ROOT + "..");
    return noClasses()
        .that()
        .resideInAPackage(ROOT + "." + name)
        .should()
        .dependOnClassesThat(
            ours.and(not(resideInAPackage(ROOT + "." + name)))
                .and(not(resideInAnyPackage(rooms(mayUse))))
                .as("are of ours and not in " + name + Arrays.toString(mayUse)));
  }

  private static ArchRule only(String library, String... rooms) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(rooms(rooms))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private static void holds(ArchRule rule, String reason) {
    rule.because(reason).check(PRODUCT);
  }

  @Test
  void textUsesNothing() {
    holds(room("text"), "everybody may use words, so they must not drag anything along");
  }

  @Test
  void theDomainUsesNothingButWords() {
    holds(
        room("domain..", "text"),
        "records and what we say about them must be testable without files and network");
  }

  @Test
  void theClientKnowsNeitherProvider() {
    holds(room("api.http", "domain..", "text"), "it must refuse both alike");
  }

  @Test
  void jsonReadingKnowsNeitherProviderNorTheClient() {
    holds(
        room("api.json", "domain..", "text"),
        "both providers share it, and pasted text is read without asking anybody");
  }

  @Test
  void coboDoesNotKnowBitgo() {
    holds(
        room("api.cobo", "api.http", "api.json", "domain..", "text"),
        "a change at one provider must not reach the other");
  }

  @Test
  void bitgoDoesNotKnowCobo() {
    holds(
        room("api.bitgo", "api.http", "api.json", "domain..", "text"),
        "a change at one provider must not reach the other");
  }

  @Test
  void lookUpsKnowNoWindowAndNoFile() {
    holds(
        room("lookup..", "api..", "domain..", "settings..", "text"),
        "a look-up must run the same from window, command line and test");
  }

  @Test
  void settingsKnowNothingOfRecords() {
    holds(
        room("settings..", "domain.provider", "domain.explorer", "text"),
        "a mistake in a settings file is told before anything is asked");
  }

  @Test
  void labelsKnowNoRecord() {
    holds(
        room("label", "domain.check.spelling", "settings.file", "text"),
        "our words for a value hold whoever says the value");
  }

  @Test
  void historyWorksFromFindingsAlone() {
    holds(
        room("history..", "lookup..", "domain..", "settings..", "text"),
        "what is kept is what was found, without a second request and without a window");
    holds(
        room("history.store", "history.entry", "lookup..", "domain..", "settings..", "text"),
        "the store knows nothing of threads and of when it is opened");
    holds(
        room(
            "history.desk",
            "history.store",
            "history.entry",
            "lookup..",
            "domain..",
            "settings..",
            "text"),
        "the desk's database knows nothing of threads and of when it is opened");
  }

  @Test
  void databasesStayInTheHistory() {
    holds(
        only("java.sql..", "history.store", "history.desk"),
        "elsewhere what was kept is findings and lines");
    holds(only("org.postgresql..", "history.desk"), "its driver is loaded where a desk is named");
    holds(only("org.sqlite..", "history.store"), "elsewhere what was kept is findings and lines");
  }

  @Test
  void exportWorksFromFindingsAlone() {
    holds(
        room("export..", "history.entry", "label", "lookup..", "domain..", "settings", "text"),
        "what is exported is what was found, without a second request");
  }

  @Test
  void evidenceWorksFromFindingsAlone() {
    holds(
        room(
            "evidence..",
            "export",
            "history.entry",
            "lookup..",
            "domain..",
            "settings",
            "settings.keys",
            "text",
            "api.json"),
        "what is proven is what was found, without a second request");
  }

  @Test
  void theSandboxIsAStranger() {
    holds(
        room("sandbox..", "text"),
        "it must misunderstand us as the real ones would: shared code would agree with itself");
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages(rooms("sandbox..", "app.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".sandbox.."),
        "nothing but the wiring may know that there is a stand-in");
  }

  @Test
  void modelsKnowNoControl() {
    holds(
        room(
            "model..",
            "lookup..",
            "history",
            "history.entry",
            "label",
            "evidence..",
            "export",
            "export.label",
            "settings..",
            "domain..",
            "text",
            "api.http",
            "api.bitgo"),
        "models are tested without a window");
    holds(
        noClasses()
            .that()
            .resideInAPackage(ROOT + ".model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application.."),
        "models hold properties only");
  }

  @Test
  void viewsAskNobody() {
    holds(
        noClasses()
            .that()
            .resideInAPackage(ROOT + ".view..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    rooms("api.cobo..", "api.json..", "sandbox..", "app..", "export.."))),
        "a view shows what a model holds and decides nothing about money");
  }

  @Test
  void viewsGetModelsAndNothingThatCanFindMore() {
    holds(
        noClasses()
            .that()
            .resideInAPackage(ROOT + ".view..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                PageServices.class, LookupService.class, SaveJournal.class, RecentKeeping.class),
        "who is given the means to ask or to store needs no model");
  }

  @Test
  void viewsMakeNoModels() {
    holds(
        noClasses()
            .that()
            .resideInAPackage(ROOT + ".view..")
            .should()
            .callConstructorWhere(
                targetOwner(
                    resideInAPackage(ROOT + ".model..").and(simpleNameEndingWith("Model")))),
        "a model is given to the view that shows it");
  }

  @Test
  void nobodyUsesTheWiring() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".app..")
            .and()
            .doNotHaveSimpleName("Main")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".app.."),
        "objects are joined in one place, from outside");
  }

  @Test
  void packagesHaveNoCycles() {
    holds(
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles(),
        "a room must be readable without the room that uses it");
  }

  @Test
  void okHttpStaysBehindTheClient() {
    holds(only("okhttp3..", "api.http.."), "there is one door to the providers");
    holds(only("okio..", "api.http.."), "there is one door to the providers");
  }

  @Test
  void quickSignaturesStayWithTheProviderThatHasThem() {
    holds(
        only("org.bouncycastle..", "api.cobo..", "evidence.verify"),
        "the JDK checks packs, updates and connections; nothing else may lean on this library");
    holds(
        noClasses()
            .that()
            .resideInAPackage(ROOT + ".evidence.verify")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bouncycastle.crypto..", "org.bouncycastle.math.."),
        "of a time stamp it reads the form alone: who checks a pack is another hand");
  }

  @Test
  void jacksonStaysWhereJsonComesInOrGoesOut() {
    holds(
        only("tools.jackson..", "api..", "settings..", "export..", "evidence..", "sandbox.."),
        "elsewhere values are typed, and numbers keep their digits");
  }

  @Test
  void controlsStayInViewsAndApp() {
    holds(only("javafx.scene..", "view..", "app.."), "everything else is tested without a window");
  }

  @Test
  void workCrossesToTheWindowInOnePlace() {
    holds(
        noClasses()
            .that()
            .doNotHaveSimpleName("FxThread")
            .should()
            .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable"),
        "threads meet in one class");
  }

  @Test
  void noAmountIsEverBinary() {
    holds(
        classes()
            .that()
            .resideInAnyPackage(
                rooms(
                    "domain..", "lookup..", "export..", "api.json..", "api.cobo..", "api.bitgo.."))
            .should(haveNoBinaryNumbers()),
        "a double cannot hold 1.000000000000000001");
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages(rooms("view..", "app.."))
            .should()
            .callMethod(BigDecimal.class, "doubleValue")
            .orShould()
            .callMethod(BigDecimal.class, "floatValue")
            .orShould()
            .callConstructor(BigDecimal.class, double.class)
            .orShould()
            .callMethod(Double.class, "parseDouble", String.class)
            .orShould()
            .callMethod(Double.class, "valueOf", String.class),
        "a double cannot hold 1.000000000000000001");
  }

  @Test
  void amountsAreAddedUpInTheDomainAlone() {
    var reckons =
        new DescribedPredicate<JavaMethodCall>("an arithmetic operation of BigDecimal") {
          @Override
          public boolean test(JavaMethodCall call) {
            return call.getTargetOwner().isEquivalentTo(BigDecimal.class)
                && Set.of("add", "subtract", "multiply", "divide", "remainder", "negate", "pow")
                    .contains(call.getName());
          }
        };
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages(rooms("domain..", "sandbox.."))
            .and()
            .haveNameNotMatching(".*\\.ColumnSums(\\$.*)?")
            .should()
            .callMethodWhere(reckons),
        "a sum is a judgement; the sums of columns in a file are there to be compared with it");
  }

  @Test
  void judgementIsPassedInTheChecksAlone() {
    var orders =
        new DescribedPredicate<JavaMethodCall>("an order of what we say") {
          @Override
          public boolean test(JavaMethodCall call) {
            return call.getTargetOwner().getPackageName().equals(ROOT + ".domain.check.result")
                && call.getName().equals("compareTo");
          }
        };
    var says =
        new DescribedPredicate<JavaConstructorCall>("a verdict, note or total made") {
          @Override
          public boolean test(JavaConstructorCall call) {
            var made = call.getTargetOwner();
            return made.getPackageName().equals(ROOT + ".domain.check.result")
                && !made.isEquivalentTo(CheckCircumstances.class)
                && !made.isEquivalentTo(CheckLimits.class);
          }
        };
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".domain.check..")
            .should()
            .callMethodWhere(orders)
            .orShould()
            .callConstructorWhere(says),
        "what is worse, what is noted and what is to be done has one meaning, wherever it is"
            + " shown");
  }

  private static ArchCondition<JavaClass> haveNoBinaryNumbers() {
    var binary = Set.of("double", "float", "java.lang.Double", "java.lang.Float", "[D", "[F");
    return new ArchCondition<>("have no double or float in fields, parameters or returns") {
      @Override
      public void check(JavaClass each, ConditionEvents events) {
        each.getFields().stream()
            .filter(field -> binary.contains(field.getRawType().getName()))
            .map(JavaField::getFullName)
            .forEach(name -> events.add(SimpleConditionEvent.violated(each, name)));
        each.getCodeUnits().stream()
            .filter(
                unit ->
                    Stream.concat(
                            unit.getRawParameterTypes().stream(),
                            Stream.of(unit.getRawReturnType()))
                        .anyMatch(type -> binary.contains(type.getName())))
            .map(JavaCodeUnit::getFullName)
            .forEach(name -> events.add(SimpleConditionEvent.violated(each, name)));
      }
    };
  }

  @Test
  void onlyTheOpenerLeavesTheProgram() {
    holds(
        noClasses()
            .that()
            .doNotHaveSimpleName("WindowProgram")
            .and()
            .doNotHaveSimpleName("DesktopOpener")
            .and()
            .doNotHaveSimpleName("LinuxClipboard")
            .and()
            .doNotHaveSimpleName("DesktopNotices")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.application.HostServices")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.awt.Desktop")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.ProcessBuilder")
            .orShould()
            .callMethod(Runtime.class, "exec", String[].class),
        "nothing but a page of a known explorer, the folder of a saved file, the clipboard and"
            + " notifications is outside");
  }

  @Test
  void onlyMainEndsTheProcess() {
    holds(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + ".Main")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class),
        "whoever calls a method wants it to return");
  }

  @Test
  void onlyCommandsTalkToTheTerminal() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".app..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace"),
        "print writes findings and nothing else, and no secret goes where nobody looks");
  }

  @Test
  void theLoggerBehindIsTheAppsBusiness() {
    holds(
        only("java.util.logging..", "app.."), "what is logged, and where, is decided in one place");
  }

  @Test
  void noNameIsGivenTwice() {
    var names = new HashMap<String, List<String>>();
    PRODUCT.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .forEach(
            type ->
                names
                    .computeIfAbsent(type.getSimpleName(), _ -> new ArrayList<>())
                    .add(type.getName()));
    assertThat(names.values()).allSatisfy(types -> assertThat(types).hasSize(1));
  }

  @Test
  void noRoomIsCrowded() {
    var types = new TreeMap<String, Integer>();
    PRODUCT.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .forEach(type -> types.merge(type.getPackageName(), 1, Integer::sum));
    assertThat(types.values()).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(35));
  }

  @Test
  void noFileIsLongerThanAReaderKeepsInMind() throws IOException {
    var tooLong = sources("main").stream().filter(file -> lines(file) > LONGEST_FILE);
    assertThat(tooLong).as("more than one thing is in it").isEmpty();
  }

  @Test
  void noMethodIsLongerThanAScreen() throws IOException {
    var tooLong = sources("main").stream().flatMap(HouseTest::longMethods);
    assertThat(tooLong).as("more than one thing is done in it").isEmpty();
  }

  @Test
  void noPatternGoesDeeperWithEachRepetition() throws IOException {
    var deep = sources("main").stream().filter(file -> !found(REPEATED_GROUP, file).isEmpty());
    assertThat(deep).as("a long text would end in a stack overflow: use ++ or *+").isEmpty();
  }

  private static List<Path> sources(String part) throws IOException {
    try (var files = Files.walk(Path.of("src", part, "java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  @Test
  void documentsCiteWhatTheRepositoryHas() throws IOException {
    var tests =
        sources("test").stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
    assertThat(documents())
        .allSatisfy(
            document -> {
              assertThat(found(LINK, document))
                  .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
              assertThat(found(CITED, document)).isSubsetOf(tests);
            });
  }

  @Test
  void decisionsHaveOneForm() throws IOException {
    try (var decisions = Files.list(Path.of("docs/decisions"))) {
      assertThat(decisions)
          .allSatisfy(
              decision ->
                  assertThat(found(HEADING, decision))
                      .containsExactly("Context", "Options", "Choice", "Consequence"));
    }
  }

  private static List<Path> documents() throws IOException {
    try (var inside = Files.walk(Path.of("docs"));
        var beside = Files.list(Path.of(""))) {
      return Stream.concat(inside, beside).filter(file -> file.toString().endsWith(".md")).toList();
    }
  }

  private static List<String> found(Pattern pattern, Path document) {
    return pattern.matcher(text(document)).results().map(found -> found.group(1)).toList();
  }

  /* The formatter puts the brace that ends a method as far in as the line that begins it. */
  private static Stream<String> longMethods(Path file) {
    var found = new ArrayList<String>();
    var begins = new HashMap<Integer, Integer>();
    var lines = text(file).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      int depth = lines.get(i).indexOf(line);
      int begin = begins.getOrDefault(depth, i);
      if (line.equals("}") && i - begin >= LONGEST_METHOD) {
        found.add(lines.get(begin).strip());
      }
      if (!line.isEmpty()) {
        begins.put(depth, i);
      }
    }
    return found.stream().filter(begin -> !TYPE.matcher(begin).find());
  }

  private static long lines(Path file) {
    return text(file).lines().count();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theModelOfTheHouseSeesEveryRoom() {
    holds(
        classes()
            .should()
            .resideInAnyPackage(
                Stream.concat(
                        Stream.of(ROOT),
                        Arrays.stream(
                            rooms(
                                "text",
                                "domain..",
                                "api.http",
                                "api.json",
                                "api.cobo",
                                "api.bitgo",
                                "lookup..",
                                "settings..",
                                "export..",
                                "evidence..",
                                "history..",
                                "label",
                                "label",
                                "sandbox..",
                                "model..",
                                "view..",
                                "app..")))
                    .toArray(String[]::new)),
        "a new room needs its rule here");
  }
}
