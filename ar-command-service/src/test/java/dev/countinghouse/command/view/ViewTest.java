package dev.countinghouse.command.view;

import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.march;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Book;
import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.contract.view.ViewId;
import dev.countinghouse.contract.view.ViewRemoved;
import dev.countinghouse.contract.view.ViewSaved;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.IntStream;

class ViewTest {

    private static final ViewId VIEW = new ViewId("view-1");
    private static final String PAGE = "/queues/overdue";
    private static final int RIVALS = 8;

    @RegisterExtension private final Decided ar = new Decided();

    private static SaveView save(String name, String by, boolean shared, int day) {
        return new SaveView(BOOK, VIEW, name, PAGE, "account=acme", by, shared, march(day));
    }

    private static ViewSaved saved(String name, String by, boolean shared, int day) {
        return new ViewSaved(BOOK, VIEW, name, PAGE, "account=acme", by, shared, march(day));
    }

    private static SaveView address(String page, String query) {
        return new SaveView(BOOK, VIEW, "Mine", page, query, "ann", false, march(5));
    }

    private static RemoveView remove(String by, int day) {
        return new RemoveView(BOOK, VIEW, by, march(day));
    }

    private static ViewRemoved removed(int day) {
        return new ViewRemoved(BOOK, VIEW, march(day));
    }

    @Test
    void aListIsKeptByName() {
        ar.given().when(save("Late", "ann", false, 5)).records(saved("Late", "ann", false, 5));
    }

    @Test
    void itsOwnerChangesIt() {
        ar.given(saved("Late", "ann", false, 5))
                .when(save("Very late", "ann", true, 6))
                .records(saved("Very late", "ann", true, 6));
    }

    @Test
    void theSameAgainRecordsNothingNotEvenTheNextDay() {
        ar.given(saved("Late", "ann", true, 5)).when(save("Late", "ann", true, 6)).recordsNothing();
        ar.given(saved("Late", "ann", true, 5), saved("Other", "ann", true, 6))
                .when(save("Late", "ann", true, 7))
                .records(saved("Late", "ann", true, 7));
    }

    @Test
    void nobodyElseChangesItSharedOrNot() {
        ar.given(saved("Late", "ann", true, 5))
                .when(save("Late", "bob", true, 6))
                .isRefused(SharedReason.ID_TAKEN);
        ar.given(saved("Late", "ann", false, 5))
                .when(save("Late", "bob", false, 6))
                .isRefused(SharedReason.ID_TAKEN);
        ar.given(saved("Late", "ann", false, 5), removed(6))
                .when(save("Late", "bob", false, 7))
                .isRefused(SharedReason.ID_TAKEN);
    }

    @Test
    void twoViewsMayHaveOneName() {
        var other = new ViewId("view-2");
        ar.given(saved("Late", "ann", true, 5))
                .when(new SaveView(BOOK, other, "Late", PAGE, "", "bob", true, march(6)))
                .records(new ViewSaved(BOOK, other, "Late", PAGE, "", "bob", true, march(6)));
    }

    @Test
    void itsOwnerRemovesItOnce() {
        ar.given(saved("Late", "ann", false, 5)).when(remove("ann", 6)).records(removed(6));
        ar.given(saved("Late", "ann", false, 5), removed(6))
                .when(remove("ann", 7))
                .recordsNothing();
    }

    @Test
    void whatWasRemovedIsSavedAgainWhichUndoesIt() {
        ar.given(saved("Late", "ann", false, 5), removed(6))
                .when(save("Late", "ann", false, 7))
                .records(saved("Late", "ann", false, 7));
        ar.given(saved("Late", "ann", false, 5), removed(6), saved("Late", "ann", false, 7))
                .when(remove("ann", 8))
                .records(removed(8));
    }

    @Test
    void nobodyElseRemovesItNorIsToldOfWhatIsNotShared() {
        ar.given(saved("Late", "ann", true, 5))
                .when(remove("bob", 6))
                .isRefused(ViewReason.VIEW_OF_ANOTHER);
        ar.given(saved("Late", "ann", false, 5))
                .when(remove("bob", 6))
                .isRefused(ViewReason.VIEW_UNKNOWN);
        ar.given(saved("Late", "ann", true, 5), saved("Late", "ann", false, 6))
                .when(remove("bob", 7))
                .isRefused(ViewReason.VIEW_UNKNOWN);
        ar.given().when(remove("bob", 6)).isRefused(ViewReason.VIEW_UNKNOWN);
    }

    @Test
    void ofSeveralWhoSaveUnderOneIdAtOnceOneHasIt() {
        try (Book book = Book.inMemory()) {
            List<SaveView> rivals =
                    IntStream.range(0, RIVALS)
                            .mapToObj(i -> save("Late", "rival-" + i, true, 5))
                            .toList();
            var refusals = book.race(rivals).stream().map(Book::refusal).toList();
            assertThat(refusals).filteredOn(no -> no == null).hasSize(1);
            assertThat(refusals)
                    .filteredOn(no -> no != null)
                    .hasSize(RIVALS - 1)
                    .containsOnly(SharedReason.ID_TAKEN);
            assertThat(book.events(ViewSaved.class)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "invoices",
                "//evil.example",
                "///evil.example",
                "/a//b",
                "/a/",
                "https://evil.example",
                "javascript:alert(1)",
                "/../login",
                "/a/../../b",
                "/a/./b",
                "/\\evil.example",
                "/a?b=c",
                "/a#b",
                "/%2e%2e/b",
                "/a b",
                "/a\n"
            })
    void leadsNowhereElse(String page) {
        assertThatThrownBy(() -> address(page, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "=b", "a=b&", "&a=b", "a=%", "a=%2", "a=%zz", "a=b#c", "a=b c", "a=\"b"
            })
    void keepsOnlyWhatIsEncoded(String query) {
        assertThatThrownBy(() -> address(PAGE, query)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a=", "a=b", "state=OPEN&sort=-due", "q=%C3%A9%20x&cols=what,days-late"})
    void keepsParameters(String query) {
        assertThat(address("/accounts/c-1001/invoices", query).query()).isEqualTo(query);
    }

    @Test
    void isOfALengthThatAPageCanShow() {
        assertThatThrownBy(() -> save("n".repeat(ViewSaved.MAX_NAME + 1), "ann", false, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> address("/" + "a/".repeat(ViewSaved.MAX_PAGE / 2) + "a", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> address(PAGE, "a=" + "b".repeat(ViewSaved.MAX_QUERY - 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(address(PAGE, "a=" + "%20".repeat(ViewSaved.MAX_QUERY / 3 - 2)).query())
                .endsWith("%20");
    }
}
