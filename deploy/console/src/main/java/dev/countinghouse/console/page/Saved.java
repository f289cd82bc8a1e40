package dev.countinghouse.console.page;

import dev.countinghouse.console.api.Away;
import dev.countinghouse.console.api.Refused;
import dev.countinghouse.console.api.Views.SavedView;
import dev.countinghouse.console.api.Views.SavedViews;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A saved view as a page shows it.
 *
 * @param whose who shares it; nothing if one keeps it for oneself
 * @param here whether the page is looked at like this now
 * @param removal where it is removed, if it is one's own
 */
public record Saved(
        String name, @Nullable String whose, String href, boolean here, @Nullable String removal) {

    private static final int MOST = 100;

    /** Those of a page; none if they cannot be had. */
    static List<Saved> of(Desk desk, String page, Map<String, String> kept) {
        String here = Address.query(kept);
        try {
            return all(desk, page).stream().map(view -> of(desk, view, here)).toList();
        } catch (Refused | Away without) {
            return List.of();
        }
    }

    private static Saved of(Desk desk, SavedView view, String here) {
        String query = Address.query(Address.parameters(view.query()));
        boolean own = view.owner().equals(desk.person().name());
        return new Saved(
                view.name(),
                view.shared() ? view.owner() : null,
                href(desk, view.page(), view.query()),
                query.equals(here),
                own ? desk.link("/views/" + view.view() + "/remove") : null);
    }

    /** All of a page that the person may see, as they are now. */
    public static List<SavedView> all(Desk desk, String page) {
        return desk.readLatest(
                        desk.api("views").with("page", page).with("limit", MOST), SavedViews.class)
                .items();
    }

    /** The address of a page of this book, looked at in such a way. */
    public static String href(Desk desk, String page, String query) {
        return Address.with(desk.link(page), Address.parameters(query));
    }
}
