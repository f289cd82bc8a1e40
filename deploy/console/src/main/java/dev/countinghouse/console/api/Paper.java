package dev.countinghouse.console.api;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountContact;
import dev.countinghouse.contract.delivery.DeliveryPrepared.Content;
import dev.countinghouse.contract.delivery.DocumentKind;
import dev.countinghouse.contract.statement.StatementForm;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the query service answers about what leaves the office. */
public interface Paper {

    /**
     * A document on its way.
     *
     * @param reports what was said of it, where one is asked for
     */
    record Delivery(
            String delivery,
            String account,
            String accountName,
            DocumentKind kind,
            String document,
            String state,
            LocalDate requestedOn,
            String requestedBy,
            AccountContact.@Nullable Channel channel,
            List<String> recipients,
            @Nullable String subject,
            List<Content> contents,
            @Nullable String withheld,
            @Nullable String detail,
            @Nullable LocalDate since,
            @Nullable List<Report> reports) {}

    record Report(
            String outcome,
            @Nullable String detail,
            LocalDate reportedOn,
            Instant at,
            @Nullable String by) {}

    record Deliveries(List<Delivery> items, @Nullable String next) {}

    record Proposal(
            String account,
            String accountName,
            boolean gets,
            @Nullable String why,
            AccountContact.@Nullable Channel channel,
            Money balance) {}

    record Proposals(List<Proposal> items, @Nullable String next) {}

    record Statement(
            String statement,
            String account,
            String accountName,
            @Nullable String run,
            StatementForm form,
            @Nullable LocalDate from,
            boolean family,
            LocalDate statedOn,
            String issuedBy) {}

    record Statements(List<Statement> items, @Nullable String next) {}

    record StatementRun(
            String run,
            StatementForm form,
            @Nullable LocalDate from,
            LocalDate statedOn,
            String startedBy,
            boolean complete,
            long found,
            long issued) {}

    record StatementRuns(List<StatementRun> items, @Nullable String next) {}

    /** How an account's documents reach it. */
    record Contacted(String account, String name, @Nullable AccountContact contact) {}

    record Text(String key, String text, @Nullable String ours) {}

    record Texts(String language, List<Text> items) {}
}
