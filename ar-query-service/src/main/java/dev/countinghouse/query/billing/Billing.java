package dev.countinghouse.query.billing;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.billing.BillingRunOrdered;
import dev.countinghouse.contract.billing.DraftEvent;
import dev.countinghouse.contract.charge.ChargeEvent;
import dev.countinghouse.contract.charge.RecurringChargeEvent;
import dev.countinghouse.contract.item.ItemSet;
import dev.countinghouse.contract.price.AccountGroupSet;
import dev.countinghouse.contract.price.PriceEvent;
import dev.countinghouse.contract.quote.QuoteEvent;
import dev.countinghouse.contract.tax.AccountTaxExempted;
import dev.countinghouse.contract.tax.TaxRateSet;
import dev.countinghouse.query.feed.Projection;
import dev.countinghouse.query.feed.Script;
import dev.countinghouse.query.feed.TableFold;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Items, taxes, prices, charges, drafts and quotes. */
@Component
public final class Billing implements Projection {

    public static final String NAME = "billing";

    private static final Set<Class<? extends ArEvent>> FOLDS =
            Stream.of(
                            ItemSet.class,
                            TaxRateSet.class,
                            AccountTaxExempted.class,
                            AccountGroupSet.class,
                            PriceEvent.class,
                            ChargeEvent.class,
                            RecurringChargeEvent.class,
                            BillingRunOrdered.class,
                            DraftEvent.class,
                            QuoteEvent.class)
                    .map(EventCatalog::family)
                    .flatMap(List::stream)
                    .collect(Collectors.toUnmodifiableSet());

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends ArEvent>> folds() {
        return FOLDS;
    }

    @Override
    public List<TableFold> tables() {
        return List.of(
                new CatalogRows(),
                new PriceRows(),
                new ChargeRows(),
                new RecurringRows(),
                new DraftRows(),
                new QuoteRows());
    }

    @Override
    public String definition() {
        return Script.read(NAME);
    }

    @Override
    public String completion() {
        return Script.read(NAME + "-completion");
    }
}
