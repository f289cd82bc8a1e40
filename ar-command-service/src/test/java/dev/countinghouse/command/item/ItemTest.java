package dev.countinghouse.command.item;

import static dev.countinghouse.command.Charging.HOSTING;
import static dev.countinghouse.command.Charging.TAX;
import static dev.countinghouse.command.Charging.rate;
import static dev.countinghouse.command.Charging.taxed;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.march;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.contract.item.ItemSet;
import dev.countinghouse.contract.tax.TaxCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.List;

class ItemTest {

    @RegisterExtension private final Decided ar = new Decided();

    private static SetItem set(String description, LocalDate on, TaxCode... taxes) {
        return new SetItem(BOOK, HOSTING, description, "4000", List.of(taxes), on);
    }

    @Test
    void standsForSomethingFromADateOn() {
        ar.given(rate("8", march(1))).when(set("Hosting", march(1), TAX)).records(taxed());
        ar.given(rate("8", march(1)), taxed()).when(set("Hosting", march(9), TAX)).recordsNothing();
        ar.given(rate("8", march(1)), taxed())
                .when(set("Hosting, small", march(9), TAX))
                .records(
                        new ItemSet(
                                BOOK, HOSTING, "Hosting, small", "4000", List.of(TAX), march(9)));
    }

    @Test
    void hasNoTaxThatNobodySet() {
        ar.given().when(set("Hosting", march(1), TAX)).isRefused(SharedReason.TAX_CODE_UNKNOWN);
        assertThatThrownBy(() -> set("Hosting", march(1), TAX, TAX))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
