package dev.countinghouse.query.drafts;

import dev.countinghouse.query.accounts.AccountNames;

/** How drafts are read as they stood, as known at K. A draft is there when it is made. */
final class DraftSql {

    private static final String STANDING =
            """
            with standing as (
                select d.draft, d.account, d.invoice_date, d.currency, d.customer_reference,
                       d.purchase_order, d.memo, d.run, d.made_by, d.position,
                       {name} as account_name, s.state, s.effective_on as since, s.reason,
                       s.done_by, s.invoice, l.lines, l.net_minor, l.charged_from,
                       l.charged_through
                from draft d
                join account a on a.book = :book and a.account = d.account
                {renamed}
                cross join lateral (
                    select state, effective_on, reason, done_by, invoice
                    from draft_step
                    where book = :book and draft = d.draft and position <= :known
                    order by position desc limit 1) s
                cross join lateral (
                    select cast(count(*) as int) as lines,
                           cast(coalesce(sum(amount_minor), 0) as bigint) as net_minor,
                           min(charged_on) as charged_from, max(charged_on) as charged_through
                    from (
                        select distinct on (line) item, amount_minor, charged_on
                        from draft_line
                        where book = :book and draft = d.draft and position <= :known
                        order by line, position desc) lines
                    where item is not null) l
                where d.book = :book and d.position <= :known and {some}
            )
            """
                    .replace("{name}", AccountNames.NAME)
                    .replace("{renamed}\n", AccountNames.RENAMED);

    static final String ALL = STANDING.replace("{some}", "true");

    /** Those that are neither released nor discarded. */
    static final String OPEN =
            STANDING.replace("{some}", "(d.closed_position is null or d.closed_position > :known)");

    static final String ONE = STANDING.replace("{some}", "d.draft = :draft");

    private DraftSql() {}
}
