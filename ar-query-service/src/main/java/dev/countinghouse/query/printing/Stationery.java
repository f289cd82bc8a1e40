package dev.countinghouse.query.printing;

import dev.countinghouse.contract.account.ElectronicAddress;
import dev.countinghouse.contract.book.DocumentTemplate;
import dev.countinghouse.contract.book.Letterhead;
import dev.countinghouse.documents.BankAccount;
import dev.countinghouse.documents.Party;
import dev.countinghouse.documents.template.Language;
import dev.countinghouse.documents.template.Logo;
import dev.countinghouse.documents.template.Paper;
import dev.countinghouse.documents.template.TemplateSet;
import dev.countinghouse.query.books.BookSettings;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a document is written on.
 *
 * @param letterhead who it comes from, if the book ever said so
 * @param language the book's usual one
 */
record Stationery(
        Party seller, @Nullable Letterhead letterhead, TemplateSet set, Language language) {

    /**
     * @param then when the document came to be
     * @param asOf what is known now, for what was not known then
     */
    static Stationery of(State state, AsOf then, AsOf asOf) {
        BookSettings settings = BookSettings.of(state, then);
        Letterhead letterhead = settings.get("letterhead", then.effectiveOn(), Letterhead.class);
        if (letterhead == null) {
            letterhead = BookSettings.of(state, asOf).first("letterhead", Letterhead.class);
        }
        DocumentTemplate template =
                settings.get("template", then.effectiveOn(), DocumentTemplate.class);
        if (template == null) template = DocumentTemplate.USUAL;
        return new Stationery(
                letterhead == null
                        ? Party.of(name(state, settings, then), null)
                        : seller(letterhead),
                letterhead,
                set(template),
                Language.of(template.language()));
    }

    /** As the book is called; before it was opened, as it was opened. */
    private static String name(State state, BookSettings settings, AsOf then) {
        String name = settings.get("name", then.effectiveOn(), String.class);
        if (name == null) name = settings.first("name", String.class);
        return name == null ? state.book().value() : name;
    }

    private static Party seller(Letterhead letterhead) {
        ElectronicAddress electronic = letterhead.electronic();
        return new Party(
                letterhead.name(),
                letterhead.address(),
                letterhead.taxId(),
                letterhead.registration(),
                letterhead.email(),
                letterhead.phone(),
                electronic == null
                        ? null
                        : new Party.ElectronicAddress(electronic.scheme(), electronic.value()));
    }

    private static TemplateSet set(DocumentTemplate template) {
        DocumentTemplate.Logo logo = template.logo();
        return new TemplateSet(
                template.edition(),
                Paper.valueOf(template.paper().name()),
                logo == null ? null : new Logo(logo.bytes(), logo.alternative()),
                template.accent(),
                texts(template.texts()));
    }

    /** Those that these pages know: a text of another edition changes nothing here. */
    private static Map<Language, Map<String, String>> texts(
            Map<String, Map<String, String>> texts) {
        Map<Language, Map<String, String>> known = new EnumMap<>(Language.class);
        texts.forEach(
                (tag, ours) -> {
                    Language language = Language.of(tag);
                    if (!tag.startsWith(language.tag())) return;
                    Map<String, String> kept = new TreeMap<>(ours);
                    kept.keySet().retainAll(language.texts().keySet());
                    known.put(language, kept);
                });
        return known;
    }

    /** Where what is owed in a currency is paid. */
    @Nullable BankAccount bank(Currency currency) {
        if (letterhead == null) return null;
        Letterhead.PaymentAccount account = letterhead.accountFor(currency);
        if (account == null) return null;
        return new BankAccount(
                account.holder(), account.number(), account.routing(), account.bank());
    }
}
