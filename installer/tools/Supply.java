import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists every component of a bill of materials with its licence and its known vulnerabilities, and
 * fails where a licence is not allowed or a vulnerability is not looked into. Asks no network: the
 * advisories are files of the OSV format, one by one or a zip of them, as osv.dev gives them for
 * Maven.
 *
 * <p>Arguments: the bill of materials (CycloneDX), the file of allowed licences, the file of
 * advisories that were looked into, and a folder of advisories.
 */
final class Supply {
  /* Ecosystem of the OSV format. */
  private static final String MAVEN = "Maven";

  /* A list older than this says little about today. */
  private static final Duration OLD = Duration.ofDays(30);

  private record Advisory(String id, String summary, JsonNode affected) {}

  private final Map<String, List<Advisory>> advisories = new HashMap<>();
  private int read;
  private Instant newest = Instant.EPOCH;

  private Supply() {}

  public static void main(String[] arguments) throws IOException {
    var allowed = words(Path.of(arguments[1])).keySet();
    var lookedInto = words(Path.of(arguments[2]));
    var supply = new Supply();
    supply.readAll(Path.of(arguments[3]));
    List<String> troubles = new ArrayList<>();
    Map<String, String> lines = new TreeMap<>();
    for (var component :
        JsonMapper.shared().readTree(Path.of(arguments[0]).toFile()).path("components")) {
      String name = component.path("group").asString("") + ":" + component.path("name").asString();
      String version = component.path("version").asString();
      var licences = licences(component);
      if (licences.isEmpty() || !allowed.containsAll(licences)) {
        troubles.add(name + " " + version + ": its licence is not allowed: " + licences);
      }
      List<String> told = new ArrayList<>();
      for (var advisory : supply.of(name, version)) {
        String why = lookedInto.get(advisory.id());
        told.add(advisory.id() + (why == null ? "" : " (" + why + ")"));
        if (why == null) {
          troubles.add(name + " " + version + ": " + advisory.id() + " " + advisory.summary());
        }
      }
      lines.put(
          name + " " + version,
          "| %s | %s | %s | %s |"
              .formatted(name, version, String.join(", ", licences), supply.found(told)));
    }
    System.out.println("| component | version | licence | vulnerabilities |\n|---|---|---|---|");
    lines.values().forEach(System.out::println);
    System.out.println("\n" + supply.age());
    troubles.forEach(System.err::println);
    System.exit(troubles.isEmpty() ? 0 : 1);
  }

  /* What a line says up to a semicolon, and what it says behind; behind a hash is a comment. */
  private static Map<String, String> words(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .map(line -> line.split("\\s*;\\s*", 2))
        .collect(Collectors.toMap(part -> part[0], part -> part.length > 1 ? part[1] : ""));
  }

  private static List<String> licences(JsonNode component) {
    List<String> names = new ArrayList<>();
    for (var entry : component.path("licenses")) {
      var licence = entry.path("license");
      String name = licence.path("id").asString(licence.path("name").asString(""));
      names.add(entry.path("expression").asString(name));
    }
    return names;
  }

  private void readAll(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        if (file.toString().endsWith(".json")) {
          add(JsonMapper.shared().readTree(Files.readAllBytes(file)));
        } else if (file.toString().endsWith(".zip")) {
          readZip(file);
        }
      }
    }
  }

  private void readZip(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().filter(it -> it.getName().endsWith(".json")).toList()) {
        try (var in = zip.getInputStream(entry)) {
          add(JsonMapper.shared().readTree(in.readAllBytes()));
        }
      }
    }
  }

  private void add(JsonNode advisory) {
    if (advisory.has("withdrawn")) {
      return;
    }
    read++;
    var modified = Instant.parse(advisory.path("modified").asString("1970-01-01T00:00:00Z"));
    newest = modified.isAfter(newest) ? modified : newest;
    var names = new TreeSet<String>();
    for (var affected : advisory.path("affected")) {
      if (affected.path("package").path("ecosystem").asString("").equals(MAVEN)) {
        names.add(affected.path("package").path("name").asString(""));
      }
    }
    var known =
        new Advisory(
            advisory.path("id").asString(),
            advisory.path("summary").asString(""),
            advisory.path("affected"));
    names.forEach(name -> advisories.computeIfAbsent(name, _ -> new ArrayList<>()).add(known));
  }

  private List<Advisory> of(String name, String version) {
    return advisories.getOrDefault(name, List.of()).stream()
        .filter(advisory -> isAffected(advisory, name, version))
        .toList();
  }

  private static boolean isAffected(Advisory advisory, String name, String version) {
    for (var affected : advisory.affected()) {
      if (affected.path("package").path("name").asString("").equals(name)) {
        for (var listed : affected.path("versions")) {
          if (listed.asString().equals(version)) {
            return true;
          }
        }
        for (var range : affected.path("ranges")) {
          if (range.path("type").asString("").equals("ECOSYSTEM") && isWithin(range, version)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /* The events of a range are told in the order of their versions. */
  private static boolean isWithin(JsonNode range, String version) {
    boolean within = false;
    for (var event : range.path("events")) {
      String introduced = event.path("introduced").asString("");
      String fixed = event.path("fixed").asString("");
      String last = event.path("last_affected").asString("");
      if (!introduced.isEmpty() && (introduced.equals("0") || compare(version, introduced) >= 0)) {
        within = true;
      } else if ((!fixed.isEmpty() && compare(version, fixed) >= 0)
          || (!last.isEmpty() && compare(version, last) > 0)) {
        within = false;
      }
    }
    return within;
  }

  /** Orders versions as Maven does, as far as released ones go: 1.2-rc1 before 1.2 before 1.2.1. */
  static int compare(String one, String other) {
    String[] left = parts(one);
    String[] right = parts(other);
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int order = comparePart(i < left.length ? left[i] : "", i < right.length ? right[i] : "");
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static String[] parts(String version) {
    String spaced =
        version.toLowerCase(Locale.ROOT).replaceAll("(?<=[0-9])(?=[a-z])|(?<=[a-z])(?=[0-9])", ".");
    return Arrays.stream(spaced.split("[.\\-_+]"))
        .filter(part -> !part.isEmpty())
        .toArray(String[]::new);
  }

  private static int comparePart(String one, String other) {
    boolean number = !one.isEmpty() && Character.isDigit(one.charAt(0));
    boolean otherNumber = !other.isEmpty() && Character.isDigit(other.charAt(0));
    if (number && otherNumber) {
      return new BigInteger(one).compareTo(new BigInteger(other));
    }
    if (number || otherNumber) {
      var digits = new BigInteger(number ? one : other);
      boolean nothing = digits.signum() == 0 && (number ? other : one).isEmpty();
      return nothing ? 0 : number ? 1 : -1;
    }
    int rank = Integer.compare(rank(one), rank(other));
    return rank != 0 ? rank : one.compareTo(other);
  }

  private static int rank(String word) {
    return switch (word) {
      case "alpha", "a" -> 0;
      case "beta", "b" -> 1;
      case "milestone", "m" -> 2;
      case "rc", "cr" -> 3;
      case "snapshot" -> 4;
      case "", "ga", "final", "release" -> 5;
      case "sp" -> 6;
      default -> 7;
    };
  }

  private String found(List<String> told) {
    return told.isEmpty() ? read == 0 ? "not looked for" : "none known" : String.join(", ", told);
  }

  private String age() {
    if (read == 0) {
      return "No advisories are at hand: put those of osv.dev for Maven (all.zip) into the folder.";
    }
    var age = Duration.between(newest, Instant.now());
    return "Held against %,d advisories, the newest of %s%s."
        .formatted(
            read,
            newest.toString().substring(0, 10),
            age.compareTo(OLD) > 0
                ? ", which is " + age.toDays() + " days ago: get them anew"
                : "");
  }
}
