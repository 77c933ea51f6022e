package org.treasurylookup.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.treasurylookup.faults.FaultTable.Row;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Finding.Outcome;

/** Each fault, at both providers: what is said of it, and that the next look-up works. */
class FaultMatrixTest {
  private static final byte[] LOOPBACK_OF_SIX = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
  private static final String ORDER = "cobo:order:" + Records.ORDER_ID;
  private static final String BATCH = "cobo:batch:" + Records.BATCH_ID;
  private static final String ALLOCATION = "bitgo:allocation:" + Records.ALLOCATION_ID;
  private static final Map<String, Row> WRITTEN = FaultTable.written();
  private static final Map<String, Row> FOUND = new LinkedHashMap<>();

  @AfterAll
  static void renew() {
    if (FaultTable.RENEWED) {
      FaultTable.write(FOUND);
    }
  }

  static Stream<Fault> faults() {
    return Faults.all();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isTold(Fault fault) throws Exception {
    if (fault.way() == Stage.Way.SIX) {
      Assumptions.assumeTrue(hasSix(), "no IPv6 here");
    }
    var order = told(fault, ORDER);
    assertThat(told(fault, BATCH)).as("a batch").isNotEmpty();
    holds(fault.name(), new Row(order, told(fault, ALLOCATION)));
  }

  private static String told(Fault fault, String target) throws Exception {
    try (var stage = new Stage(fault.way(), fault.connectTimeout())) {
      fault.setting().on(stage);
      var finding = stage.find(target, fault.until());
      var said = FaultTable.said(finding, stage.waits());
      assertThat(stage.attempts()).as("attempts under way").isZero();
      stage.heal();
      var next = stage.find(target, Optional.empty());
      assertThat(next.outcome()).as("the next look-up: " + next.failure()).isEqualTo(Outcome.FOUND);
      return said;
    }
  }

  private static boolean hasSix() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK_OF_SIX))) {
      return socket.isBound();
    } catch (IOException _) {
      return false;
    }
  }

  private static void holds(String name, Row row) {
    FOUND.put(name, row);
    if (!FaultTable.RENEWED) {
      assertThat(row).isEqualTo(WRITTEN.get(name));
    }
  }

  /* Every status from 200 on, in rows as long as the same is said of them. */
  @ParameterizedTest
  @MethodSource("bodies")
  void everyStatusIsTold(StatusFaults.Body body) throws Exception {
    try (var stage = new Stage(Stage.Way.PLAIN, Faults.USUAL)) {
      List<String> names = new ArrayList<>();
      List<Row> rows = new ArrayList<>();
      var now = new AtomicInteger();
      stage.server().plays(line -> StatusFaults.answers(line, now, body));
      for (int status = 201; status <= 599; status++) {
        now.set(status);
        var cobo = told(stage, ORDER, status);
        var row = new Row(cobo, told(stage, ALLOCATION, status));
        if (!rows.isEmpty() && rows.getLast().equals(row)) {
          String first = names.getLast().split("–", -1)[0];
          names.set(names.size() - 1, first + "–" + status);
        } else {
          names.add("HTTP " + status);
          rows.add(row);
        }
      }
      for (int i = 0; i < rows.size(); i++) {
        holds(names.get(i) + ", " + body.words, rows.get(i));
      }
      stage.server().hangUp();
      stage.heal();
      assertThat(stage.find(ORDER, Optional.empty()).outcome()).isEqualTo(Outcome.FOUND);
      assertThat(stage.find(ALLOCATION, Optional.empty()).outcome()).isEqualTo(Outcome.FOUND);
    }
  }

  static Stream<StatusFaults.Body> bodies() {
    return Stream.of(StatusFaults.Body.values());
  }

  private static String told(Stage stage, String target, int status) throws Exception {
    Finding finding = stage.find(target, Optional.empty());
    assertThat(finding.outcome()).isNotEqualTo(Outcome.FOUND);
    return FaultTable.said(finding, List.of()).replace("HTTP " + status, "HTTP …");
  }

  @Test
  void theDocumentTellsOfNothingElse() {
    Assumptions.assumeFalse(FaultTable.RENEWED);
    var known = Faults.all().map(Fault::name).toList();
    assertThat(WRITTEN.keySet())
        .filteredOn(name -> !name.matches("HTTP [0-9]{3}(–[0-9]{3})?, (empty|a web page|the .*)"))
        .containsExactlyInAnyOrderElementsOf(known);
  }
}
