package dev.countinghouse.command.account;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.AccountId;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{book}/accounts")
final class AccountController {

    @PostMapping
    ResponseEntity<Answer> open(Submission<OpenAccount> request) {
        OpenAccount command = request.read(AccountBodies::opening);
        return request.send(command, command.account());
    }

    @PostMapping("/{account}/terms")
    ResponseEntity<Answer> changeTerms(
            @PathVariable AccountId account, Submission<ChangeTerms> request) {
        return request.send(
                request.read((asked, body) -> AccountBodies.change(asked, account, body)), account);
    }

    @PostMapping("/{account}/closure")
    ResponseEntity<Answer> close(
            @PathVariable AccountId account, Submission<CloseAccount> request) {
        return request.send(
                request.read((asked, body) -> AccountBodies.closure(asked, account, body)),
                account);
    }

    @PostMapping("/{account}/reopening")
    ResponseEntity<Answer> reopen(
            @PathVariable AccountId account, Submission<ReopenAccount> request) {
        return request.send(
                request.read((asked, body) -> AccountBodies.reopening(asked, account, body)),
                account);
    }

    @PostMapping("/{account}/name")
    ResponseEntity<Answer> rename(
            @PathVariable AccountId account, Submission<RenameAccount> request) {
        return request.send(
                request.read((asked, body) -> AccountBodies.renaming(asked, account, body)),
                account);
    }

    @PostMapping("/{account}/address")
    ResponseEntity<Answer> move(
            @PathVariable AccountId account, Submission<ChangeAddress> request) {
        return request.send(
                request.read((asked, body) -> AccountBodies.moving(asked, account, body)), account);
    }

    @PostMapping("/{account}/tax-id")
    ResponseEntity<Answer> changeTaxId(
            @PathVariable AccountId account, Submission<ChangeTaxId> request) {
        return request.send(
                request.read((asked, body) -> AccountBodies.taxId(asked, account, body)), account);
    }

    @PostMapping("/{account}/contact")
    ResponseEntity<Answer> changeContact(
            @PathVariable AccountId account, Submission<ChangeContact> request) {
        return request.send(
                request.read((asked, body) -> AccountBodies.contact(asked, account, body)),
                account);
    }

    @PostMapping("/{account}/credit-limit")
    ResponseEntity<Answer> setCreditLimit(
            @PathVariable AccountId account, Submission<SetCreditLimit> request) {
        return request.send(
                request.read((asked, body) -> AccountBodies.creditLimit(asked, account, body)),
                account);
    }

    @PostMapping("/{account}/hold")
    ResponseEntity<Answer> hold(@PathVariable AccountId account, Submission<HoldAccount> request) {
        return request.send(
                request.read((asked, body) -> AccountBodies.hold(asked, account, body)), account);
    }

    @PostMapping("/{account}/release")
    ResponseEntity<Answer> release(
            @PathVariable AccountId account, Submission<ReleaseAccount> request) {
        return request.send(
                request.read((asked, body) -> AccountBodies.release(asked, account, body)),
                account);
    }

    @PostMapping("/{account}/method-block")
    ResponseEntity<Answer> blockMethod(
            @PathVariable AccountId account, Submission<BlockMethod> request) {
        return request.send(
                request.read((asked, body) -> AccountBodies.methodBlock(asked, account, body)),
                account);
    }

    @PostMapping("/{account}/method-release")
    ResponseEntity<Answer> unblockMethod(
            @PathVariable AccountId account, Submission<UnblockMethod> request) {
        return request.send(
                request.read((asked, body) -> AccountBodies.methodRelease(asked, account, body)),
                account);
    }

    @PostMapping("/{account}/payers")
    ResponseEntity<Answer> addPayer(@PathVariable AccountId account, Submission<AddPayer> request) {
        return request.send(
                request.read((asked, body) -> AccountBodies.payer(asked, account, body)), account);
    }

    @PostMapping("/{account}/payers/{payer}/removal")
    ResponseEntity<Answer> removePayer(
            @PathVariable AccountId account,
            @PathVariable AccountId payer,
            Submission<RemovePayer> request) {
        return request.send(
                request.read(
                        (asked, body) -> AccountBodies.payerRemoval(asked, account, payer, body)),
                account);
    }
}
