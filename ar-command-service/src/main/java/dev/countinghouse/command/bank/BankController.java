package dev.countinghouse.command.bank;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.bank.BankLineId;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}")
final class BankController {

    @PostMapping("/settings/bank-accounts")
    ResponseEntity<Answer> set(Submission<SetBankAccount> request) {
        SetBankAccount command = request.read(BankBodies::account);
        return request.send(command, command.bank());
    }

    @PostMapping("/bank-lines/{line}/match")
    ResponseEntity<Answer> match(@PathVariable BankLineId line, Submission<MatchBankLine> request) {
        return request.send(
                request.read((asked, body) -> BankBodies.match(asked, line, body)), line);
    }

    @PostMapping("/bank-lines/{line}/match/removal")
    ResponseEntity<Answer> unmatch(
            @PathVariable BankLineId line, Submission<UnmatchBankLine> request) {
        return request.send(
                request.read((asked, body) -> BankBodies.unmatch(asked, line, body)), line);
    }

    @PostMapping("/bank-accounts/{bank}/reconciliations")
    ResponseEntity<Answer> signOff(
            @PathVariable BankAccountId bank, Submission<SignOffBankReconciliation> request) {
        return request.send(
                request.read((asked, body) -> BankBodies.signOff(asked, bank, body)), bank);
    }

    @PostMapping("/bank-accounts/{bank}/reconciliations/reopening")
    ResponseEntity<Answer> reopen(
            @PathVariable BankAccountId bank, Submission<ReopenBankReconciliation> request) {
        return request.send(
                request.read((asked, body) -> BankBodies.reopening(asked, bank, body)), bank);
    }
}
