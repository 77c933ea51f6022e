package org.treasurylookup.evidence;

import java.util.Locale;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.export.Archive;
import org.treasurylookup.text.Hidden;

/**
 * One question and its answer as files.
 *
 * @param stem what their names begin with
 */
record AnswerFiles(String stem, Answer answer) {

  /** The file with the bytes as received. */
  String body() {
    boolean json =
        answer
            .header("Content-Type")
            .filter(type -> type.toLowerCase(Locale.ROOT).contains("json"))
            .isPresent();
    return stem + (json ? ".json" : ".bin");
  }

  void addTo(Archive archive, boolean withBody) {
    archive.add(stem + ".request.txt", EvidencePack.utf8(request()));
    archive.add(stem + ".response.txt", EvidencePack.utf8(response(withBody)));
    if (withBody) {
      archive.add(body(), answer.body().toArray());
    }
  }

  private String request() {
    var text = new StringBuilder();
    text.append("GET ").append(answer.url()).append('\n');
    answer.trail().sent().forEach(header -> line(text, header.name(), header.value()));
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
    answer.headers().forEach(header -> line(text, Hidden.show(header.name()), value(header)));
    return text.toString();
  }

  /* A cookie can stand for a session. */
  private static String value(Answer.Header header) {
    return header.name().toLowerCase(Locale.ROOT).startsWith("set-cookie")
        ? "(withheld)"
        : Hidden.show(header.value());
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value).append('\n');
  }
}
