package dev.countinghouse.query.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.util.Map;

class ChartOfAccountsTest {

    @Test
    void rolesTaxesAndRevenueAccountsHaveTheirConfiguredCodesAndNames() {
        var chart =
                new ChartOfAccounts(
                        Map.of(LedgerRole.CASH, account("1001", "Bank")),
                        Map.of("VAT", account("2210", "VAT payable")),
                        Map.of("4010", "Consulting"));
        assertThat(chart.code(LedgerRole.CASH)).isEqualTo("1001");
        assertThat(chart.code(LedgerRole.RECEIVABLES)).isEqualTo("1200");
        assertThat(chart.tax("VAT")).isEqualTo("2210");
        assertThat(chart.tax("GST")).isEqualTo("2200");
        assertThat(chart.describe("2210").name()).isEqualTo("VAT payable");
        assertThat(chart.describe("4010"))
                .isEqualTo(new LedgerAccount("4010", "Consulting", LedgerSide.CREDIT));
        assertThat(chart.describe("4711").normal()).isEqualTo(LedgerSide.CREDIT);
    }

    @Test
    void otherAccountsMayBeSharedButControlAccountsMayNot() {
        assertThat(
                        new ChartOfAccounts(
                                        Map.of(
                                                LedgerRole.SMALL_BALANCES,
                                                LedgerRole.BAD_DEBT.usual()),
                                        Map.of(),
                                        Map.of())
                                .code(LedgerRole.SMALL_BALANCES))
                .isEqualTo("6100");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new ChartOfAccounts(
                                        Map.of(LedgerRole.CASH, account("1200", "All in one")),
                                        Map.of(),
                                        Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new ChartOfAccounts(
                                        Map.of(), Map.of("VAT", account("2100", "VAT")), Map.of()));
    }

    @Test
    void chartsOfOtherCodesAreToldApartAndThoseOfOtherNamesAreNot() {
        String usual = ChartOfAccounts.usual().variant();
        assertThat(usual).isEmpty();
        assertThat(withCash(account("1000", "Bank")).variant()).isEqualTo(usual);
        assertThat(withCash(account("1001", "Cash")).variant()).isNotEqualTo(usual);
        var tax = Map.of("VAT", account("2210", "VAT payable"));
        assertThat(new ChartOfAccounts(Map.of(), tax, Map.of()).variant()).isNotEqualTo(usual);
    }

    private static ChartOfAccounts withCash(LedgerAccount account) {
        return new ChartOfAccounts(Map.of(LedgerRole.CASH, account), Map.of(), Map.of());
    }

    @Test
    void aCodeOfNothingOrTooLongIsRefused() {
        for (String code :
                new String[] {" ", "40\u000000", "9".repeat(ChartOfAccounts.MAX_CODE + 1)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () ->
                                    new ChartOfAccounts(
                                            Map.of(LedgerRole.CASH, account(code, "Cash")),
                                            Map.of(),
                                            Map.of()));
        }
    }

    private static LedgerAccount account(String code, String name) {
        return new LedgerAccount(code, name, LedgerSide.DEBIT);
    }
}
