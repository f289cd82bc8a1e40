package dev.countinghouse.query.queues;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.Sorts;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Something that waits.
 *
 * @param item its name in the queue
 * @param since from when it waits
 * @param next what to do with it, as a code
 * @param by until when: its follow-up date, its deadline, or when it will be beyond the queue's
 *     service level
 * @param ownedSince since when it has its owner
 * @param snoozed it is out of the queue until its follow-up date
 * @param note what was written with the follow-up date
 */
record QueueItem(
        String item,
        String account,
        String accountName,
        Money amount,
        LocalDate since,
        int ageDays,
        Why why,
        String next,
        LocalDate by,
        @Nullable String owner,
        @Nullable LocalDate ownedSince,
        @Nullable LocalDate followUpOn,
        boolean snoozed,
        @Nullable String note) {

    private static final TypeReference<SortedMap<String, String>> TEXTS = new TypeReference<>() {};

    /** Why it waits: a code, and what the words about it are made with. */
    record Why(String code, SortedMap<String, String> values) {}

    private static final LocalDate NEVER = LocalDate.of(2999, 12, 31);

    /** After all names. */
    private static final String NOBODY = "~";

    /** The longest waiting first, of one day the largest amount. */
    static final Sorts<QueueItem> SORTS =
            new Sorts<>(
                            new Sort<>(
                                    List.of(Sort.Key.date("q.since", QueueItem::since)),
                                    List.of(
                                            Sort.Key.number(
                                                    "-q.amount_minor", row -> -row.amount.minor()),
                                            Sort.Key.text("q.item", QueueItem::item)),
                                    Sort.Way.UP))
                    .by("since", Sort.Key.date("q.since", QueueItem::since))
                    .by("ageDays", Sort.Key.number("q.age_days", row -> (long) row.ageDays))
                    .by(
                            "amount",
                            Sort.Key.amount("q.currency", "q.amount_minor", QueueItem::amount))
                    .by("accountName", Sort.Key.text("a.name", QueueItem::accountName))
                    .by("by", Sort.Key.date("q.due_by", QueueItem::by))
                    .by(
                            "owner",
                            Sort.Key.text(
                                    "coalesce(q.owner, '" + NOBODY + "')",
                                    row -> Objects.requireNonNullElse(row.owner, NOBODY)))
                    .by(
                            "followUpOn",
                            Sort.Key.date(
                                    "coalesce(q.follow_up_on, date '%s')".formatted(NEVER),
                                    row -> Objects.requireNonNullElse(row.followUpOn, NEVER)));

    static final Csv<QueueItem> CSV =
            Csv.<QueueItem>of()
                    .column("item", QueueItem::item)
                    .column("account", QueueItem::account)
                    .column("accountName", QueueItem::accountName)
                    .column("amount", QueueItem::amount)
                    .column("currency", row -> row.amount.currency())
                    .column("since", QueueItem::since)
                    .column("ageDays", QueueItem::ageDays)
                    .column("why", row -> row.why.code)
                    .column("whyValues", row -> row.why.values)
                    .column("next", QueueItem::next)
                    .column("by", QueueItem::by)
                    .column("owner", QueueItem::owner)
                    .column("ownedSince", QueueItem::ownedSince)
                    .column("followUpOn", QueueItem::followUpOn)
                    .column("snoozed", QueueItem::snoozed)
                    .column("note", QueueItem::note);

    static QueueItem of(ResultSet row) throws SQLException {
        return new QueueItem(
                row.getString("item"),
                row.getString("account"),
                row.getString("account_name"),
                Columns.money(row, "amount_minor"),
                Columns.date(row, "since"),
                row.getInt("age_days"),
                new Why(
                        row.getString("why"),
                        EventJson.mapper().readValue(row.getString("why_values"), TEXTS)),
                row.getString("next"),
                Columns.date(row, "due_by"),
                row.getString("owner"),
                Columns.dateOrNull(row, "owned_since"),
                Columns.dateOrNull(row, "follow_up_on"),
                row.getBoolean("snoozed"),
                row.getString("note"));
    }
}
