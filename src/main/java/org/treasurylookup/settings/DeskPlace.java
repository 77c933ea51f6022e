package org.treasurylookup.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.treasurylookup.domain.provider.Loopback;
import org.treasurylookup.settings.file.HomeFolder;
import org.treasurylookup.settings.file.ImproperValue;

/**
 * Where a desk keeps what it shares: a database of PostgreSQL that the organisation's policy names.
 *
 * @param host in lower case
 * @param user to log in as; empty for the name of the user at this PC
 * @param tls whether the way there is encrypted and the server proven: always, but on this PC
 * @param files certificates and key of a PEM or PKCS file each, by the word in the URL
 * @param findings whether findings are shared too, encrypted with the desk's key
 */
public record DeskPlace(
    String host,
    int port,
    String database,
    String user,
    boolean tls,
    Map<TlsFile, Path> files,
    boolean findings) {
  private static final String SCHEME = "jdbc:";
  private static final int STANDARD_PORT = 5432;
  private static final String VERIFIED = "verify-full";
  private static final String NONE = "disable";
  private static final int LAST_PORT = 65_535;

  /* None of it means anything in an address: what is put behind the name begins no parameter. */
  private static final Pattern DATABASE = Pattern.compile("[\\p{L}\\p{N}_.$ -]{1,63}");

  public DeskPlace {
    files = Map.copyOf(files);
  }

  /** A file that TLS needs. */
  public enum TlsFile {
    /** PEM with the authorities that may vouch for the server; without it, those of Java. */
    AUTHORITIES("sslrootcert"),
    /** Certificate of this workstation. */
    CERTIFICATE("sslcert"),
    /** Its key. */
    KEY("sslkey");

    private final String word;

    TlsFile(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * Reads what a policy names.
   *
   * @param jdbc such as {@code jdbc:postgresql://desk.example.com/treasury?user=pc17}
   * @throws ImproperValue when it is none, holds a password, or would do without TLS elsewhere than
   *     on this PC
   */
  public static DeskPlace of(String jdbc, boolean findings) {
    var url = url(jdbc);
    var words = words(url);
    String database = url.getPath() == null ? "" : url.getPath().replaceFirst("^/", "");
    int port = url.getPort() < 0 ? STANDARD_PORT : url.getPort();
    boolean right = DATABASE.matcher(database).matches() && port > 0 && port <= LAST_PORT;
    require(right, "value.desk.url");
    var place =
        new DeskPlace(
            url.getHost().toLowerCase(Locale.ROOT),
            port,
            database,
            Optional.ofNullable(words.remove("user")).orElse(""),
            usesTls(url.getHost(), Optional.ofNullable(words.remove("sslmode"))),
            files(words),
            findings);
    words.keySet().stream().findFirst().ifPresent(word -> require(false, "value.desk.word", word));
    return place;
  }

  /* What is no address may hold a password anywhere: none of it is told. */
  private static URI url(String jdbc) {
    try {
      require(jdbc.startsWith(SCHEME + "postgresql://"), "value.desk.url");
      var url = new URI(jdbc.substring(SCHEME.length()));
      require(url.getRawUserInfo() == null, "value.desk.password");
      require(url.getHost() != null && url.getRawFragment() == null, "value.desk.url");
      return url;
    } catch (URISyntaxException _) {
      throw new ImproperValue("value.desk.url");
    }
  }

  private static Map<String, String> words(URI url) {
    Map<String, String> words = new TreeMap<>();
    String query = url.getRawQuery() == null ? "" : url.getRawQuery();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      int sign = pair.indexOf('=');
      String word = sign < 0 ? pair : pair.substring(0, sign);
      require(!word.toLowerCase(Locale.ROOT).contains("pass"), "value.desk.password");
      String value =
          sign < 0 ? "" : URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8);
      require(sign > 0 && words.put(word, value) == null, "value.desk.word", word);
    }
    return words;
  }

  private static boolean usesTls(String host, Optional<String> mode) {
    boolean here = Loopback.holds(host.toLowerCase(Locale.ROOT));
    String wanted = mode.orElse(here ? NONE : VERIFIED);
    require(wanted.equals(VERIFIED) || (here && wanted.equals(NONE)), "value.desk.tls");
    return wanted.equals(VERIFIED);
  }

  private static Map<TlsFile, Path> files(Map<String, String> words) {
    Map<TlsFile, Path> files = new TreeMap<>();
    for (var file : TlsFile.values()) {
      Optional.ofNullable(words.remove(file.word()))
          .ifPresent(text -> files.put(file, path(file, text)));
    }
    return files;
  }

  private static Path path(TlsFile file, String text) {
    try {
      var path = Path.of(text);
      require(path.isAbsolute(), "value.desk.file", file.word(), text);
      return path;
    } catch (InvalidPathException _) {
      throw new ImproperValue("value.desk.file", file.word(), text);
    }
  }

  private static void require(boolean right, String otherwise, Object... arguments) {
    if (!right) {
      throw new ImproperValue(otherwise, arguments);
    }
  }

  /** The user to log in as. */
  public String login() {
    return user.isEmpty() ? HomeFolder.user() : user;
  }

  /** As people know it. */
  public String name() {
    return host + ":" + port + "/" + database;
  }
}
