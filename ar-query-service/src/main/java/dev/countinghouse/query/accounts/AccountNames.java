package dev.countinghouse.query.accounts;

/** How accounts are called in the truth that is asked for: what queries that name them share. */
public final class AccountNames {

    /**
     * Joins an account {@code a} with its last change of name by D, as known at K. Few accounts are
     * ever renamed, so all of those are looked up at once. The parameters are {@code :book}, {@code
     * :on} and {@code :known}.
     */
    public static final String RENAMED =
            """
            left join (
                select distinct on (account) account, value as name
                from account_change
                where book = :book and aspect = 'NAME'
                  and effective_on <= :on and position <= :known
                order by account, effective_on desc, position desc
            ) renamed on renamed.account = a.account
            """;

    /** The name, of an account {@code a} that is so joined. */
    public static final String NAME = "coalesce(renamed.name, a.name)";

    private AccountNames() {}
}
