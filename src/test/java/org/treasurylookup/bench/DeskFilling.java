package org.treasurylookup.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.treasurylookup.history.store.OutboxLine;
import org.treasurylookup.history.store.SealedFinding;

/**
 * Puts lines and findings of many workstations into the tables of a desk, as its triggers take
 * them. Indexes are made anew behind it: one after the other they would take an hour.
 */
final class DeskFilling implements AutoCloseable {
  private static final HexFormat HEX = HexFormat.of();
  private static final int OWN_WORDS = 9;

  private final Connection connection;
  private final List<String> indexes = new ArrayList<>();

  /** Of a database, as its superuser. */
  DeskFilling(Connection connection) throws SQLException {
    this.connection = connection;
    run("SET synchronous_commit = off");
    run("SET maintenance_work_mem = '512MB'");
    run("CREATE TEMP TABLE reference (store uuid, hash bytea, digest bigint)");
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'treasury_desk'"
                    + " AND tablename IN ('audit', 'finding') AND indexname NOT LIKE '%_pkey'")) {
      while (row.next()) {
        indexes.add(row.getString(2));
        run("DROP INDEX treasury_desk." + row.getString(1));
      }
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Writes rows. */
  @FunctionalInterface
  interface Rows {
    /** Writes them. */
    void write(Writer writer) throws IOException;
  }

  /** Takes rows of the two tables. */
  static final class Writer {
    private final OutputStream out;

    private Writer(OutputStream out) {
      this.out = out;
    }

    /** A line of a workstation's audit. */
    void line(UUID store, String workstation, OutboxLine line) throws IOException {
      row(
          store.toString(),
          Long.toString(line.seq()),
          bytes(line.before().toArray()),
          line.text().replace("\\", "\\\\"),
          bytes(line.hash().toArray()),
          workstation);
    }

    /** By which word a finding is found alone. */
    void reference(UUID store, OutboxLine line, long digest) throws IOException {
      row(store.toString(), bytes(line.hash().toArray()), Long.toString(digest));
    }

    private void row(String... columns) throws IOException {
      out.write((String.join("\t", columns) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String bytes(byte[] value) {
      return "\\\\x" + HEX.formatHex(value);
    }
  }

  void lines(Rows rows) throws SQLException, IOException {
    copy("treasury_desk.audit (store, seq, before, line, hash, workstation)", rows);
  }

  void references(Rows rows) throws SQLException, IOException {
    copy("reference", rows);
  }

  private void copy(String table, Rows rows) throws SQLException, IOException {
    var in = connection.unwrap(PGConnection.class).getCopyAPI();
    try (var out = new CopyStream(in, table)) {
      rows.write(new Writer(out));
    }
  }

  /* Rows in large pieces: each call of the driver is one message to the server. */
  private static final class CopyStream extends OutputStream {
    private static final int PIECE = 1 << 16;

    private final CopyIn copy;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

    CopyStream(CopyManager manager, String table) throws SQLException {
      copy = manager.copyIn("COPY " + table + " FROM STDIN");
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one});
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      waiting.write(bytes, from, count);
      if (waiting.size() >= PIECE) {
        send();
      }
    }

    private void send() throws IOException {
      try {
        copy.writeToCopy(waiting.toByteArray(), 0, waiting.size());
        waiting.reset();
      } catch (SQLException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      send();
      try {
        copy.endCopy();
      } catch (SQLException e) {
        throw new IOException(e);
      }
    }
  }

  /** A finding for each line, of the size of one and with its common words. */
  void findings(SealedFinding sample) throws SQLException {
    run("ANALYZE reference");
    String common =
        sample.words().stream()
            .skip(OWN_WORDS + 1L)
            .map(String::valueOf)
            .collect(Collectors.joining(","));
    String own = "(random() * 9e18)::bigint, ".repeat(OWN_WORDS);
    run(
        "INSERT INTO treasury_desk.finding (store, hash, key, sealed, words)"
            + " SELECT a.store, a.hash, '"
            + sample.key()
            + "', decode(repeat(md5(a.hash::text), "
            + sample.sealed().size() / 16
            + "), 'hex'), ARRAY["
            + own
            + "coalesce(r.digest, (random() * 9e18)::bigint)]::bigint[] || ARRAY["
            + common
            + "]::bigint[] FROM treasury_desk.audit AS a"
            + " LEFT JOIN reference AS r ON r.store = a.store AND r.hash = a.hash");
  }

  /** Makes the indexes as they were. */
  @Override
  public void close() throws SQLException {
    for (String index : indexes) {
      run(index);
    }
    run("VACUUM ANALYZE treasury_desk.audit");
    run("VACUUM ANALYZE treasury_desk.finding");
    connection.close();
  }
}
