package dev.countinghouse.command.account;

import static dev.countinghouse.http.Values.currency;
import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.object;
import static dev.countinghouse.http.Values.ofText;
import static dev.countinghouse.http.Values.oneOf;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.web.Addresses;
import dev.countinghouse.command.web.Amounts;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Currencies;
import dev.countinghouse.contract.EmailAddress;
import dev.countinghouse.contract.LanguageTag;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountClosed;
import dev.countinghouse.contract.account.AccountContact;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.AccountTaxIdChanged;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.account.ElectronicAddress;
import dev.countinghouse.contract.account.PostalAddress;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;

/** Reads the bodies of requests about accounts. */
public final class AccountBodies {

    private AccountBodies() {}

    public static Supplier<OpenAccount> opening(RequestContext asked, Fields body) {
        Field<AccountId> account = body.optional("account", ofText(AccountId::new));
        Field<String> name = body.required("name", line(AccountOpened.MAX_NAME));
        Field<AccountKind> kind = body.required("kind", oneOf(AccountKind.class));
        Field<Currency> currency =
                body.required("currency", currency().checked(Currencies::requireCurrent));
        Field<CreditTerms> terms = body.required("terms", object(CreditTermsBody::read));
        Field<LocalDate> openedOn = body.optional("openedOn", date());
        return () ->
                new OpenAccount(
                        asked.book(),
                        account.orElse(() -> new AccountId(asked.newId())),
                        name.value(),
                        kind.value(),
                        currency.value(),
                        terms.value(),
                        openedOn.or(asked.today()),
                        new LeftOpen(account.orNull() == null, openedOn.orNull() == null));
    }

    static Supplier<ChangeTerms> change(RequestContext asked, AccountId account, Fields body) {
        Field<CreditTerms> terms = body.required("terms", object(CreditTermsBody::read));
        Field<LocalDate> changedOn = body.optional("changedOn", date());
        return () ->
                new ChangeTerms(asked.book(), account, terms.value(), changedOn.or(asked.today()));
    }

    static Supplier<CloseAccount> closure(RequestContext asked, AccountId account, Fields body) {
        Field<String> reason = body.required("reason", line(AccountClosed.MAX_REASON));
        Field<LocalDate> closedOn = body.optional("closedOn", date());
        return () ->
                new CloseAccount(asked.book(), account, reason.value(), closedOn.or(asked.today()));
    }

    static Supplier<ReopenAccount> reopening(RequestContext asked, AccountId account, Fields body) {
        Field<String> reason = body.required("reason", line(AccountClosed.MAX_REASON));
        Field<LocalDate> reopenedOn = body.optional("reopenedOn", date());
        return () ->
                new ReopenAccount(
                        asked.book(), account, reason.value(), reopenedOn.or(asked.today()));
    }

    static Supplier<HoldAccount> hold(RequestContext asked, AccountId account, Fields body) {
        Field<String> reason = body.required("reason", line(AccountClosed.MAX_REASON));
        Field<LocalDate> heldOn = body.optional("heldOn", date());
        return () ->
                new HoldAccount(asked.book(), account, reason.value(), heldOn.or(asked.today()));
    }

    static Supplier<ReleaseAccount> release(RequestContext asked, AccountId account, Fields body) {
        Field<String> reason = body.required("reason", line(AccountClosed.MAX_REASON));
        Field<LocalDate> releasedOn = body.optional("releasedOn", date());
        return () ->
                new ReleaseAccount(
                        asked.book(), account, reason.value(), releasedOn.or(asked.today()));
    }

    static Supplier<SetCreditLimit> creditLimit(
            RequestContext asked, AccountId account, Fields body) {
        Field<Money> limit = body.optional("limit", Amounts.fromZero());
        Field<String> reason = body.required("reason", line(AccountClosed.MAX_REASON));
        Field<LocalDate> setOn = body.optional("setOn", date());
        return () ->
                new SetCreditLimit(
                        asked.book(),
                        account,
                        limit.orNull(),
                        reason.value(),
                        setOn.or(asked.today()));
    }

    static Supplier<RenameAccount> renaming(RequestContext asked, AccountId account, Fields body) {
        Field<String> name = body.required("name", line(AccountOpened.MAX_NAME));
        Field<LocalDate> renamedOn = body.optional("renamedOn", date());
        return () ->
                new RenameAccount(asked.book(), account, name.value(), renamedOn.or(asked.today()));
    }

    static Supplier<ChangeAddress> moving(RequestContext asked, AccountId account, Fields body) {
        Field<PostalAddress> address = body.required("address", object(Addresses::read));
        Field<LocalDate> changedOn = body.optional("changedOn", date());
        return () ->
                new ChangeAddress(
                        asked.book(), account, address.value(), changedOn.or(asked.today()));
    }

    static Supplier<ChangeTaxId> taxId(RequestContext asked, AccountId account, Fields body) {
        Field<String> taxId = body.optional("taxId", line(AccountTaxIdChanged.MAX_TAX_ID));
        Field<LocalDate> changedOn = body.optional("changedOn", date());
        return () ->
                new ChangeTaxId(asked.book(), account, taxId.orNull(), changedOn.or(asked.today()));
    }

    static Supplier<ChangeContact> contact(RequestContext asked, AccountId account, Fields body) {
        Field<AccountContact.Channel> channel =
                body.required("channel", oneOf(AccountContact.Channel.class));
        Field<String> language = body.optional("language", ofText(LanguageTag::check));
        Field<List<String>> emails =
                body.optional(
                        "emails", list(0, AccountContact.MAX_EMAILS, ofText(EmailAddress::check)));
        Field<ElectronicAddress> electronic =
                body.optional("electronic", object(Addresses::electronic));
        Field<LocalDate> changedOn = body.optional("changedOn", date());
        return () ->
                new ChangeContact(
                        asked.book(),
                        account,
                        new AccountContact(
                                channel.value(),
                                language.orNull(),
                                emails.or(List.of()),
                                electronic.orNull()),
                        changedOn.or(asked.today()));
    }

    static Supplier<BlockMethod> methodBlock(RequestContext asked, AccountId account, Fields body) {
        Field<PaymentMethod> method = body.required("method", oneOf(PaymentMethod.class));
        Field<String> reason = body.required("reason", line(AccountClosed.MAX_REASON));
        Field<LocalDate> blockedOn = body.optional("blockedOn", date());
        return () ->
                new BlockMethod(
                        asked.book(),
                        account,
                        method.value(),
                        reason.value(),
                        blockedOn.or(asked.today()));
    }

    static Supplier<UnblockMethod> methodRelease(
            RequestContext asked, AccountId account, Fields body) {
        Field<PaymentMethod> method = body.required("method", oneOf(PaymentMethod.class));
        Field<String> reason = body.required("reason", line(AccountClosed.MAX_REASON));
        Field<LocalDate> unblockedOn = body.optional("unblockedOn", date());
        return () ->
                new UnblockMethod(
                        asked.book(),
                        account,
                        method.value(),
                        reason.value(),
                        unblockedOn.or(asked.today()));
    }

    static Supplier<AddPayer> payer(RequestContext asked, AccountId account, Fields body) {
        Field<AccountId> payer = body.required("payer", ofText(AccountId::new));
        Field<LocalDate> addedOn = body.optional("addedOn", date());
        return () -> new AddPayer(asked.book(), account, payer.value(), addedOn.or(asked.today()));
    }

    static Supplier<RemovePayer> payerRemoval(
            RequestContext asked, AccountId account, AccountId payer, Fields body) {
        Field<LocalDate> removedOn = body.optional("removedOn", date());
        return () -> new RemovePayer(asked.book(), account, payer, removedOn.or(asked.today()));
    }
}
