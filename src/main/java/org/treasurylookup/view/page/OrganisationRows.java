package org.treasurylookup.view.page;

import java.util.stream.StreamSupport;
import javafx.scene.Node;
import org.treasurylookup.settings.EffectiveSettings;
import org.treasurylookup.settings.EffectiveSettings.Setting;
import org.treasurylookup.settings.EffectiveSettings.Source;
import org.treasurylookup.settings.PolicyFile;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;

/** What only an organisation decides: shown, never changed here. */
final class OrganisationRows {
  private OrganisationRows() {}

  static Node of(ControlKit kit, EffectiveSettings now) {
    var policy = now.policy();
    if (policy.file().isEmpty()) {
      String place = PolicyFile.standard().toString();
      return new WrappedText(kit.words("settings.organisation.none", place), "muted");
    }
    var rows = new SettingRows(kit, policy.organisation());
    rows.fixed("settings.organisation.file", policy.file().get().toString(), Source.ORGANISATION);
    allowed(rows, "settings.exports", now.exports());
    allowed(rows, "settings.reveal", now.reveal());
    allowed(rows, "settings.rememberKeys", now.rememberKeys());
    allowed(rows, "settings.customHosts", now.customHosts());
    policy.hosts().ifPresent(hosts -> list(rows, "settings.hosts", hosts));
    policy.allowedKeys().ifPresent(keys -> list(rows, "settings.allowedKeys", keys));
    if (!policy.extraCa().isEmpty()) {
      list(rows, "settings.extraCa", policy.extraCa());
    }
    if (!policy.explorers().isEmpty()) {
      var chains = policy.explorers().stream().map(each -> each.chain()).toList();
      list(rows, "settings.explorers", chains);
    }
    policy
        .logForwarding()
        .ifPresent(
            url -> rows.fixed("settings.logForwarding", url.toString(), Source.ORGANISATION));
    policy
        .timeStampService()
        .ifPresent(
            url -> rows.fixed("settings.timeStampService", url.toString(), Source.ORGANISATION));
    return rows.table();
  }

  private static void allowed(SettingRows rows, String key, Setting<Boolean> setting) {
    rows.fixed(
        key,
        rows.words(setting.value() ? "settings.allowed" : "settings.notAllowed"),
        setting.source());
  }

  private static void list(SettingRows rows, String key, Iterable<?> values) {
    var all =
        StreamSupport.stream(values.spliterator(), false).map(String::valueOf).sorted().toList();
    rows.fixed(key, rows.list(all), Source.ORGANISATION);
  }
}
