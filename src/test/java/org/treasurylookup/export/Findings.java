package org.treasurylookup.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.treasurylookup.api.bitgo.BitgoRecords;
import org.treasurylookup.api.cobo.CoboRecords;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.answer.Provenance;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.PlainDelivery;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Text;

/** Findings made of JSON, without a network. */
public final class Findings {
  static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  public static final Environment SANDBOX =
      new Environment("sandbox", Environment.Kind.SANDBOX, Optional.empty(), Optional.empty());

  private static final KeyPair KEY = key();

  private Findings() {}

  public static Finding order(String json) {
    return found(Target.Kind.COBO_ORDER, json, CoboRecords.order(Payloads.object(json)));
  }

  public static Finding batch(String json) {
    return found(Target.Kind.COBO_BATCH, json, CoboRecords.batch(Payloads.object(json)));
  }

  public static Finding allocation(String json) {
    var record = BitgoRecords.envelope(Payloads.object(json)).orElseThrow();
    return found(Target.Kind.BITGO_ALLOCATION, json, record);
  }

  /** A record that others lead to. */
  public static Finding related(Target.Kind kind, String json) {
    return found(kind, json, RelatedRecordReader.read(kind.fields(), Payloads.object(json)));
  }

  /** The same with a signature that does not hold. */
  public static Finding forged(Finding finding) {
    var record = finding.record().orElseThrow();
    var given = PlainDelivery.of(finding.target().id(), finding.now(), ResponseSignature.INVALID);
    return new Finding(
        finding.target(),
        finding.environment(),
        new FindingResult.Found(
            finding.answer().orElseThrow(), record, new Checks().assess(record, given)),
        finding.now());
  }

  public static Finding payload(String name) {
    String json = Payloads.bytes(name).text();
    if (name.contains("bitgo")) {
      return allocation(json);
    }
    return name.contains("batch") ? batch(json) : order(json);
  }

  public static Finding in(Environment environment, Finding finding) {
    return new Finding(finding.target(), environment, finding.result(), finding.now());
  }

  public static Finding failed(String vendorMessage) {
    return failed(vendorMessage, List.of(Failure.Cause.untested(Text.of("cause.cobo.ip"))));
  }

  /** A look-up that failed for one of some causes. */
  public static Finding failed(String vendorMessage, List<Failure.Cause> causes) {
    var failure =
        new Failure(
            FailureCode.COBO_AUTH,
            Text.of("failure.COBO_AUTH.headline"),
            causes,
            Text.of("failure.COBO_AUTH.next"),
            Optional.of(401),
            Optional.of("2024"),
            Optional.of(vendorMessage),
            Optional.of("req-1"));
    return new Finding(
        Target.parse("cobo:order:5001").orElseThrow(),
        SANDBOX,
        new FindingResult.Failed(Optional.of(answer("{}", 401)), failure),
        NOW);
  }

  /** A batch that was signed as one says, and so was the list that its items came from. */
  public static Finding batchOf(ResponseSignature header, ResponseSignature items) {
    var batch = payload("cobo-batch-allocation-reference.json");
    var found =
        new FindingResult.Found(
            batch.answer().orElseThrow().with(header),
            List.of(answer("{\"data\":[]}", 200).with(items)),
            batch.record().orElseThrow(),
            batch.assessment(),
            Optional.empty());
    return new Finding(batch.target(), batch.environment(), found, batch.now());
  }

  /** An answer of Cobo to a question for an order. */
  public static Answer answer(String body, int status) {
    return new Answer(
        URI.create("https://api.cobo.com/v2/payments/orders/5001"),
        status,
        List.of(),
        ImmutableBytes.of(body.getBytes(StandardCharsets.UTF_8)),
        NOW.minusMillis(120),
        NOW,
        ResponseSignature.VALID,
        Provenance.NONE);
  }

  /** The same with answers that carry a signature of the provider's, made with a key of tests. */
  public static Finding signed(Finding finding) {
    return finding.withAnswers(Findings::signed);
  }

  private static Answer signed(Answer answer) {
    String time = Long.toString(NOW.toEpochMilli());
    var digest = ImmutableBytes.digest();
    digest.update(answer.body().toArray());
    byte[] once = digest.digest(("|" + time).getBytes(StandardCharsets.UTF_8));
    var headers = new ArrayList<>(answer.headers());
    headers.add(new Answer.Header("BIZ-TIMESTAMP", time));
    headers.add(new Answer.Header("BIZ-RESP-SIGNATURE", signature(digest.digest(once))));
    byte[] spki = KEY.getPublic().getEncoded();
    String key = HexFormat.of().formatHex(spki, spki.length - 32, spki.length);
    return new Answer(
        answer.url(),
        answer.httpStatus(),
        headers,
        answer.body(),
        answer.requestedAt(),
        answer.receivedAt(),
        ResponseSignature.VALID,
        answer.provenance().checkedWith(key));
  }

  private static String signature(byte[] text) {
    try {
      var signer = Signature.getInstance("Ed25519");
      signer.initSign(KEY.getPrivate());
      signer.update(text);
      return HexFormat.of().formatHex(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static KeyPair key() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static Finding found(Target.Kind kind, String json, ProviderRecord record) {
    var written = Target.of(kind, record.id().asValue().filter(Target::isId).orElse("x"));
    var circumstances = PlainDelivery.of(written.id(), NOW, ResponseSignature.VALID);
    return new Finding(
        written,
        SANDBOX,
        new FindingResult.Found(
            answer(json, 200), record, new Checks().assess(record, circumstances)),
        NOW);
  }

  /** One file of what the window saves as CSV. */
  public static String saved(Finding finding, String file) throws IOException {
    var by = new ExportAuthor("clerk", "1", NOW);
    var order =
        new ExportOrder(
            List.of(finding),
            Optional.empty(),
            ExportOrder.Format.CSV,
            true,
            CsvForm.plain(false),
            by,
            OwnWords.NONE);
    var content = FindingExport.of(order).content();
    try (var in = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(file)) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no file " + file);
  }

  static String written(ReportWriter.Format format, boolean raw, Finding... findings) {
    return written(format, raw, Set.of(), findings);
  }

  static String written(
      ReportWriter.Format format, boolean raw, Set<FieldCatalogue> kinds, Finding... findings) {
    var out = new StringBuilder();
    return written(ReportWriter.of(format, out, raw, kinds, OwnWords.NONE), out, findings);
  }

  static String labelled(ReportWriter.Format format, OwnWords own, Finding... findings) {
    var out = new StringBuilder();
    return written(ReportWriter.of(format, out, false, Set.of(), own), out, findings);
  }

  private static String written(ReportWriter report, StringBuilder out, Finding... findings) {
    try {
      for (var finding : findings) {
        report.write(finding);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }
}
