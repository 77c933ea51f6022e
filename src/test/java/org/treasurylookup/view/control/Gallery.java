package org.treasurylookup.view.control;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.text.Messages;
import org.treasurylookup.view.icon.IconGlyph;
import org.treasurylookup.view.icon.Icons;
import org.treasurylookup.view.icon.ToneIcon;
import org.treasurylookup.view.recent.RecentItem;
import org.treasurylookup.view.table.StandardTables;
import org.treasurylookup.view.value.AmountColumn;
import org.treasurylookup.view.value.AmountText;
import org.treasurylookup.view.value.ChunkText;
import org.treasurylookup.view.value.NoteRow;
import org.treasurylookup.view.value.RowFlagBadge;
import org.treasurylookup.view.value.StatusBadge;
import org.treasurylookup.view.value.ValueNodes;
import org.treasurylookup.view.value.ValueTable;
import org.treasurylookup.view.value.VerdictCard;
import org.treasurylookup.view.value.VerdictFigure;

/** Every control with the values that are hard to show. */
public final class Gallery {
  static final String HASH = "0x742d35cc6634c0532925a3b844bc454e4438f44e742d35cc6634c0532925a3b8";
  public static final String ETH = "0xF8e4bfc10A2821DF52D3322cB5170E5E9276b537";
  static final String TRON = "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE";
  static final String TON = "EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N";
  static final String UUID = "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f";
  static final ControlKit KIT = new ControlKit(Messages.ENGLISH, _ -> {});

  private Gallery() {}

  /** A whole window, in the order a record is read. */
  static Parent window() {
    var page = new BorderPane();
    page.setTop(
        new VBox(
            new EnvironmentLabel(
                EnvironmentLabel.Kind.PRODUCTION,
                "PRODUCTION",
                List.of("Cobo  api.cobo.com", "BitGo  app.bitgo.com"),
                List.of("Key ends …f3a9, expires in 212 days", "Read only")),
            new LookupBox("Paste an id, a hash or a list…", "Ctrl+L", "Look up")));
    page.setLeft(side());
    var tabs = new TabPane(tab("Order O20250304-M1001-1001", record()));
    tabs.getTabs().add(tab("Refund requests 14 Mar", new Region()));
    tabs.getStyleClass().add("record-tabs");
    page.setCenter(tabs);
    var line = new StatusBar();
    line.show(
        List.of(
            line.words("Received 14:03:22 AEDT (03:03:22 UTC) in 412 ms"),
            line.words("HTTP 200"),
            line.mono("sha256 9c1f 07aa")),
        List.of("F5 refresh", "Ctrl+J raw", "F1 keys"));
    page.setBottom(line);
    return page;
  }

  private static Tab tab(String title, Node content) {
    var tab = new Tab(title, content);
    tab.setClosable(true);
    return tab;
  }

  private static Node side() {
    var shown = new RecentItem(Tone.ATTENTION, "O20250304-M1001-1001", true, "short by 40.00");
    shown.selectedProperty().set(true);
    var side =
        new VBox(
            heading("Watching", "recent-heading"),
            new RecentItem(Tone.PROGRESS, "O20250310-M1002-0007", true, "checked 20 s ago"),
            heading("Today", "recent-heading"),
            shown,
            new RecentItem(Tone.SUCCESS, "O20250304-M1001-0998", true, "paid in full"),
            new RecentItem(Tone.INACTIVE, UUID, true, "batch, 200 items"),
            new RecentItem(Tone.FAILURE, UUID, true, "released, not completed"),
            heading("Lists", "recent-heading"),
            new RecentItem(Tone.WAITING, "Refund requests 14 Mar", false, "40 ids, 3 exceptions"));
    side.getStyleClass().add("recent");
    side.setStyle("-fx-pref-width: 17.85em;");
    side.setMinWidth(Region.USE_PREF_SIZE);
    return side;
  }

  private static Node record() {
    var head =
        new HBox(
            12,
            title("O20250304-M1001-1001"),
            new StatusBadge(Tone.ATTENTION, "Underpaid", "Status: Underpaid."),
            new StatusBadge(Tone.WAITING, "Settlement pending", "Settlement pending"));
    head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    var body =
        new VBox(
            10,
            new WrappedText("Pay-in order", "muted", "small-text"),
            head,
            verdict(),
            new NoteRow(
                    Tone.ATTENTION,
                    "Late deposit. ",
                    "40.00 ETH_USDT was created 5 s after the order expired. It is booked to the"
                        + " developer account, not to this order.")
                .action("Show in balance changes", () -> {}),
            new FoldingSection(KIT, new SimpleBooleanProperty(true))
                .show("Transactions (2)", transactions()),
            columns());
    body.setStyle("-fx-padding: 14px 24px;");
    var scroll = new javafx.scene.control.ScrollPane(body);
    scroll.setFitToWidth(true);
    return scroll;
  }

  private static Node title(String id) {
    var title = new ChunkText(KIT, "order id", id);
    title.getStyleClass().add("title");
    return title;
  }

  static VerdictCard verdict() {
    return new VerdictCard(
            KIT,
            Tone.ATTENTION,
            VerdictCard.check(KIT),
            "Short by 40.00 ETH_USDT (40 %). 40.00 more arrived late and does not count.",
            List.of(
                new VerdictFigure("Payable", "100.00", "ETH_USDT"),
                new VerdictFigure("Received", "60.00", "ETH_USDT"),
                new VerdictFigure("Difference", "-40.00", "ETH_USDT"),
                new VerdictFigure("Tolerance", "0.50", "ETH_USDT")))
        .why(KIT, _ -> {});
  }

  record Row(String amount, String from, String hash, boolean late) {}

  static Region transactions() {
    var amounts = List.of("60.00", "40.0005");
    var column = AmountColumn.of(amounts);
    var table = StandardTables.<Row>table();
    table
        .getColumns()
        .setAll(
            List.of(
                StandardTables.column("Status", 11, 12, r -> r, Gallery::status, _ -> "Completed"),
                StandardTables.right(
                    StandardTables.column(
                        "Amount",
                        7,
                        7,
                        Row::amount,
                        a -> new AmountText(KIT, "amount", a, "", column),
                        a -> a)),
                StandardTables.column("Token", 8, 8, _ -> "ETH_USDT", WrappedText::new, t -> t),
                StandardTables.column(
                    "From", 8, 15, Row::from, a -> new ChunkText(KIT, "from", a), a -> a),
                StandardTables.column(
                    "Hash", 8, 21, Row::hash, h -> new ChunkText(KIT, "hash", h), h -> h),
                StandardTables.column(
                    "Created (UTC)",
                    9,
                    9,
                    _ -> "2025-03-04 10:02:11.970",
                    t -> new WrappedText(t, "mono"),
                    t -> t)));
    table.setItems(
        FXCollections.observableArrayList(
            new Row(amounts.getFirst(), ETH, HASH, false),
            new Row(amounts.getLast(), TRON, HASH, true)));
    return StandardTables.fit(table, 20);
  }

  private static Node status(Row row) {
    var box = new HBox(6, new StatusBadge(Tone.SUCCESS, "Completed", "Completed").small());
    if (row.late()) {
      box.getChildren().add(new RowFlagBadge(Tone.ATTENTION, "LATE", "Late"));
    }
    box.setAlignment(javafx.geometry.Pos.TOP_LEFT);
    return box;
  }

  static Node columns() {
    var money =
        new ValueTable(KIT)
            .addAmount("Pricing amount", "1250100.00", "USD")
            .addAmount("Developer fee", "0.000000000000000001", "ETH")
            .add("Exchange rate", ValueNodes.absent(KIT, "Cobo"))
            .addId("Receive address", ETH);
    var ids =
        new ValueTable(KIT)
            .addId("PSP order code", "P20240201001")
            .add("Reason", ValueNodes.nul(KIT, "nothing blocks this allocation"))
            .add("Description", ValueNodes.emptyText(KIT))
            .addId("Transaction hash", HASH);
    return new EqualColumns(titled("Money", money), titled("Identifiers", ids));
  }

  private static VBox titled(String title, Node content) {
    return new VBox(4, heading(title, "heading"), content);
  }

  private static Node heading(String words, String style) {
    var label = new javafx.scene.control.Label(words);
    label.getStyleClass().add(style);
    return label;
  }

  /** The hard values, one below the other. */
  static Parent values() {
    var badges = new FlowPane(8, 8);
    var icons = new FlowPane(12, 8);
    for (var tone : Tone.values()) {
      var words =
          tone.code().substring(0, 1).toUpperCase(java.util.Locale.ROOT) + tone.code().substring(1);
      badges.getChildren().add(new StatusBadge(tone, words, words));
      badges.getChildren().add(new StatusBadge(tone, words, words).small());
      icons.getChildren().add(new ToneIcon(tone));
      icons
          .getChildren()
          .add(new RowFlagBadge(tone, words.toUpperCase(java.util.Locale.ROOT), words));
    }
    for (var icon : Icons.values()) {
      icons.getChildren().add(new IconGlyph(icon));
    }
    var strips = new ArrayList<Node>();
    for (var kind : EnvironmentLabel.Kind.values()) {
      var words =
          switch (kind) {
            case PRODUCTION -> "PRODUCTION";
            case SANDBOX -> "SANDBOX — NOT REAL MONEY";
            case CUSTOM -> "UNRECOGNISED HOST";
          };
      strips.add(new EnvironmentLabel(kind, words, List.of("app.bitgo.com"), List.of("Read only")));
    }
    var primary = new Button("Try the other ten (about 2 s)");
    primary.getStyleClass().add("primary");
    var next =
        new VerdictCard(
                KIT,
                Tone.INACTIVE,
                "WHAT THIS MEANS",
                "It may belong to another trust organisation; the same id can be asked there.",
                List.of())
            .below(new HBox(12, primary, new Button("Try development")));
    var held =
        new VerdictCard(
                KIT,
                Tone.PROGRESS,
                VerdictCard.check(KIT),
                "The amount is held for the connection until a pending approval is decided."
                    + " Nothing has moved yet.",
                List.of(
                    new VerdictFigure("Amount", "1.000000000000000001", "ETH"),
                    new VerdictFigure(
                        "As received, base units",
                        "1000000000000000001",
                        "ofceth, 18 decimals, exact match"),
                    new VerdictFigure("Held for", "5 min", "")))
            .why(KIT, _ -> {});
    var toast = new ToastLayer();
    toast.say("Copied receive address, 42 characters");
    var body =
        new VBox(12, badges, icons, held, next, new NoteRow(Tone.NOTE, "", "Nothing changed."));
    body.getChildren().addAll(hard(), toast);
    body.setStyle("-fx-padding: 16px 24px;");
    var all = new VBox();
    all.getChildren().addAll(strips);
    all.getChildren().add(body);
    var scroll = new javafx.scene.control.ScrollPane(all);
    scroll.setFitToWidth(true);
    return scroll;
  }

  static ValueTable hard() {
    return new ValueTable(KIT)
        .addId("Transaction hash", HASH)
        .addId("TRON address", TRON)
        .addId("TON address", TON)
        .addId("Allocation id", UUID)
        .addId("Address with a hidden character", "0xF8e4bfc1\u200b0A2821DF52D3322c\u202eB5170E5E")
        .addText("Client", "周末保证金 Weekend margin")
        .addText("Counterparty name", "Müller\u202egnp.exe \u05d0\u05d1\u05d2 (ok)\u200d 12")
        .addText(
            "Verwendungszweck",
            "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenbefestigungsschraubenfabrik"
                + "betriebsleiterversammlung und Rechtsschutzversicherungsgesellschaften")
        .addText("Formula", "=HYPERLINK(\"https://example.org\";\"tx_123\")")
        .addText("Long", "Lorem ipsum dolor sit amet ".repeat(24))
        .add(
            "Amount",
            ValueNodes.malformed(
                KIT, "amount", new Received.Malformed<>("\"12,50\"", Received.Fault.NOT_A_NUMBER)))
        .addAmount("Base units", "1000000000000000001", "ofceth");
  }
}
