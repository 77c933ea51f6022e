package org.treasurylookup.history.store;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.answer.Provenance;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.provider.BitgoAuth;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.KeptFinding;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Text;

/** Reads what {@link FindingWriter} wrote. */
final class FindingReader {
  private final DataInputStream in;

  private FindingReader(DataInputStream in) {
    this.in = in;
  }

  /** What was kept; empty when this version cannot read it, such as a kind of a newer one. */
  static Optional<KeptFinding> read(byte[] bytes) {
    if (bytes.length == 0 || bytes[0] != FindingWriter.FORM) {
      return Optional.empty();
    }
    var compressed = new ByteArrayInputStream(bytes, 1, bytes.length - 1);
    try (var in = new DataInputStream(new InflaterInputStream(compressed))) {
      return Optional.of(new FindingReader(in).finding());
    } catch (IOException | DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private KeptFinding finding() throws IOException {
    String target = text();
    return new KeptFinding(
        Target.parse(target).orElseThrow(() -> new IllegalArgumentException(target)),
        environment(),
        Finding.Outcome.valueOf(text()),
        list(this::answer),
        maybe(this::body),
        maybe(this::failure),
        time());
  }

  private Environment environment() throws IOException {
    return new Environment(
        text(),
        Environment.Kind.valueOf(text()),
        maybe(() -> new Environment.Cobo(maybe(this::url), maybe(this::text))),
        maybe(
            () ->
                new Environment.Bitgo(
                    maybe(this::url),
                    BitgoRoute.valueOf(text()),
                    text(),
                    text(),
                    BitgoAuth.valueOf(text()))));
  }

  private Answer answer() throws IOException {
    return new Answer(
        url(),
        in.readInt(),
        list(this::header),
        body(),
        time(),
        time(),
        ResponseSignature.valueOf(text()),
        new Provenance(list(this::header), maybe(this::text)));
  }

  private Answer.Header header() throws IOException {
    return new Answer.Header(text(), text());
  }

  private Failure failure() throws IOException {
    return new Failure(
        FailureCode.valueOf(text()),
        sentence(),
        list(() -> new Failure.Cause(sentence(), Failure.Tested.valueOf(text()))),
        sentence(),
        maybe(in::readInt),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text));
  }

  private Text sentence() throws IOException {
    return new Text(text(), list(() -> in.readBoolean() ? sentence() : text()));
  }

  private URI url() throws IOException {
    return URI.create(text());
  }

  private Instant time() throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }

  private ImmutableBytes body() throws IOException {
    return ImmutableBytes.of(bytes());
  }

  private String text() throws IOException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  private byte[] bytes() throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  /** Reads one thing. */
  @FunctionalInterface
  private interface Part<T> {
    T read() throws IOException;
  }

  private <T> List<T> list(Part<? extends T> each) throws IOException {
    int count = in.readInt();
    List<T> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(each.read());
    }
    return all;
  }

  private <T> Optional<T> maybe(Part<? extends T> part) throws IOException {
    return in.readBoolean() ? Optional.of(part.read()) : Optional.empty();
  }
}
