package org.treasurylookup.domain.check.money;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.domain.check.result.ScaledAmount.Match;

/**
 * Decimal places of BitGo's coins, from {@code data/bitgo-coins.csv} (derived from
 * {@code @bitgo/statics}).
 *
 * <p>A name is looked up in layers, the later the less certain: as received; in lower case; in
 * lower case with {@code ofc} before it. {@code ofc} is never taken away: {@code ofctusd} is Test
 * USD with 2 decimals, {@code tusd} is TrueUSD with 18.
 */
public final class CoinTable {
  private static final String RESOURCE = "/data/bitgo-coins.csv";
  private static final String NO_ASSET = "invalid_asset_type";
  private static final Pattern SIMPLE = Pattern.compile("[a-z0-9]+");

  /*
   * The file as it is: lines of coin,decimalPlaces,networkType,asset without quotes. A record asks
   * for one coin, and finding one line takes less time and memory than making 8,258 objects first.
   */
  private final String lines;

  private CoinTable(String lines) {
    this.lines = lines;
  }

  /** A coin and the layer in which it was found. */
  public record Found(Coin coin, Match match) {}

  /* Orders and batches never need the table, so it is read when the first allocation is. */
  private static final class Holder {
    static final CoinTable TABLE = load();
  }

  /** The table of this version, read on first use. */
  public static CoinTable get() {
    return Holder.TABLE;
  }

  /** Looks a name up, layer by layer. */
  public Optional<Found> find(String currency) {
    String lower = lower(currency);
    return in(Match.EXACT, currency)
        .or(() -> in(Match.LOWER_CASE, lower))
        .or(() -> in(Match.OFC, "ofc" + lower));
  }

  /* ASCII only: the Kelvin sign in lower case is a k, and would make a coin of what is none. */
  private static String lower(String text) {
    var lower = new StringBuilder(text.length());
    text.chars().forEach(c -> lower.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c)));
    return lower.toString();
  }

  static CoinTable load() {
    try (var in = CoinTable.class.getResourceAsStream(RESOURCE)) {
      var bytes = Objects.requireNonNull(in, RESOURCE).readAllBytes();
      return new CoinTable(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Found> in(Match layer, String name) {
    /* A name with a comma or a line break would match more than the first column. */
    if (name.indexOf(',') >= 0 || name.indexOf('\n') >= 0) {
      return Optional.empty();
    }
    int before = lines.indexOf("\n" + name + ",");
    if (before < 0) {
      return Optional.empty();
    }
    int end = lines.indexOf('\n', before + 1);
    var line = lines.substring(before + 1, end).split(",", -1);
    return Optional.of(new Found(coin(line[0], line[1], line[2], line[3]), layer));
  }

  private static Coin coin(String name, String decimals, String network, String asset) {
    boolean real = network.equals("mainnet") && !asset.equals(NO_ASSET);
    var symbol = real ? Optional.of(symbol(asset)) : Optional.<String>empty();
    return new Coin(name, Integer.parseInt(decimals), symbol);
  }

  /* Only a plain word is put into capitals: in names such as hteth:WBTC letter case counts. */
  private static String symbol(String asset) {
    return SIMPLE.matcher(asset).matches() ? asset.toUpperCase(Locale.ROOT) : asset;
  }
}
