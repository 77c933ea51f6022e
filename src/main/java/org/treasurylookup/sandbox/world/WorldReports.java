package org.treasurylookup.sandbox.world;

import java.util.List;
import java.util.stream.IntStream;
import org.treasurylookup.sandbox.http.DemoCredentials;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.world.form.ScatteredNumber;
import org.treasurylookup.sandbox.world.form.WorldKind;
import tools.jackson.databind.node.ObjectNode;

/** The reports somebody had made. */
final class WorldReports {

  private static final int COUNT = 26;
  private static final long NEWEST = 1_741_900_000;
  private static final long WEEK = 604_800;
  private static final List<String> TYPES =
      List.of("Order", "OrderTransaction", "Refund", "CryptoPayout", "BalanceChange", "Summary");

  private WorldReports() {}

  static List<ObjectNode> all() {
    return IntStream.range(0, COUNT).mapToObj(WorldReports::report).toList();
  }

  private static ObjectNode report(int number) {
    var end = NEWEST - number * WEEK;
    var status = number == 0 ? "Processing" : number % 9 == 5 ? "Failed" : "Completed";
    var id = ScatteredNumber.uuid(WorldKind.REPORT.number(number));
    var report =
        SandboxJson.object()
            .put("report_id", id)
            .set("report_types", SandboxJson.array(List.of(TYPES.get(number % TYPES.size()))))
            .put("start_time", end - WEEK)
            .put("end_time", end)
            .put("created_timestamp", end + 3600);
    if (status.equals("Completed")) {
      report.put("report_url", "https://reports.example/" + id + ".csv");
    }
    return report
        .put("report_export_format", number % 2 == 0 ? "CSV" : "XLSX")
        .put("report_status", status)
        .put("initiator", DemoCredentials.COBO_KEY);
  }
}
