package org.treasurylookup.evidence;

import java.util.Locale;
import java.util.regex.Pattern;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.export.PersonalMask;
import org.treasurylookup.export.ZipBuilder;
import org.treasurylookup.text.InvisibleCharacters;

/**
 * One question and its answer as files.
 *
 * @param stem what their names begin with
 */
record AnswerFiles(String stem, Answer answer) {
  private static final Pattern IMPERSONAL =
      Pattern.compile(
          "date|server|via|connection|keep-alive|content-(type|length|encoding)|vary|etag|age"
              + "|transfer-encoding|cache-control|expires|last-modified|retry-after|cf-ray"
              + "|biz[-_].*|(x-)?(request|trace|correlation)-?id|(x-)?ratelimit-.*"
              + "|strict-transport-security");

  /** The file with the bytes as received. */
  String body() {
    boolean json =
        answer
            .header("Content-Type")
            .filter(type -> type.toLowerCase(Locale.ROOT).contains("json"))
            .isPresent();
    return stem + (json ? ".json" : ".bin");
  }

  void addTo(ZipBuilder pack, boolean withBody) {
    pack.add(stem + ".request.txt", EvidencePack.utf8(request()));
    pack.add(stem + ".response.txt", EvidencePack.utf8(response(withBody)));
    if (withBody) {
      pack.add(body(), answer.body().toArray());
    }
  }

  private String request() {
    var text = new StringBuilder();
    text.append("GET ").append(answer.url()).append('\n');
    answer.provenance().sent().forEach(header -> line(text, header.name(), header.value()));
    text.append('\n');
    line(text, "Sent at, by the clock of the PC that asked", answer.requestedAt().toString());
    text.append(
        """
        A header marked (withheld) proves who asks; its value is not kept anywhere. The HTTP client
        adds headers of the connection, such as Host and Accept-Encoding, which are not listed.
        """);
    return text.toString();
  }

  private String response(boolean withBody) {
    var text = new StringBuilder();
    line(text, "HTTP status", Integer.toString(answer.httpStatus()));
    line(text, "Received at, by the clock of the PC that asked", answer.receivedAt().toString());
    line(
        text,
        "Clock of the provider",
        answer.serverTime().map(Object::toString).orElse("not told"));
    line(text, "Bytes", Integer.toString(answer.body().size()));
    line(text, "SHA-256", answer.body().sha256());
    line(text, "File", withBody ? body() : "left out");
    line(text, "Response signature", answer.signature().code());
    text.append("\nHeaders as received:\n");
    answer
        .headers()
        .forEach(
            header -> line(text, InvisibleCharacters.show(header.name()), value(header, withBody)));
    return text.toString();
  }

  /* A cookie can stand for a session, and a header not known here for a person. */
  private static String value(Answer.Header header, boolean personal) {
    String name = header.name().toLowerCase(Locale.ROOT);
    if (name.startsWith("set-cookie")) {
      return "(withheld)";
    }
    return personal || IMPERSONAL.matcher(name).matches()
        ? InvisibleCharacters.show(header.value())
        : PersonalMask.MASK;
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value).append('\n');
  }
}
