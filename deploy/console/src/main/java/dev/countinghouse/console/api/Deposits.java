package dev.countinghouse.console.api;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.deposit.DepositKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** What the services answer about deposits. */
public interface Deposits {

    record Deposit(
            String deposit,
            String bank,
            DepositKind kind,
            LocalDate depositedOn,
            String state,
            Money control,
            Money batched,
            Money entered,
            Money difference,
            int items,
            String openedBy,
            @Nullable String endedBy) {}

    record All(List<Deposit> items, @Nullable String next) {}

    record Detail(
            LocalDate asOf,
            String deposit,
            String bank,
            DepositKind kind,
            LocalDate depositedOn,
            String state,
            Money control,
            Money batched,
            Money entered,
            Money difference,
            int items,
            String openedBy,
            @Nullable String endedBy,
            List<Batch> batches,
            List<Item> contents) {

        /** Whether something may still be entered. */
        public boolean isOpen() {
            return state.equals("OPEN") || state.equals("BALANCED");
        }

        /** Whether it can be posted. */
        public boolean isBalanced() {
            return state.equals("BALANCED");
        }

        public boolean isPosted() {
            return state.equals("POSTED");
        }

        /** The first batch that wants items, else the last one; 1 if there is none. */
        public int batchToFill() {
            return batches.stream()
                    .filter(batch -> batch.items() < batch.count())
                    .findFirst()
                    .map(Batch::batch)
                    .orElse(batches.isEmpty() ? 1 : batches.getLast().batch());
        }
    }

    record Batch(int batch, Money control, int count, Money entered, int items, Money difference) {

        public boolean ties() {
            return difference.isZero() && items == count;
        }
    }

    record Item(
            int number,
            int batch,
            String account,
            Money amount,
            String method,
            @Nullable String reference,
            @Nullable String routing,
            @Nullable String bankAccount,
            @Nullable LocalDate datedOn,
            @Nullable String remittance,
            @Nullable String payment,
            String enteredBy) {}
}
