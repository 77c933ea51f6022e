package org.treasurylookup.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.export.ReportWriter;
import org.treasurylookup.lookup.search.ReadBefore;
import org.treasurylookup.lookup.search.ReadingCost;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.lookup.search.SearchPage;
import org.treasurylookup.lookup.search.SearchParser;
import org.treasurylookup.lookup.search.SearchPlace;
import org.treasurylookup.lookup.search.SearchQuery;
import org.treasurylookup.lookup.search.SearchService;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code search}: writes the records of a list that filters leave, in the provider's order. */
@Command(
    name = "search",
    description = "Search the lists of the providers and write what was found to standard output.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramCommands.VersionText.class,
    footer = {
      "",
      "Filters: status:Underpaid merchant:M1001 created>2025-03-01, several values by commas,",
      "values in quotes where they hold blanks, dates as ISO 8601 (UTC where they name no offset).",
      "A shell takes < and > for itself: write 'created>2025-03-01'.",
      "",
      "Exit status: 0 something found, 3 nothing found, 2 wrong usage,",
      "4 a page failed or the output could not be written."
    })
final class SearchCommand implements Callable<Integer> {
  private static final int NOTHING_FOUND = 3;

  @ParentCommand WindowCommand window = new WindowCommand();

  @Mixin FormatOption form = new FormatOption();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Write N records at most; without it all there are.")
  @Nullable Integer limit;

  @Option(
      names = "--read-through",
      paramLabel = "N",
      description =
          "For a filter the provider does not have: read the list through, N pages of 50 rows at "
              + "most.")
  @Nullable Integer readThrough;

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description =
          "orders, batches, items, refunds, payouts, bulk-sends, transactions, merchants, "
              + "counterparties, destinations, balance-changes, allocations, connections, "
              + "settlements or settlement-transfers.")
  String kind = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "FILTER",
      description =
          "A filter of the kind, such as merchant:M1001; one that the provider lacks needs"
              + " --read-through.")
  List<String> filters = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    atLeastOne("--limit", limit);
    atLeastOne("--read-through", readThrough);
    try (var wiring = window.common.wire()) {
      PrintCommand.mayPrint(wiring.effective());
      var environment = window.common.environment(wiring);
      var query = query(environment);
      PrintCommand.tellStrangers(wiring, environment);
      var out = StandardOutput.stream();
      return new Run(wiring, environment, query, out).call();
    }
  }

  private static void atLeastOne(String option, @Nullable Integer number) {
    if (number != null && number < 1) {
      throw new SettingsException("search.problem.number", option, Integer.toString(number));
    }
  }

  private SearchQuery query(Environment environment) {
    var known =
        SearchKind.of(kind)
            .orElseThrow(
                () ->
                    new SettingsException(
                        "search.problem.kind", kind, Text.list(SearchKind.codes())));
    var route = environment.bitgo().map(Environment.Bitgo::route).orElse(BitgoRoute.ADMIN);
    var parser = new SearchParser(known, route);
    var read = parser.read(filters);
    read.problem()
        .ifPresent(
            problem -> {
              throw new SettingsException(problem);
            });
    var query = read.query().orElseThrow();
    if (query.isReadThrough() && readThrough == null) {
      throw new SettingsException(parser.refusal(query.through().getFirst()));
    }
    return query;
  }

  /** One search, page by page. */
  private final class Run {
    private final Wiring wiring;
    private final Environment environment;
    private final SearchQuery query;
    private final PrintStream out;
    private final ReportWriter report;
    private int written;
    private int pages;
    private int read;
    private int unlike;
    private final ReadBefore before = new ReadBefore();

    Run(Wiring wiring, Environment environment, SearchQuery query, PrintStream out) {
      this.wiring = wiring;
      this.environment = environment;
      this.query = query;
      this.out = out;
      this.report =
          ReportWriter.of(
              form.format, out, false, Set.of(query.kind().fields()), PrintCommand.own(wiring));
    }

    int call() throws IOException {
      if (query.isReadThrough()) {
        StandardError.say(
            ReadingCost.of(query, readThrough == null ? 1 : readThrough, environment).text());
      }
      Optional<SearchPlace> next = Optional.of(SearchPlace.FIRST);
      while (next.isPresent() && !isEnough()) {
        var page = before.without(next.get(), page(next.get()));
        pages++;
        read += page.read();
        if (!write(page)) {
          return 0;
        }
        if (page.failure().isPresent()) {
          return failed(page.failure().get());
        }
        next = page.later();
        if (next.isEmpty()) {
          page.total().ifPresent(this::tellFewer);
        }
      }
      if (unlike > 0) {
        StandardError.say(Text.count("search.unlike", unlike));
      }
      if (before.repeated() > 0) {
        StandardError.say(Text.count("search.repeated", before.repeated()));
      }
      if (query.isReadThrough()) {
        StandardError.say(
            Text.of(
                next.isPresent() ? "search.read.part" : "search.read.whole", Text.number(pages)));
      }
      return written == 0 ? NOTHING_FOUND : 0;
    }

    /* Where the pages end before as many came as the provider counts, not all was there to read. */
    private void tellFewer(String total) {
      int came = read - before.repeated();
      if (new BigInteger(total).compareTo(BigInteger.valueOf(came)) > 0) {
        StandardError.say(Text.of("search.fewer", total, Integer.toString(came)));
      }
    }

    private boolean isEnough() {
      boolean full = limit != null && written >= limit;
      return full || (query.isReadThrough() && readThrough != null && pages >= readThrough);
    }

    private SearchPage page(SearchPlace place) {
      return wiring
          .searches()
          .read(
              query,
              environment,
              place,
              size(),
              new Cancellation(),
              new RequestProgress(PrintCommand::tellPause));
    }

    /* The same for all pages, as BitGo counts them by it; not more rows than are written. */
    private int size() {
      int most = limit == null || query.isReadThrough() ? SearchService.PAGE : limit;
      return Math.min(SearchService.PAGE, most);
    }

    private boolean write(SearchPage page) throws IOException {
      for (var row : page.rows()) {
        if (limit != null && written >= limit) {
          return true;
        }
        report.write(row.finding());
        unlike += row.isUnlike() ? 1 : 0;
        written++;
        if (out.checkError()) {
          return false;
        }
      }
      if (page.unreadable() > 0) {
        StandardError.say(Text.count("search.unreadable", page.unreadable()));
      }
      return true;
    }

    private int failed(Failure failure) {
      StandardError.say(failure.headline());
      failure.vendorMessage().map(Text::literal).ifPresent(StandardError::say);
      StandardError.say(failure.nextOfCommand());
      StandardError.say(Text.count("search.failed", written));
      return PrintCommand.SOME_FAILED;
    }
  }
}
