package org.treasurylookup.domain.explorer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.domain.explorer.ExplorerLink.Source;

/**
 * Links to block explorers for Cobo's chain ids, from {@code data/explorers.csv} and an
 * organisation's own templates, which stand over it. A page that is not certain is not offered: a
 * wrong explorer says "not found" about money that is there.
 */
public final class ExplorerLinks {
  private static final String RESOURCE = "/data/explorers.csv";
  private static final String HASH = "{hash}";
  private static final String ADDRESS = "{address}";
  private static final Pattern HTTPS =
      Pattern.compile("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?/[!-~]*");

  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9.:@_-]+");

  /* Known by other names in older answers; the table says so in words. */
  private static final Map<String, String> ALIASES = Map.of("BSC_BNB", "BSC", "BASE_ETH", "BASE");

  private final Map<String, Page> pages;

  private record Page(String transaction, String address, Source source) {}

  private ExplorerLinks(Map<String, Page> pages) {
    this.pages = pages;
  }

  private static final class Holder {
    static final ExplorerLinks BUILT_IN = load();
  }

  public static ExplorerLinks builtIn() {
    return Holder.BUILT_IN;
  }

  /** The same with an organisation's templates in the place of those they name. */
  public ExplorerLinks with(List<ExplorerTemplate> templates) {
    Map<String, Page> replaced = new HashMap<>(pages);
    for (var template : templates) {
      replaced.put(
          ALIASES.getOrDefault(template.chain(), template.chain()),
          new Page(template.transaction(), template.address(), Source.ORGANISATION));
    }
    return new ExplorerLinks(Map.copyOf(replaced));
  }

  /** The page of a transaction; empty when there is none, or the hash has another form. */
  public Optional<ExplorerLink> transaction(String chain, String hash) {
    String id = ALIASES.getOrDefault(chain, chain);
    return ChainTextForm.of(id).isHash(hash)
        ? page(id).flatMap(page -> link(page.transaction, HASH, hash, page.source))
        : Optional.empty();
  }

  /** The page of an address; empty when there is none, or the address has another form. */
  public Optional<ExplorerLink> address(String chain, String address) {
    String id = ALIASES.getOrDefault(chain, chain);
    return ChainTextForm.of(id).isAddress(address)
        ? page(id).flatMap(page -> link(page.address, ADDRESS, address, page.source))
        : Optional.empty();
  }

  /** Whether a page could be offered at all: on the web, encrypted, in plain characters. */
  public static boolean isPage(String url) {
    return HTTPS.matcher(url).matches();
  }

  /** Whether an address could have come from here: the last check before it is opened. */
  public boolean offers(URI url) {
    String text = url.toString();
    return HTTPS.matcher(text).matches()
        && pages.values().stream()
            .anyMatch(
                page ->
                    isMade(page.transaction, HASH, text) || isMade(page.address, ADDRESS, text));
  }

  private static boolean isMade(String template, String placeholder, String text) {
    int at = template.indexOf(placeholder);
    if (at < 0) {
      return false;
    }
    String before = template.substring(0, at);
    String after = template.substring(at + placeholder.length());
    return text.length() > before.length() + after.length()
        && text.startsWith(before)
        && text.endsWith(after)
        && VALUE.matcher(text.substring(before.length(), text.length() - after.length())).matches();
  }

  private Optional<Page> page(String chain) {
    return Optional.ofNullable(pages.get(chain));
  }

  private static Optional<ExplorerLink> link(
      String template, String placeholder, String value, Source source) {
    if (!template.contains(placeholder)) {
      return Optional.empty();
    }
    String url = template.replace(placeholder, value);
    return HTTPS.matcher(url).matches()
        ? Optional.of(new ExplorerLink(URI.create(url), source))
        : Optional.empty();
  }

  private static ExplorerLinks load() {
    Map<String, Page> pages = new HashMap<>();
    try (var in = Objects.requireNonNull(ExplorerLinks.class.getResourceAsStream(RESOURCE));
        var rows = CsvReader.builder().ofNamedCsvRecord(in)) {
      rows.forEach(
          row -> page(row).ifPresent(page -> pages.putIfAbsent(row.getField("key"), page)));
      return new ExplorerLinks(Map.copyOf(pages));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Page> page(NamedCsvRecord row) {
    String transaction = row.getField("tx_url");
    return transaction.isEmpty()
        ? Optional.empty()
        : source(row.getField("source"), row.getField("certainty"))
            .map(source -> new Page(transaction, row.getField("address_url"), source));
  }

  private static Optional<Source> source(String table, String certainty) {
    return switch (table + " " + certainty) {
      case "cobo-docs published by Cobo" -> Optional.of(Source.PROVIDER);
      case "cobo-derived derived" -> Optional.of(Source.DERIVED);
      default -> Optional.empty();
    };
  }
}
