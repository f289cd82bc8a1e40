-- What only readers need: a rebuild makes it when the tables are full.
-- Ids come before the book: an index is made soonest of what tells its rows apart soonest.

create index invoice_account on invoice (account, book, invoice_date, invoice);
create index invoice_date on invoice (book, invoice_date, invoice);
create index invoice_voided on invoice (book, invoice_date, invoice)
    where voided_on is not null;
create index payment_account on payment (account, book, effective_on, payment);
create index payment_date on payment (book, effective_on, payment);
create index payment_reversed on payment (book, effective_on, payment)
    where reversed_on is not null;
create index allocation_item on allocation (item, book);
create index adjustment_account on adjustment (book, account);
create index adjustment_invoice on adjustment (book, invoice) where invoice is not null;
create index chargeback_step_payment on chargeback_step (book, payment);
create index plan_account on plan (book, account);
create index plan_first on plan (book, position);
create index plan_item_of on plan_item (book, item, item_kind);
create index refund_account on refund (book, account);
create index refund_first on refund (book, position, refund);
create index note_account on note (book, account);
create index note_invoice on note (book, invoice) where invoice is not null;
create index adjustment_first
    on adjustment (book, (coalesce(proposed_position, made_position)), adjustment);
create index adjustment_date on adjustment (book, effective_on);
create index adjustment_amount on adjustment (book, currency, amount_minor);
create index adjustment_number on adjustment (book, number) where number is not null;
create index note_date on note (book, position);
create index invoice_number on invoice (book, number);
create index invoice_reference on invoice (book, customer_reference text_pattern_ops)
    where customer_reference is not null;
create index invoice_order on invoice (book, purchase_order text_pattern_ops)
    where purchase_order is not null;
create index invoice_total on invoice (book, currency, total_minor, invoice);
create index payment_reference on payment (book, reference text_pattern_ops)
    where reference is not null;
create index payment_received on payment (book, received_on);
create index payment_amount on payment (book, currency, amount_minor, payment);
create index account_payer_of on account_payer (book, payer);
create index account_words on account using gin (to_tsvector('simple', name));
create index account_change_name on account_change using gin (to_tsvector('simple', value))
    where aspect = 'NAME';
create index account_renamed on account_change (book, account) where aspect = 'NAME';
create index proposal_waiting on proposal (book) where ended_position is null;
create index dispute_first on dispute (book, position);
create index dispute_invoice on dispute (book, invoice);
create index dispute_step_invoice on dispute_step (book, invoice);
create index dispute_step_account on dispute_step (book, account);
create index invoice_key_found on invoice_key (key, book, account);
create index cash_decision_account on cash_decision (book, account);
create index cash_rules_account on cash_rules (book, account);
create index remittance_named on remittance (book, payment) where payment is not null;
create index remittance_reference on remittance (book, reference) where reference is not null;
create index remittance_first on remittance (book, position);
create index remittance_payment_joined on remittance_payment (book, payment);
