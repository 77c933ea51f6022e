package org.treasurylookup.evidence;

import java.util.List;

/** How to check a pack, in plain words and with commands that can be copied. */
final class PackReadme {
  private static final String WHAT =
      """
      Evidence pack of Treasury Lookup
      MARKING

      Treasury Lookup asks payment providers about records and only reads. This pack keeps what was
      asked, what was answered, and what the program concludes from it.

      WHAT IS IN IT

      manifest.json           where the data come from: program, user, environments, hosts, times,
                              how many look-ups were found, every answer with its SHA-256
      findings.jsonl          one look-up a line: outcome, answer, verdict, notes, the record
      0001/, 0002/, ...       a folder for each look-up, in the order of manifest.json
        changes.txt           where a record is in it more than once: what changed since the look
                              before, field by field
        conclusion.txt        what the program says, with the arithmetic, the rule and its source
        answer-1.request.txt  what was asked: method, address, headers that are no secret
        answer-1.response.txt what came back: status, times, SHA-256, headers
      """;
  private static final String BODY =
      """
        answer-1.json         the body of the answer, every byte as received (.bin if no JSON)
        answer-2...           answers to further questions, such as pages of items
      """;
  private static final String NO_BODY =
      """
        answer-2...           the same for further questions, such as pages of items

      The answers themselves are NOT in this pack, because they can hold personal data and whoever
      saved it left them out. Their SHA-256 is there. So this pack by itself does not prove what was
      answered: it proves, together with an answer kept elsewhere, that it is the same answer. Names,
      e-mail and postal addresses are written as [masked], and so are words that a list was searched
      for in the address of a request.
      """;
  private static final String CHECK =
      """
      SHA256SUMS              the SHA-256 of every file here but itself

      "As received" means after the transport was undone: HTTP framing and, where the server
      compressed the answer, the compression. Nothing else was touched.

      HOW TO CHECK THAT NOTHING WAS CHANGED SINCE

      With Treasury Lookup on any PC: treasury-lookup verify FILE, with the ZIP as it was saved. It asks
      nobody, checks every byte, names what was altered, and ends with 0 if nothing was. Without it:

      Unpack, open a terminal in the folder of this file, and run

        sha256sum -c --strict SHA256SUMS   (Linux; on macOS: shasum -a 256 -c --strict SHA256SUMS)

      LINES lines have to come, each of them ending in OK, and no warning. On Windows compare one by one: Get-FileHash FILE in PowerShell.
      These sums stand in the pack itself. They show damage, not forgery: whoever changes a file can
      change its sum. Keep the SHA-256 of the whole ZIP apart from it. The program showed it when it
      saved the pack, and added it to exports.jsonl beside the settings of the user who saved it.
      """;
  private static final String CONCLUSION =
      """

      HOW TO CHECK THE CONCLUSION

      Open answer-1.json and conclusion.txt side by side: every number of the arithmetic stands in
      the answer under the name of its field. To ask again, open the address of request.txt with a
      key of your own; a record can have changed since.
      """;
  private static final String SIGNED =
      """

      HOW TO CHECK THAT AN ANSWER IS FROM COBO

      Cobo signs answers: Ed25519 over SHA-256 of SHA-256 of the body, a vertical bar and the time
      in the header BIZ-TIMESTAMP (or BIZ_TIMESTAMP). Beside such an answer lie the bar and the time
      (signed-tail.txt), the signature (signature.bin) and the public key it was checked with
      (key.pem). First compare the key with one you have from Cobo: a key from this pack alone proves
      nothing. Then, with OpenSSL 3 or newer, in the folder of this file:
      """;
  private static final String SIGNED_NO_BODY =
      """
      The answer itself is not in this pack: put a copy of it at the place named in the command.
      """;
  private static final String NO_SIGNATURE =
      "What stands in the header is no signature of 128 hex digits with a time: it cannot hold";
  private static final String UNSIGNED =
      """

      No answer in this pack has a signature of the provider that could be checked.
      """;

  private static final String ADDED =
      """

      WHO ELSE SIGNED IT

      Where a second person signed the pack, signatures/ holds the text they signed, the signature
      and their public key, and SHA256SUMS.added the sums of what came later. The text names the
      SHA-256 of SHA256SUMS, which stands for all files above. A name is what their PC says: compare
      the key with one you have from them. Then:

        openssl pkeyutl -verify -pubin -inkey signatures/0001.key.pem -rawin \\
          -in signatures/0001.txt -sigfile signatures/0001.sig

      Where a service stamped the time (RFC 3161), its answer is in timestamps/. With the certificate of
      the authority that the service names, got from it and not from this pack:

        openssl ts -verify -data SHA256SUMS -in timestamps/0001.tsr -CAfile AUTHORITY.pem
      """;

  private PackReadme() {}

  /**
   * The text.
   *
   * @param sums how many files {@code SHA256SUMS} lists
   */
  static String of(String marking, boolean withBody, List<SignedAnswer> signed, int sums) {
    var text = new StringBuilder(WHAT.replace("MARKING", marking));
    text.append(withBody ? BODY : NO_BODY);
    text.append(CHECK.replace("LINES", Integer.toString(sums)));
    if (withBody) {
      text.append(CONCLUSION);
    }
    if (signed.isEmpty()) {
      return text.append(UNSIGNED).append(ADDED).toString();
    }
    text.append(SIGNED);
    if (!withBody) {
      text.append(SIGNED_NO_BODY);
    }
    for (var each : signed) {
      text.append("\n  Key ").append(each.key().hex()).append(",\n  ").append(each.origin());
      text.append(".\n  The program found: ").append(each.files().answer().signature().code());
      if (!each.isWellFormed()) {
        text.append(".\n  ").append(NO_SIGNATURE);
      }
      text.append("\n\n").append(each.commands().indent(4));
    }
    text.append(
        "\n\"Signature Verified Successfully\" means that the answer is what the owner of the");
    text.append("\nkey signed, at the time in the header by the clock of Cobo.\n");
    return text.append(ADDED).toString();
  }
}
