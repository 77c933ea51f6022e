package org.treasurylookup.lookup.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.treasurylookup.domain.check.spelling.SameValue;
import org.treasurylookup.lookup.PastedIds;
import org.treasurylookup.lookup.Recognizer;
import org.treasurylookup.lookup.Recognizer.Recognition;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.KnownHosts;
import org.treasurylookup.text.Text;

/**
 * A pasted list of ids: what each line holds, found out without asking anybody. Lines keep their
 * order; blank lines are left out, everything else is kept, be it recognised or not.
 *
 * @param entries in the order pasted
 * @param problem why the text is no list that can be asked; then there are no entries
 */
public record IdList(List<Entry> entries, Optional<Text> problem) {
  /** More lines or ids than this are refused: at two questions a second they take over an hour. */
  public static final int MOST_LINES = 10_000;

  private static final String BREAK = "\\x0B\\f\\x85\\u2028\\u2029";
  private static final Pattern BREAKS =
      Pattern.compile("[\\s" + BREAK + "]*[\\r\\n\\t" + BREAK + "][\\s" + BREAK + "]*");
  private static final int LONGEST_LINE = 400;

  public IdList {
    entries = List.copyOf(entries);
  }

  /**
   * One id of the list, or one line without any.
   *
   * @param number place in the list, from 1
   * @param line line of the text, from 1, blank lines counted
   * @param pasted the line as pasted; of a line with several ids, the id as pasted
   * @param removed hidden characters taken out of it
   * @param alone whether the line held nothing but the id
   * @param targets what it may be; more than one means: ask all; empty if {@code reason} is given
   * @param sameAs number of the earlier entry that asks for the very same
   * @param reason why it cannot be asked for
   * @param told what was done to what was pasted to come to the id
   */
  public record Entry(
      int number,
      int line,
      String pasted,
      int removed,
      boolean alone,
      List<Target> targets,
      OptionalInt sameAs,
      Optional<Text> reason,
      List<Text> told) {
    public Entry {
      targets = List.copyOf(targets);
      told = List.copyOf(told);
    }

    /** Whether there is something to ask that no earlier entry asks. */
    public boolean isAskable() {
      return !targets.isEmpty() && sameAs.isEmpty();
    }

    /** The id; empty when there is none. */
    public Optional<String> id() {
      return targets.stream().findFirst().map(Target::id);
    }
  }

  /** Reads a text, line by line, to be asked in an environment. */
  public static IdList read(String text, Environment environment) {
    var reader = new Reader(environment.name(), KnownHosts.hosts(environment));
    if (text.lines().filter(line -> !line.isBlank()).skip(MOST_LINES).findAny().isPresent()) {
      return tooLong();
    }
    /* One line may hold any number of ids, as JSON does and what mail encodes. */
    for (var line : PastedIds.of(text)) {
      reader.read(line);
      if (reader.entries.size() > MOST_LINES) {
        return tooLong();
      }
    }
    return new IdList(reader.entries, Optional.empty());
  }

  private static IdList tooLong() {
    return new IdList(List.of(), Optional.of(Text.of("list.tooLong", Text.number(MOST_LINES))));
  }

  /** The beginning of a text as it fits on one line. */
  public static String inOneLine(String text) {
    String line = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
    String joined = BREAKS.matcher(line).replaceAll(" ");
    return text.length() > LONGEST_LINE ? joined + " …" : joined;
  }

  /** What it is called: of ids, or of lines where not each has one. */
  public Text title() {
    return entries.isEmpty()
        ? Text.of("list.title.empty")
        : Text.count(unrecognised() == 0 ? "list.title" : "list.title.lines", entries.size());
  }

  /** How many entries there are to ask for. */
  public int askable() {
    return (int) entries.stream().filter(Entry::isAskable).count();
  }

  /** How many entries ask for the same as an earlier one. */
  public int repeated() {
    return (int) entries.stream().filter(entry -> entry.sameAs().isPresent()).count();
  }

  /** How many entries cannot be asked for. */
  public int unrecognised() {
    return (int) entries.stream().filter(entry -> entry.reason().isPresent()).count();
  }

  /** How many hidden characters were taken out of all entries. */
  public int removed() {
    return entries.stream().mapToInt(Entry::removed).sum();
  }

  private static final class Reader {
    private final String environment;
    private final Set<String> hosts;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<List<Object>, Integer> first = new HashMap<>();

    Reader(String environment, Set<String> hosts) {
      this.environment = environment;
      this.hosts = hosts;
    }

    void read(PastedIds.Line line) {
      boolean broken = line.pasted().indexOf('\n') >= 0;
      String pasted = broken ? inOneLine(line.pasted()) : line.pasted();
      for (var id : line.ids()) {
        boolean whole = line.ids().size() == 1;
        add(line.number(), whole ? pasted : id.id(), id, line.alone());
      }
      if (line.ids().isEmpty()) {
        refuse(line, pasted);
      }
    }

    private void refuse(PastedIds.Line line, String pasted) {
      var whole = Recognizer.recognise(line.pasted());
      if (!whole.id().isEmpty()) {
        refuse(line.number(), pasted, whole.removed(), WhyNotAsked.of(whole, line.pasted()));
      }
    }

    private void add(int line, String pasted, Recognition found, boolean alone) {
      var elsewhere = elsewhere(found.origin());
      if (elsewhere.isPresent()) {
        refuse(line, pasted, found.removed(), elsewhere.get());
        return;
      }
      int number = entries.size() + 1;
      Integer before = first.putIfAbsent(question(found.targets()), number);
      entries.add(
          new Entry(
              number,
              line,
              pasted,
              found.removed(),
              alone,
              found.targets(),
              before == null ? OptionalInt.empty() : OptionalInt.of(before),
              Optional.empty(),
              alone ? found.told() : told(found)));
    }

    /* A UUID that was written as a target keeps its letter case, and asks for the same. */
    private static List<Object> question(List<Target> targets) {
      return targets.stream()
          .<Object>map(
              target ->
                  List.of(target.kind(), SameValue.ofIds().key(target.id()), target.trustOrg()))
          .toList();
    }

    /* That it was found among words is said of the entry in another way. */
    private static List<Text> told(Recognition found) {
      return found.told().stream().filter(text -> !text.key().equals("recognise.within")).toList();
    }

    private Optional<Text> elsewhere(Recognizer.Origin origin) {
      return origin
          .environment()
          .filter(name -> !name.equalsIgnoreCase(environment))
          .map(name -> Text.of("list.elsewhere", name))
          .or(
              () ->
                  origin
                      .host()
                      .filter(host -> KnownHosts.isKnown(host) && !hosts.contains(host))
                      .map(host -> Text.of("list.otherHost", host)));
    }

    private void refuse(int line, String pasted, int removed, Text reason) {
      entries.add(
          new Entry(
              entries.size() + 1,
              line,
              pasted,
              removed,
              true,
              List.of(),
              OptionalInt.empty(),
              Optional.of(reason),
              List.of()));
    }
  }
}
