package dev.countinghouse.command.book;

import static dev.countinghouse.http.Values.block;
import static dev.countinghouse.http.Values.currency;
import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.integer;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.object;
import static dev.countinghouse.http.Values.ofText;
import static dev.countinghouse.http.Values.oneOf;

import dev.countinghouse.command.web.Addresses;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.EmailAddress;
import dev.countinghouse.contract.LanguageTag;
import dev.countinghouse.contract.account.ElectronicAddress;
import dev.countinghouse.contract.account.PostalAddress;
import dev.countinghouse.contract.book.DocumentTemplate;
import dev.countinghouse.contract.book.DocumentTemplate.Logo;
import dev.countinghouse.contract.book.DocumentTemplate.Paper;
import dev.countinghouse.contract.book.Letterhead;
import dev.countinghouse.contract.book.Letterhead.PaymentAccount;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads the bodies of requests about what a book's documents look like. */
final class PaperBodies {

    private static final int LAST_EDITION = 1;

    private PaperBodies() {}

    static Supplier<SetLetterhead> letterhead(RequestContext asked, Fields body) {
        Field<String> name = body.required("name", line(Letterhead.MAX_NAME));
        Field<PostalAddress> address = body.required("address", object(Addresses::read));
        Field<String> taxId = body.optional("taxId", line(Letterhead.MAX_NUMBER));
        Field<String> registration = body.optional("registration", line(Letterhead.MAX_NUMBER));
        Field<String> email = body.optional("email", ofText(EmailAddress::check));
        Field<String> phone = body.optional("phone", line(Letterhead.MAX_NUMBER));
        Field<ElectronicAddress> electronic =
                body.optional("electronic", object(Addresses::electronic));
        Field<List<PaymentAccount>> accounts =
                body.optional(
                        "accounts", list(0, Letterhead.MAX_ACCOUNTS, object(PaperBodies::account)));
        Field<LocalDate> setOn = body.optional("setOn", date());
        return () ->
                new SetLetterhead(
                        asked.book(),
                        new Letterhead(
                                name.value(),
                                address.value(),
                                taxId.orNull(),
                                registration.orNull(),
                                email.orNull(),
                                phone.orNull(),
                                electronic.orNull(),
                                accounts.or(List.of())),
                        setOn.or(asked.today()));
    }

    private static Supplier<PaymentAccount> account(Fields body) {
        Field<Currency> currency = body.optional("currency", currency());
        Field<String> holder = body.required("holder", line(Letterhead.MAX_NAME));
        Field<String> number = body.required("number", line(Letterhead.MAX_NUMBER));
        Field<String> routing = body.optional("routing", line(Letterhead.MAX_NUMBER));
        Field<String> bank = body.optional("bank", line(Letterhead.MAX_NAME));
        return () ->
                new PaymentAccount(
                        currency.orNull(),
                        holder.value(),
                        number.value(),
                        routing.orNull(),
                        bank.orNull());
    }

    static Supplier<SetTemplate> template(RequestContext asked, Fields body) {
        Field<Integer> edition =
                body.optional("edition", integer(DocumentTemplate.FIRST_EDITION, LAST_EDITION));
        Field<Paper> paper = body.optional("paper", oneOf(Paper.class));
        Field<String> accent = body.optional("accent", ofText(DocumentTemplate::colour));
        Field<Logo> logo = body.optional("logo", object(PaperBodies::logo));
        Field<String> language = body.optional("language", ofText(LanguageTag::check));
        Field<List<Text>> texts =
                body.optional(
                        "texts", list(0, DocumentTemplate.MAX_TEXTS, object(PaperBodies::text)));
        Field<LocalDate> setOn = body.optional("setOn", date());
        return () ->
                new SetTemplate(
                        asked.book(),
                        new DocumentTemplate(
                                edition.or(LAST_EDITION),
                                paper.or(Paper.A4),
                                accent.or(DocumentTemplate.ACCENT),
                                logo.orNull(),
                                language.or(LanguageTag.ENGLISH),
                                byLanguage(texts.or(List.of()))),
                        setOn.or(asked.today()));
    }

    private static Supplier<Logo> logo(Fields body) {
        Field<String> base64 = body.required("base64", ofText(text -> text));
        Field<String> alternative = body.required("alternative", line(Logo.MAX_ALTERNATIVE));
        return () -> new Logo(base64.value(), alternative.value());
    }

    /** One of ours, instead of a built-in one. */
    private record Text(String language, String key, String text) {}

    private static Supplier<Text> text(Fields body) {
        Field<String> language = body.required("language", ofText(LanguageTag::check));
        Field<String> key = body.required("key", ofText(DocumentTemplate::key));
        Field<String> text = body.required("text", block(DocumentTemplate.MAX_TEXT));
        return () -> new Text(language.value(), key.value(), text.value());
    }

    private static Map<String, Map<String, String>> byLanguage(List<Text> texts) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        for (Text one : texts) {
            all.computeIfAbsent(one.language, _ -> new TreeMap<>()).put(one.key, one.text);
        }
        return all;
    }
}
