package org.treasurylookup.view.shell;

import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.search.SearchQuery;
import org.treasurylookup.model.KeptTime;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.model.tab.SearchModel;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.tab.Tab;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.view.control.ControlKit;

/** What the tabs of a window are called: where they ask, when it was so, and what. */
record TabTitles(ControlKit kit, ShellModel model) {
  String of(Tab tab) {
    return elsewhere(tab) + kept(tab) + what(tab);
  }

  private String what(Tab tab) {
    return switch (tab) {
      case TabModel record -> record.lookup().map(this::lookup).orElse(kit.words("tab.new"));
      case ListModel list -> kit.words(list.listProperty().get().title());
      case SearchModel search -> search(search);
    };
  }

  private String lookup(TabTargets lookup) {
    return lookup.targets().size() == 1
        ? kit.words("tab." + lookup.targets().getFirst().kind(), lookup.id())
        : lookup.id();
  }

  private String search(SearchModel search) {
    String kind =
        search
            .shown()
            .map(SearchQuery::kind)
            .map(asked -> kit.words("search.kind." + asked.code()))
            .orElse("");
    return kit.words("search.title", kind);
  }

  private String kept(Tab tab) {
    return tab instanceof TabModel record
        ? record
            .finding()
            .flatMap(Finding::asOf)
            .map(at -> KeptTime.day(at, kit.display()) + " · ")
            .orElse("")
        : "";
  }

  private String elsewhere(Tab tab) {
    return tab.environment()
        .filter(place -> !place.equals(model.environmentProperty().get()))
        .map(place -> "[" + place.name() + "] ")
        .orElse("");
  }
}
