package dev.countinghouse.query.journal;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The accounts of the general ledger that receivables post to. The two control accounts are shared
 * with nothing else, for what they hold must be the subledger's.
 */
public final class ChartOfAccounts {

    /** The longest code of a ledger account. */
    public static final int MAX_CODE = 64;

    private static final int VARIANT_LENGTH = 12;

    private static final Set<LedgerRole> CONTROLS =
            Set.of(LedgerRole.RECEIVABLES, LedgerRole.UNAPPLIED_CASH);

    private final Map<LedgerRole, LedgerAccount> roles = new EnumMap<>(LedgerRole.class);
    private final Map<String, LedgerAccount> taxes;
    private final Map<String, LedgerAccount> byCode = new HashMap<>();

    /**
     * @param roles what differs from each role's usual account
     * @param taxes the accounts of taxes that have one of their own, by tax code
     * @param revenues names of the accounts that invoice lines may name, by account code
     * @throws IllegalArgumentException if a code is not one, or a control account is shared
     */
    public ChartOfAccounts(
            Map<LedgerRole, LedgerAccount> roles,
            Map<String, LedgerAccount> taxes,
            Map<String, String> revenues) {
        for (LedgerRole role : LedgerRole.values()) {
            this.roles.put(role, roles.getOrDefault(role, role.usual()));
        }
        this.taxes = Map.copyOf(taxes);

        List<LedgerAccount> all = new ArrayList<>(this.taxes.values());
        revenues.forEach((code, name) -> all.add(credited(code, name)));
        all.addAll(this.roles.values());
        for (LedgerAccount account : all) {
            requireCode(account.code());
            byCode.put(account.code(), account);
        }
        for (LedgerRole control : CONTROLS) requireUnshared(code(control), all);
    }

    /** The chart that needs no configuration. */
    public static ChartOfAccounts usual() {
        return new ChartOfAccounts(Map.of(), Map.of(), Map.of());
    }

    private static void requireCode(String code) {
        if (!isCode(code)) {
            throw new IllegalArgumentException(
                    "a ledger account's code must have 1 to " + MAX_CODE + " printable characters");
        }
    }

    private static void requireUnshared(String control, List<LedgerAccount> all) {
        if (all.stream().filter(account -> account.code().equals(control)).count() > 1) {
            throw new IllegalArgumentException(
                    "ledger account " + control + " is a control account and cannot be shared");
        }
    }

    /** Whether a text can be the code of a ledger account. */
    public static boolean isCode(String code) {
        return !code.isBlank()
                && code.length() <= MAX_CODE
                && code.chars().noneMatch(Character::isISOControl);
    }

    private static LedgerAccount credited(String code, String name) {
        return new LedgerAccount(code, name, LedgerSide.CREDIT);
    }

    public String code(LedgerRole role) {
        LedgerAccount account = roles.get(role);
        if (account == null) throw new IllegalStateException("no account for " + role);
        return account.code();
    }

    /**
     * The account that a line's revenue goes to: the one it names, or the usual one. A line cannot
     * post to a control account; one that names it, or names what is no code, gets the usual one.
     */
    String revenue(@Nullable String named) {
        if (named == null || !isCode(named)) return code(LedgerRole.REVENUE);
        boolean control = CONTROLS.stream().anyMatch(role -> code(role).equals(named));
        return control ? code(LedgerRole.REVENUE) : named;
    }

    String tax(String taxCode) {
        LedgerAccount own = taxes.get(taxCode);
        return own == null ? code(LedgerRole.TAX) : own.code();
    }

    /**
     * What tells charts apart that post to other codes, names make no difference; empty for the
     * usual one.
     */
    String variant() {
        String digest = digest();
        return digest.equals(usual().digest()) ? "" : digest.substring(0, VARIANT_LENGTH);
    }

    private String digest() {
        var codes = new StringBuilder();
        roles.forEach((role, account) -> append(codes, role.name(), account.code()));
        new TreeMap<>(taxes).forEach((tax, account) -> append(codes, tax, account.code()));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(codes.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static void append(StringBuilder codes, String use, String code) {
        for (String part : List.of(use, code)) {
            codes.append(part.length()).append(':').append(part);
        }
    }

    /** The account of a code; one that only invoice lines name is a revenue account. */
    public LedgerAccount describe(String code) {
        LedgerAccount known = byCode.get(code);
        return known == null ? credited(code, "Revenue " + code) : known;
    }
}
