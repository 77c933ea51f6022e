package org.treasurylookup.history.store;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.lookup.KeptFinding;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Text;

/** Writes what is kept of a finding as bytes, compressed; {@link FindingReader} reads them. */
final class FindingWriter {
  /** First byte of all that is written in this form. */
  static final int FORM = 1;

  /* A look-up of an order fits, before it is compressed and after. */
  private static final int USUAL = 4_096;

  private final DataOutputStream out;

  private FindingWriter(DataOutputStream out) {
    this.out = out;
  }

  static byte[] write(KeptFinding kept) {
    var bytes = new ByteArrayOutputStream(USUAL / 2);
    bytes.write(FORM);
    var deflater = new Deflater(Deflater.BEST_SPEED);
    /* Else the compressor is called for each number and each text. */
    try (var out =
        new DataOutputStream(
            new BufferedOutputStream(new DeflaterOutputStream(bytes, deflater), USUAL))) {
      new FindingWriter(out).finding(kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private void finding(KeptFinding kept) throws IOException {
    text(kept.target().toString());
    environment(kept.environment());
    text(kept.outcome().name());
    list(kept.answers(), this::answer);
    maybe(kept.merged(), this::bytes);
    maybe(kept.failure(), this::failure);
    time(kept.now());
  }

  private void environment(Environment environment) throws IOException {
    text(environment.name());
    text(environment.kind().name());
    maybe(
        environment.cobo(),
        cobo -> {
          maybe(cobo.baseUrl(), this::url);
          maybe(cobo.responseKey(), this::text);
        });
    maybe(
        environment.bitgo(),
        bitgo -> {
          maybe(bitgo.baseUrl(), this::url);
          text(bitgo.route().name());
          text(bitgo.enterpriseId());
          text(bitgo.defaultTrustOrg());
          text(bitgo.auth().name());
        });
  }

  private void answer(Answer answer) throws IOException {
    url(answer.url());
    out.writeInt(answer.httpStatus());
    list(answer.headers(), this::header);
    bytes(answer.body());
    time(answer.requestedAt());
    time(answer.receivedAt());
    text(answer.signature().name());
    list(answer.provenance().sent(), this::header);
    maybe(answer.provenance().responseKey(), this::text);
  }

  private void header(Answer.Header header) throws IOException {
    text(header.name());
    text(header.value());
  }

  private void failure(Failure failure) throws IOException {
    text(failure.code().name());
    sentence(failure.headline());
    list(
        failure.causes(),
        cause -> {
          sentence(cause.text());
          text(cause.tested().name());
        });
    sentence(failure.next());
    maybe(failure.httpStatus(), status -> out.writeInt(status));
    maybe(failure.vendorCode(), this::text);
    maybe(failure.vendorMessage(), this::text);
    maybe(failure.requestId(), this::text);
  }

  private void sentence(Text sentence) throws IOException {
    text(sentence.key());
    list(
        sentence.arguments(),
        argument -> {
          out.writeBoolean(argument instanceof Text);
          if (argument instanceof Text inner) {
            sentence(inner);
          } else {
            text((String) argument);
          }
        });
  }

  private void url(URI url) throws IOException {
    text(url.toString());
  }

  private void time(Instant time) throws IOException {
    out.writeLong(time.getEpochSecond());
    out.writeInt(time.getNano());
  }

  private void text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private void bytes(ImmutableBytes body) throws IOException {
    out.writeInt(body.size());
    body.writeTo(out);
  }

  /** Writes one thing. */
  @FunctionalInterface
  private interface Part<T> {
    void write(T thing) throws IOException;
  }

  private <T> void list(List<? extends T> all, Part<T> each) throws IOException {
    out.writeInt(all.size());
    for (var one : all) {
      each.write(one);
    }
  }

  private <T> void maybe(Optional<T> thing, Part<T> part) throws IOException {
    out.writeBoolean(thing.isPresent());
    if (thing.isPresent()) {
      part.write(thing.get());
    }
  }
}
