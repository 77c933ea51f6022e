package org.treasurylookup.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** How a program bore a long run: a table, and a curve for each of its figures. */
final class EnduranceReport {
  private static final int FIFTHS = 5;
  private static final int TYPES = 60;
  private static final long MEBIBYTE = 1 << 20;

  /* Fewer moments say nothing about what grows. */
  private static final int ENOUGH = 25;

  /** A figure that has to stay, and by how much it may differ for other reasons than growth. */
  private record Figure(ToLongFunction<Vitals> of, long scale, long slack) {}

  private static final Map<String, Figure> FIGURES = figures();

  private EnduranceReport() {}

  private static Map<String, Figure> figures() {
    var all = new LinkedHashMap<String, Figure>();
    all.put("heap in use, MiB", new Figure(Vitals::heap, MEBIBYTE, 4 * MEBIBYTE));
    all.put("classes and code, MiB", new Figure(Vitals::rest, MEBIBYTE, 8 * MEBIBYTE));
    all.put("resident memory, MiB", new Figure(Vitals::resident, MEBIBYTE, 24 * MEBIBYTE));
    all.put("threads", new Figure(each -> each.threads().size(), 1, 3));
    all.put("descriptors", new Figure(Vitals::descriptors, 1, 5));
    all.put("nodes in windows", new Figure(Vitals::nodes, 1, 40));
    return all;
  }

  private static long median(List<Vitals> samples, int fifth, Figure figure) {
    int size = samples.size();
    var sorted =
        samples.subList(size * fifth / FIFTHS, size * (fifth + 1) / FIFTHS).stream()
            .mapToLong(figure.of)
            .sorted()
            .toArray();
    return sorted[sorted.length / 2];
  }

  /** What is more in the last fifth of a run than in its second. */
  static List<String> notFlat(List<Vitals> samples) {
    var grown = new ArrayList<String>();
    if (samples.size() < ENOUGH) {
      return grown;
    }
    FIGURES.forEach(
        (name, figure) -> {
          long early = median(samples, 1, figure);
          long late = median(samples, FIFTHS - 1, figure);
          if (late - early > figure.slack) {
            grown.add(name + ": " + early / figure.scale + " to " + late / figure.scale);
          }
        });
    return grown;
  }

  /** The frames in which the program itself worked too long. */
  static List<String> slow(List<Vitals> samples) {
    return samples.stream()
        .map(Vitals::slow)
        .flatMap(List::stream)
        .filter(frame -> frame.startsWith("SLOW"))
        .toList();
  }

  static void write(Path folder, long seed, List<Vitals> samples) throws IOException {
    var text = new StringBuilder("# Endurance\n\n");
    var last = samples.getLast();
    text.append("%d acts with seed %d, %d frames.\n\n".formatted(last.act(), seed, sum(samples)));
    text.append("| figure | second fifth | last fifth | most |\n|---|---:|---:|---:|\n");
    if (samples.size() >= FIFTHS) {
      FIGURES.forEach(
          (name, figure) -> {
            long most = samples.stream().mapToLong(figure.of).max().orElse(0);
            text.append(
                "| %s | %s | %s | %s |\n"
                    .formatted(
                        name,
                        told(median(samples, 1, figure), figure),
                        told(median(samples, FIFTHS - 1, figure), figure),
                        told(most, figure)));
          });
    }
    text.append(
        "\nLongest frame: work %d ms, wait %d ms.\n"
            .formatted(
                samples.stream().mapToLong(Vitals::work).max().orElse(0),
                samples.stream().mapToLong(Vitals::waited).max().orElse(0)));
    text.append("\n![Heap, memory, threads and descriptors over the run](report.svg)\n");
    text.append("\n## Frames over %d ms\n\n".formatted(ProgramWatchFrames.SLOW));
    samples.stream()
        .map(Vitals::slow)
        .flatMap(List::stream)
        .forEach(slow -> text.append("- ").append(slow).append('\n'));
    text.append("\n## Threads at the end\n\n");
    last.threads().forEach(name -> text.append("- ").append(name).append('\n'));
    Files.writeString(folder.resolve("report.md"), text);
    Files.writeString(folder.resolve("report.svg"), plot(samples));
  }

  /** Adds the types of which there are more than there were. */
  static void grown(Path folder, Map<String, Long> early, Map<String, Long> late)
      throws IOException {
    var text =
        new StringBuilder("\n## Objects at the last fifth's end, over those at its first\n\n");
    late.entrySet().stream()
        .filter(type -> type.getKey().matches("(org[.]treasury|javafx|com[.]sun|org[.]control).*"))
        .map(
            type ->
                Map.entry(type.getKey(), type.getValue() - early.getOrDefault(type.getKey(), 0L)))
        .filter(type -> type.getValue() > 0)
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(TYPES)
        .forEach(type -> text.append("- %s: %+d\n".formatted(type.getKey(), type.getValue())));
    Files.writeString(folder.resolve("report.md"), text, StandardOpenOption.APPEND);
  }

  private static String told(long value, Figure figure) {
    return figure.scale == 1
        ? Long.toString(value)
        : String.format(Locale.ROOT, "%.1f", (double) value / figure.scale);
  }

  private static long sum(List<Vitals> samples) {
    return samples.stream().mapToLong(Vitals::frames).sum();
  }

  private static String plot(List<Vitals> samples) {
    var svg = new StringBuilder();
    int top = 0;
    for (var figure : FIGURES.entrySet()) {
      svg.append(curve(figure.getKey(), figure.getValue(), samples, top));
      top += 130;
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 %d\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"800\" height=\"%d\" fill=\"white\"/>\n%s</svg>\n"
        .formatted(top, top, svg);
  }

  private static String curve(String name, Figure figure, List<Vitals> samples, int top) {
    double most = Math.max(1, samples.stream().mapToLong(figure.of).max().orElse(1));
    double acts = Math.max(1, samples.getLast().act());
    var points = new StringBuilder();
    for (var each : samples) {
      points.append(
          String.format(
              Locale.ROOT,
              "%.1f,%.1f ",
              40 + 740 * each.act() / acts,
              top + 120 - 90 * figure.of.applyAsLong(each) / most));
    }
    return "<text x=\"40\" y=\"%d\">%s, at most %s</text>\n<path d=\"M40 %d V%d H780\" fill=\"none\" stroke=\"#888\"/>\n<polyline points=\"%s\" fill=\"none\" stroke=\"#1a5fb4\"/>\n"
        .formatted(top + 20, name, told((long) most, figure), top + 30, top + 120, points);
  }
}
